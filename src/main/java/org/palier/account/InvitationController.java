package org.palier.account;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.palier.territory.TerritoryService;
import org.palier.web.ClientAddress;
import org.palier.web.Form;
import org.palier.web.FormErrors;
import org.palier.web.FormErrors.FormError;
import org.palier.web.FormField;
import org.palier.web.Messages;
import org.palier.web.OtherEntrance;
import org.palier.web.Pages;
import org.palier.web.Sessions;
import org.palier.web.Visit;

/// The way in for who is asked to work for a territory. Opening the link changes nothing; who has a
/// password already gives it, who has none chooses one.
@Controller
class InvitationController {

  private static final int LONGEST_NAME = 120;

  private final StaffService staff;
  private final AccountService accounts;
  private final TerritoryService territories;
  private final Sessions sessions;
  private final ClientAddress addresses;
  private final OtherEntrance other;
  private final Messages messages;
  private final Pages pages;

  InvitationController(
      StaffService staff,
      AccountService accounts,
      TerritoryService territories,
      Sessions sessions,
      ClientAddress addresses,
      OtherEntrance other,
      Messages messages,
      Pages pages) {
    this.staff = staff;
    this.accounts = accounts;
    this.territories = territories;
    this.sessions = sessions;
    this.addresses = addresses;
    this.other = other;
    this.messages = messages;
    this.pages = pages;
  }

  /// `known` tells that the account has a password, to be given rather than chosen; `proved` that
  /// its owner is here, let in by a provider, and has only to say yes. `other` is the way in by
  /// one.
  record InvitationPage(
      String secret,
      String territory,
      String role,
      String address,
      boolean known,
      boolean proved,
      OtherEntrance.@Nullable Button other,
      FormField name,
      FormField password,
      FormErrors errors) {}

  @Get("/i/{secret}")
  HttpResponse<?> show(Visit visit, String secret) {
    return invited(
        visit,
        secret,
        invitation ->
            pages.render(visit, "account/invitation", page(visit, invitation, secret, "", "")));
  }

  @Post("/account/invitation")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> accept(HttpRequest<?> request, Visit visit, @Body String body) {
    Form form = Form.parse(body);
    return invited(
        visit,
        form.text("secret"),
        invitation ->
            isProved(visit, invitation)
                ? agree(visit, form.text("secret"))
                : isKnown(invitation)
                    ? signIn(request, visit, invitation, form)
                    : begin(visit, invitation, form));
  }

  private HttpResponse<?> signIn(
      HttpRequest<?> request, Visit visit, StaffInvitation invitation, Form form) {
    return switch (accounts.signIn(
        invitation.email(), form.text("password"), addresses.of(request))) {
      case SigningIn.SignedIn(UUID account) ->
          staff.accept(form.text("secret"), account) ? in(visit, account) : gone(visit);
      case SigningIn.Refused() ->
          wrong(visit, invitation, form, text(visit, "account.password.problem.current"));
      case SigningIn.TooMany(Duration pause) ->
          pages
              .error(visit, HttpStatus.TOO_MANY_REQUESTS)
              .header("Retry-After", String.valueOf(pause.toSeconds() + 1));
    };
  }

  /// Other sessions of the account were opened by less than its role asks for now.
  private HttpResponse<?> agree(Visit visit, String secret) {
    UUID account = visit.account().orElseThrow();
    if (!staff.accept(secret, account)) {
      return gone(visit);
    }
    sessions.closeOthers(visit);
    return HttpResponse.seeOther(URI.create(accounts.home(account)));
  }

  private boolean isProved(Visit visit, StaffInvitation invitation) {
    return visit.proof().isOfProvider()
        && other.isForStaff()
        && accounts
            .account(visit)
            .filter(account -> account.email().equals(invitation.email()))
            .isPresent();
  }

  private HttpResponse<?> begin(Visit visit, StaffInvitation invitation, Form form) {
    String password = form.text("password");
    Optional<PasswordRule.Fault> fault = accounts.fault(invitation.email(), password);
    if (fault.isPresent()) {
      return wrong(visit, invitation, form, fault.get().words(messages, visit.language()));
    }
    String typed = form.text("name").strip();
    String name = typed.substring(0, Math.min(typed.length(), LONGEST_NAME));
    return staff
        .begin(form.text("secret"), name, password)
        .<HttpResponse<?>>map(account -> in(visit, account))
        .orElseGet(() -> gone(visit));
  }

  private HttpResponse<?> in(Visit visit, UUID account) {
    return HttpResponse.seeOther(URI.create(accounts.home(account)))
        .cookie(sessions.signIn(visit, account));
  }

  private HttpResponse<?> wrong(
      Visit visit, StaffInvitation invitation, Form form, String problem) {
    return pages.invalid(
        visit,
        "account/invitation",
        page(visit, invitation, form.text("secret"), form.text("name"), problem));
  }

  private HttpResponse<?> invited(
      Visit visit, String secret, Function<StaffInvitation, HttpResponse<?>> work) {
    return staff.invitation(secret).<HttpResponse<?>>map(work).orElseGet(() -> gone(visit));
  }

  private HttpResponse<?> gone(Visit visit) {
    return pages.respond(HttpStatus.NOT_FOUND, visit, "account/invitation-gone", Map.of());
  }

  private boolean isKnown(StaffInvitation invitation) {
    return accounts
        .byEmail(invitation.email())
        .filter(account -> account.passwordHash() != null)
        .isPresent();
  }

  private InvitationPage page(
      Visit visit, StaffInvitation invitation, String secret, String name, String problem) {
    boolean known = isKnown(invitation);
    FormField password =
        FormField.text(
                "password",
                text(visit, known ? "account.login.password" : "account.invitation.password"),
                "")
            .typed("password", known ? "current-password" : "new-password");
    return new InvitationPage(
        secret,
        inviter(visit, invitation),
        text(visit, "account.role." + invitation.role().word()),
        invitation.email(),
        known,
        isProved(visit, invitation),
        other.forStaff("/i/" + secret).orElse(null),
        FormField.text("name", text(visit, "account.invitation.name"), name).typed("text", "name"),
        (known ? password : password.hinted(text(visit, "account.password.help"))).wrong(problem),
        new FormErrors(
            problem.isEmpty() ? List.of() : List.of(new FormError("password", problem))));
  }

  private String inviter(Visit visit, StaffInvitation invitation) {
    return invitation.territory() == null
        ? text(visit, "account.invitation.network")
        : territories.find(invitation.territory()).orElseThrow().name();
  }

  private String text(Visit visit, String key) {
    return messages.text(visit.language(), key);
  }
}
