package org.palier.oidc;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import java.net.URI;
import java.util.List;
import java.util.function.Function;
import org.palier.account.AccountService;
import org.palier.account.AccountService.Person;
import org.palier.web.Form;
import org.palier.web.OtherEntrance;
import org.palier.web.Pages;
import org.palier.web.RowId;
import org.palier.web.Visit;

/// By whom else an account may come in, for its owner to link and to unlink.
@Controller(IdentitiesController.PATH)
class IdentitiesController {

  static final String PATH = "/account/identities";

  private final IdentityService identities;
  private final AccountService accounts;
  private final OtherEntrance entrance;
  private final Pages pages;

  IdentitiesController(
      IdentityService identities, AccountService accounts, OtherEntrance entrance, Pages pages) {
    this.identities = identities;
    this.accounts = accounts;
    this.entrance = entrance;
    this.pages = pages;
  }

  /// `name` is the provider's; `last` tells that the one to unlink is the only way in.
  record IdentitiesPage(
      String email,
      String name,
      List<IdentityRepository.Identity> identities,
      OtherEntrance.Button link,
      boolean last) {}

  @Get
  HttpResponse<?> list(Visit visit) {
    return person(visit, person -> pages.render(visit, "oidc/identities", page(person, false)));
  }

  @Post("/removal")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> remove(Visit visit, @Body String body) {
    String id = Form.parse(body).text("identity");
    return person(
        visit,
        person ->
            switch (RowId.read(id)
                .map(it -> identities.remove(person.id(), it))
                .orElse(IdentityService.Removal.UNKNOWN)) {
              case DONE -> HttpResponse.seeOther(URI.create(PATH));
              case UNKNOWN -> pages.notFound(visit);
              case LAST_WAY_IN ->
                  pages.respond(HttpStatus.CONFLICT, visit, "oidc/identities", page(person, true));
            });
  }

  private IdentitiesPage page(Person person, boolean last) {
    return new IdentitiesPage(
        person.email(),
        entrance.name(),
        identities.of(person.id()),
        entrance.button(PATH).orElseThrow(),
        last);
  }

  private HttpResponse<?> person(Visit visit, Function<Person, HttpResponse<?>> work) {
    if (!entrance.isOpen()) {
      return pages.notFound(visit);
    }
    return visit
        .account()
        .flatMap(accounts::person)
        .<HttpResponse<?>>map(work)
        .orElseGet(() -> HttpResponse.seeOther(URI.create(visit.entrance())));
  }
}
