package org.palier.assessment;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.palier.web.Access;
import org.palier.web.Pages;
import org.palier.web.Sessions;
import org.palier.web.Token;
import org.palier.web.Visit;

/// The private link, the one address that carries a secret: it gives the visitor a cookie and sends
/// the browser on to an address without any.
@Controller("/r")
class LinkController {

  private final LinkService links;
  private final Sessions sessions;
  private final Pages pages;

  LinkController(LinkService links, Sessions sessions, Pages pages) {
    this.links = links;
    this.sessions = sessions;
    this.pages = pages;
  }

  @Get("/{token}")
  HttpResponse<?> open(Visit visit, String token) {
    Optional<Token> secret = Token.read(token);
    Optional<LinkService.OpenLink> link = secret.flatMap(links::open);
    if (link.isEmpty()) {
      return pages
          .respond(HttpStatus.NOT_FOUND, visit, "assessment/link-unknown", Map.of())
          .header(HttpHeaders.CACHE_CONTROL, "no-store");
    }
    LinkService.OpenLink open = link.get();
    String page = "/assessments/" + open.assessmentId();
    Access access = visit.mayEdit(open.assessmentId()) ? Access.EDIT : open.access();
    return HttpResponse.seeOther(URI.create(open.access() == Access.READ ? page + "/result" : page))
        .cookie(sessions.grant(visit, open.assessmentId(), access, secret.get().hash()))
        .header(HttpHeaders.CACHE_CONTROL, "no-store");
  }
}
