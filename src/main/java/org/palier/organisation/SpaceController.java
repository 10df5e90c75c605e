package org.palier.organisation;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.palier.account.AccountService;
import org.palier.account.AccountService.Person;
import org.palier.web.Pages;
import org.palier.web.RowId;
import org.palier.web.Visit;

/// The organisations a person works for, and the space of each.
@Controller("/organisations")
class SpaceController extends SpaceDeskController {

  private final OrganisationService organisations;
  private final JoiningService joining;
  private final AccountService accounts;
  private final SpacePages spacePages;

  SpaceController(
      SpaceDesk desk,
      OrganisationService organisations,
      JoiningService joining,
      AccountService accounts,
      SpacePages spacePages,
      Pages pages) {
    super(desk, pages);
    this.organisations = organisations;
    this.joining = joining;
    this.accounts = accounts;
    this.spacePages = spacePages;
  }

  record ListPage(
      String email,
      List<Organisation> organisations,
      List<Organisation> inviting,
      List<Organisation> asked) {}

  @Get
  HttpResponse<?> list(Visit visit) {
    return person(
        visit,
        person ->
            pages.render(
                visit,
                "organisation/list",
                new ListPage(
                    person.email(),
                    organisations.of(person.id()),
                    joining.inviting(person),
                    joining.askedBy(person.id()))));
  }

  @Get("/{id}")
  HttpResponse<?> space(Visit visit, String id) {
    return member(
        visit,
        id,
        space -> pages.render(space.visit(), "organisation/space", spacePages.page(space)));
  }

  @Post("/{id}/membership")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> accept(Visit visit, String id) {
    return person(
        visit,
        person -> {
          Optional<UUID> organisation = RowId.read(id);
          return organisation.isPresent() && joining.accept(person, organisation.get())
              ? HttpResponse.seeOther(URI.create("/organisations/" + organisation.get()))
              : pages.notFound(visit);
        });
  }

  private HttpResponse<?> person(Visit visit, Function<Person, HttpResponse<?>> work) {
    return visit
        .account()
        .flatMap(accounts::person)
        .<HttpResponse<?>>map(work)
        .orElseGet(() -> entrance(visit));
  }
}
