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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palier.web.ClientAddress;
import org.palier.web.Form;
import org.palier.web.FormErrors;
import org.palier.web.FormErrors.FormError;
import org.palier.web.FormField;
import org.palier.web.Messages;
import org.palier.web.OwnPage;
import org.palier.web.Pages;
import org.palier.web.Sessions;
import org.palier.web.Visit;

/// Asks who gave a password for the second factor, before anything else is open.
@Controller("/login/code")
class SecondFactorController {

  private final AccountService accounts;
  private final SecondFactors factors;
  private final Sessions sessions;
  private final ClientAddress addresses;
  private final Messages messages;
  private final Pages pages;

  SecondFactorController(
      AccountService accounts,
      SecondFactors factors,
      Sessions sessions,
      ClientAddress addresses,
      Messages messages,
      Pages pages) {
    this.accounts = accounts;
    this.factors = factors;
    this.sessions = sessions;
    this.addresses = addresses;
    this.messages = messages;
    this.pages = pages;
  }

  /// `minutes` to wait, when there were too many failures.
  record CodePage(String next, FormField code, FormErrors errors, long minutes) {

    boolean paused() {
      return minutes > 0;
    }
  }

  static URI address(String next) {
    return URI.create("/login/code?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8));
  }

  @Get
  HttpResponse<?> show(Visit visit, @QueryValue(defaultValue = "") String next) {
    return sessions.pending(visit).isPresent()
        ? pages.render(visit, "account/code", page(visit, next, "", 0))
        : HttpResponse.seeOther(URI.create("/login"));
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> give(HttpRequest<?> request, Visit visit, @Body String body) {
    Form form = Form.parse(body);
    Optional<UUID> account = sessions.pending(visit);
    return account.isEmpty()
        ? HttpResponse.seeOther(URI.create("/login"))
        : check(request, visit, account.get(), form);
  }

  private HttpResponse<?> check(HttpRequest<?> request, Visit visit, UUID pending, Form form) {
    String next = form.text("next");
    return switch (factors.check(pending, form.text("code"), addresses.of(request))) {
      case SigningIn.SignedIn(UUID account) ->
          HttpResponse.seeOther(
                  URI.create(OwnPage.of(next).orElseGet(() -> accounts.home(account))))
              .cookie(sessions.signInFully(visit, account));
      case SigningIn.Refused() ->
          pages.invalid(
              visit,
              "account/code",
              page(visit, next, messages.text(visit.language(), "account.code.refused"), 0));
      case SigningIn.TooMany(Duration pause) ->
          pages
              .respond(
                  HttpStatus.TOO_MANY_REQUESTS,
                  visit,
                  "account/code",
                  page(visit, next, "", pause.toMinutes() + 1))
              .header("Retry-After", String.valueOf(pause.toSeconds() + 1));
    };
  }

  private CodePage page(Visit visit, String next, String problem, long minutes) {
    return new CodePage(
        OwnPage.of(next).orElse(""),
        FormField.text("code", messages.text(visit.language(), "account.code.field"), "")
            .typed("text", "one-time-code")
            .hinted(messages.text(visit.language(), "account.code.hint"))
            .wrong(problem),
        new FormErrors(problem.isEmpty() ? List.of() : List.of(new FormError("code", problem))),
        minutes);
  }
}
