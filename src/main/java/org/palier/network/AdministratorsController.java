package org.palier.network;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.palier.account.AccountService;
import org.palier.account.ChangingRole;
import org.palier.account.Colleague;
import org.palier.account.NetworkDeskController;
import org.palier.account.NetworkService;
import org.palier.account.StaffInvitation;
import org.palier.mail.EmailAddress;
import org.palier.people.Inviting;
import org.palier.people.PeopleService;
import org.palier.web.Form;
import org.palier.web.FormErrors;
import org.palier.web.FormErrors.FormError;
import org.palier.web.FormField;
import org.palier.web.Messages;
import org.palier.web.Pages;
import org.palier.web.RowId;
import org.palier.web.Visit;

/// Who administers the whole platform, for themselves.
@Controller("/network/people")
class AdministratorsController extends NetworkDeskController {

  private final NetworkService network;
  private final PeopleService people;
  private final Messages messages;

  AdministratorsController(
      AccountService accounts,
      NetworkService network,
      PeopleService people,
      Messages messages,
      Pages pages) {
    super(accounts, pages);
    this.network = network;
    this.people = people;
    this.messages = messages;
  }

  record PersonLine(String account, String called, String email, Instant since, boolean self) {}

  record InvitationLine(String email, Instant at) {}

  record AdministratorsPage(
      NetworkNav nav,
      String said,
      String link,
      String failed,
      List<PersonLine> people,
      List<InvitationLine> invitations,
      FormField email,
      FormErrors errors) {}

  /// What the last form came to.
  private record Note(String said, String link, String failed, String wrong, String email) {
    static final Note NONE = new Note("", "", "", "", "");
  }

  @Get
  HttpResponse<?> list(Visit visit) {
    return admit(visit, account -> page(visit, account, HttpStatus.OK, Note.NONE));
  }

  @Post("/invitations")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> invite(Visit visit, @Body String body) {
    String email = Form.parse(body).text("email");
    return admit(
        visit,
        account ->
            switch (people.inviteToNetwork(visit, account, email)) {
              case Inviting.Invited(EmailAddress address, String link) ->
                  page(
                      visit,
                      account,
                      HttpStatus.OK,
                      new Note(text(visit, "people.invited", address.value()), link, "", "", ""));
              case Inviting.WrongAddress() -> wrong(visit, account, email, "people.problem.email");
              case Inviting.TooMany() -> wrong(visit, account, email, "people.problem.many");
            });
  }

  @Post("/invitations/withdrawal")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> withdraw(Visit visit, @Body String body) {
    String email = Form.parse(body).text("email");
    return admit(
        visit,
        account -> {
          network.withdraw(email);
          return back();
        });
  }

  @Post("/{account}/removal")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> remove(Visit visit, String account) {
    return admit(
        visit,
        by ->
            switch (RowId.read(account)
                .map(person -> network.remove(by, person))
                .orElse(ChangingRole.UNKNOWN)) {
              case DONE -> back();
              case UNKNOWN -> pages.notFound(visit);
              case LAST_ADMINISTRATOR ->
                  page(
                      visit,
                      by,
                      HttpStatus.CONFLICT,
                      new Note("", "", text(visit, "network.problem.last"), "", ""));
            });
  }

  private HttpResponse<?> wrong(Visit visit, UUID account, String email, String key) {
    return page(
        visit,
        account,
        HttpStatus.UNPROCESSABLE_ENTITY,
        new Note("", "", "", text(visit, key, email), email));
  }

  private HttpResponse<?> page(Visit visit, UUID account, HttpStatus status, Note note) {
    AdministratorsPage page =
        new AdministratorsPage(
            NetworkNav.PEOPLE,
            note.said(),
            note.link(),
            note.failed(),
            network.administrators().stream().map(one -> line(one, account)).toList(),
            network.invitations().stream().map(AdministratorsController::line).toList(),
            FormField.text("email", text(visit, "people.invite.email"), note.email())
                .typed("email", "off")
                .wrong(note.wrong()),
            new FormErrors(
                note.wrong().isEmpty()
                    ? List.of()
                    : List.of(new FormError("email", note.wrong()))));
    return pages.respond(status, visit, "network/people", page);
  }

  private static PersonLine line(Colleague one, UUID self) {
    return new PersonLine(
        one.account().toString(),
        one.called(),
        one.email(),
        one.since(),
        one.account().equals(self));
  }

  private static InvitationLine line(StaffInvitation one) {
    return new InvitationLine(one.email(), one.invitedAt());
  }

  private String text(Visit visit, String key, Object... arguments) {
    return messages.text(visit.language(), key, arguments);
  }

  private static HttpResponse<?> back() {
    return HttpResponse.seeOther(URI.create("/network/people"));
  }
}
