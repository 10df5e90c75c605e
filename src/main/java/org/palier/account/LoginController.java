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
import io.micronaut.http.annotation.QueryValue;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.web.ClientAddress;
import org.palier.web.Form;
import org.palier.web.FormErrors;
import org.palier.web.FormErrors.FormError;
import org.palier.web.FormField;
import org.palier.web.Messages;
import org.palier.web.OtherEntrance;
import org.palier.web.OwnPage;
import org.palier.web.Pages;
import org.palier.web.Sessions;
import org.palier.web.Visit;

/// Signing in with a password.
@Controller
class LoginController {

  private final AccountService accounts;
  private final Sessions sessions;
  private final ClientAddress addresses;
  private final OtherEntrance other;
  private final Messages messages;
  private final Pages pages;

  LoginController(
      AccountService accounts,
      Sessions sessions,
      ClientAddress addresses,
      OtherEntrance other,
      Messages messages,
      Pages pages) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.addresses = addresses;
    this.other = other;
    this.messages = messages;
    this.pages = pages;
  }

  /// `minutes` to wait, when there were too many failures; `signedOut` greets who just left;
  /// `other` is the way in by a provider, where there is one.
  record LoginPage(
      String next,
      FormField email,
      FormField password,
      FormErrors errors,
      long minutes,
      boolean signedOut,
      OtherEntrance.@Nullable Button other) {

    boolean paused() {
      return minutes > 0;
    }
  }

  @Get("/login")
  HttpResponse<?> show(Visit visit, @QueryValue(defaultValue = "") String next) {
    if (sessions.pending(visit).isPresent()) {
      return HttpResponse.seeOther(SecondFactorController.address(ours(next)));
    }
    return accounts
        .account(visit)
        .<HttpResponse<?>>map(account -> HttpResponse.seeOther(after(account.id(), next)))
        .orElseGet(
            () -> pages.render(visit, "account/login", page(visit, ours(next), "", 0, false)));
  }

  @Get("/account/signed-out")
  HttpResponse<?> signedOut(Visit visit) {
    return pages.render(visit, "account/login", page(visit, "", "", 0, true));
  }

  @Post("/login")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> signIn(HttpRequest<?> request, Visit visit, @Body String body) {
    Form form = Form.parse(body);
    String email = form.text("email");
    String next = ours(form.text("next"));
    return switch (accounts.signIn(email, form.text("password"), addresses.of(request))) {
      case SigningIn.SignedIn(UUID account) ->
          HttpResponse.seeOther(after(account, next)).cookie(sessions.signIn(visit, account));
      case SigningIn.Refused() ->
          pages.invalid(visit, "account/login", refused(visit, next, email));
      case SigningIn.TooMany(Duration pause) ->
          pages
              .respond(
                  HttpStatus.TOO_MANY_REQUESTS,
                  visit,
                  "account/login",
                  page(visit, next, email, pause.toMinutes() + 1, false))
              .header("Retry-After", String.valueOf(pause.toSeconds() + 1));
    };
  }

  private LoginPage page(Visit visit, String next, String email, long minutes, boolean out) {
    return new LoginPage(
        next,
        FormField.text("email", text(visit, "account.login.email"), email)
            .typed("email", "username"),
        FormField.text("password", text(visit, "account.login.password"), "")
            .typed("password", "current-password"),
        new FormErrors(List.of()),
        minutes,
        out,
        other.forStaff(next).orElse(null));
  }

  /// Which of the two is wrong is not told.
  private LoginPage refused(Visit visit, String next, String email) {
    LoginPage page = page(visit, next, email, 0, false);
    FormErrors errors =
        new FormErrors(List.of(new FormError("email", text(visit, "account.login.refused"))));
    return new LoginPage(next, page.email(), page.password(), errors, 0, false, page.other());
  }

  private String text(Visit visit, String key) {
    return messages.text(visit.language(), key);
  }

  private URI after(UUID account, String next) {
    String page = ours(next);
    return URI.create(page.isEmpty() ? accounts.home(account) : page);
  }

  private static String ours(String next) {
    return OwnPage.of(next).orElse("");
  }
}
