package org.palier.results;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.palier.assessment.LinkService;
import org.palier.web.Access;
import org.palier.web.Pages;
import org.palier.web.QrSvg;
import org.palier.web.Visit;

/// Links that let others read a result, made and closed by whoever may change the answers.
@Controller("/assessments/{id}/share")
class ShareController extends ResultDeskController {

  private final LinkService links;

  ShareController(ResultDesk desk, LinkService links, Pages pages) {
    super(desk, pages);
    this.links = links;
  }

  @Get
  HttpResponse<?> show(Visit visit, String id) {
    return own(visit, id, papers -> page(papers, "", false));
  }

  /// The new link is in this answer and nowhere else.
  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> create(Visit visit, String id) {
    return own(
        visit,
        id,
        papers -> {
          String secret = links.issue(papers.head().id(), Access.READ).text();
          return page(papers, papers.visit().link("/r/" + secret), false);
        });
  }

  @Post("/revocation")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> revoke(Visit visit, String id) {
    return own(
        visit,
        id,
        papers -> {
          links.revoke(papers.head().id(), Access.READ);
          return page(papers, "", true);
        });
  }

  private HttpResponse<?> page(ResultDesk.Papers papers, String address, boolean revoked) {
    SharePage page =
        new SharePage(
            papers.head(),
            address,
            address.isEmpty() ? null : QrSvg.of(address),
            open(papers.head().id()),
            revoked);
    return pages
        .render(papers.visit(), "results/share", page)
        .header(HttpHeaders.CACHE_CONTROL, "no-store");
  }

  private List<Instant> open(UUID assessment) {
    return links.openLinksOf(assessment).stream()
        .filter(link -> link.access() == Access.READ)
        .map(LinkService.OpenLink::createdAt)
        .sorted()
        .toList();
  }
}
