package org.palier.people;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import java.net.URI;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.palier.account.AccountService;
import org.palier.account.ChangingRole;
import org.palier.account.Right;
import org.palier.account.Role;
import org.palier.account.StaffController;
import org.palier.account.StaffService;
import org.palier.mail.EmailAddress;
import org.palier.people.PeoplePages.Note;
import org.palier.territory.Territory;
import org.palier.web.Form;
import org.palier.web.Pages;
import org.palier.web.RowId;
import org.palier.web.Visit;

/// Who works for a territory, for its administrators.
@Controller("/{territory}/staff/people")
class PeopleController extends StaffController {

  private final PeopleService people;
  private final StaffService staff;
  private final PeoplePages peoplePages;

  PeopleController(
      AccountService accounts,
      PeopleService people,
      StaffService staff,
      PeoplePages peoplePages,
      Pages pages) {
    super(accounts, pages);
    this.people = people;
    this.staff = staff;
    this.peoplePages = peoplePages;
  }

  @Get
  HttpResponse<?> list(Visit visit, String territory) {
    return admit(
        visit,
        territory,
        Right.ACCOUNTS,
        (here, place) -> page(here, place, HttpStatus.OK, Note.NONE));
  }

  @Post("/invitations")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> invite(Visit visit, String territory, @Body String body) {
    Form form = Form.parse(body);
    String email = form.text("email");
    Role role = Role.of(form.text("role")).orElse(Role.FACILITATOR);
    return admit(
        visit,
        territory,
        Right.ACCOUNTS,
        (here, place) ->
            switch (people.invite(here, place, here.account().orElseThrow(), email, role)) {
              case Inviting.Invited(EmailAddress address, String link) ->
                  page(here, place, HttpStatus.OK, Note.invited(address.value(), link));
              case Inviting.WrongAddress() ->
                  wrong(here, place, Note.wrong("people.problem.email", email, role));
              case Inviting.TooMany() ->
                  wrong(here, place, Note.wrong("people.problem.many", email, role));
            });
  }

  @Post("/invitations/withdrawal")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> withdraw(Visit visit, String territory, @Body String body) {
    String email = Form.parse(body).text("email");
    return admit(
        visit,
        territory,
        Right.ACCOUNTS,
        (here, place) -> {
          staff.withdraw(place.id(), email);
          return back(place);
        });
  }

  @Post("/{account}")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> change(Visit visit, String territory, String account, @Body String body) {
    Role role = Role.of(Form.parse(body).text("role")).orElse(Role.FACILITATOR);
    return changing(
        visit, territory, account, (by, place) -> id -> staff.change(place.id(), by, id, role));
  }

  @Post("/{account}/removal")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> remove(Visit visit, String territory, String account) {
    return changing(
        visit, territory, account, (by, place) -> id -> staff.remove(place.id(), by, id));
  }

  private HttpResponse<?> changing(
      Visit visit,
      String slug,
      String account,
      BiFunction<UUID, Territory, Function<UUID, ChangingRole>> change) {
    return admit(
        visit,
        slug,
        Right.ACCOUNTS,
        (here, place) ->
            switch (RowId.read(account)
                .map(change.apply(here.account().orElseThrow(), place))
                .orElse(ChangingRole.UNKNOWN)) {
              case DONE -> back(place);
              case UNKNOWN -> pages.notFound(here);
              case LAST_ADMINISTRATOR ->
                  page(here, place, HttpStatus.CONFLICT, Note.failed("people.problem.last"));
            });
  }

  private HttpResponse<?> wrong(Visit here, Territory place, Note note) {
    return page(here, place, HttpStatus.UNPROCESSABLE_ENTITY, note);
  }

  private HttpResponse<?> page(Visit here, Territory place, HttpStatus status, Note note) {
    return pages.respond(status, here, "people/list", peoplePages.page(here, place, note));
  }

  private static HttpResponse<?> back(Territory place) {
    return HttpResponse.seeOther(URI.create("/" + place.slug() + "/staff/people"));
  }
}
