package org.palier.signin;

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
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.palier.account.AccountService;
import org.palier.account.AccountService.Person;
import org.palier.account.SigningIn;
import org.palier.mail.EmailAddress;
import org.palier.web.ClientAddress;
import org.palier.web.Form;
import org.palier.web.FormErrors;
import org.palier.web.FormErrors.FormError;
import org.palier.web.FormField;
import org.palier.web.Messages;
import org.palier.web.Pages;
import org.palier.web.Sessions;
import org.palier.web.Visit;

/// Changing one's address. Who has a password gives it; who has none has just signed in by mail.
@Controller
class AddressController {

  private final AddressChangeService changes;
  private final AccountService accounts;
  private final Sessions sessions;
  private final ClientAddress addresses;
  private final Messages messages;
  private final Pages pages;

  AddressController(
      AddressChangeService changes,
      AccountService accounts,
      Sessions sessions,
      ClientAddress addresses,
      Messages messages,
      Pages pages) {
    this.changes = changes;
    this.accounts = accounts;
    this.sessions = sessions;
    this.addresses = addresses;
    this.messages = messages;
    this.pages = pages;
  }

  /// `late` tells that one signed in too long ago to change it without a password.
  record AddressPage(
      String address,
      boolean late,
      boolean withPassword,
      FormField email,
      FormField password,
      FormErrors errors) {}

  record SentPage(String address, long minutes) {}

  record ConfirmPage(String secret, String address) {}

  @Get("/account/address")
  HttpResponse<?> show(Visit visit) {
    return signedIn(
        visit, account -> pages.render(visit, "account/address", page(visit, account, "", "", "")));
  }

  @Post("/account/address")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> ask(HttpRequest<?> request, Visit visit, @Body String body) {
    Form form = Form.parse(body);
    return signedIn(visit, account -> ask(request, visit, account, form));
  }

  private HttpResponse<?> ask(HttpRequest<?> request, Visit visit, Person account, Form form) {
    String typed = form.text("email");
    if (!accounts.hasPassword(account.id())) {
      return isLate(visit, account)
          ? wrong(visit, account, typed, "", "")
          : send(visit, account, typed);
    }
    return switch (accounts.check(account.email(), form.text("password"), addresses.of(request))) {
      case SigningIn.SignedIn _ -> send(visit, account, typed);
      case SigningIn.Refused() ->
          wrong(visit, account, typed, "", text(visit, "account.password.problem.current"));
      case SigningIn.TooMany(Duration pause) ->
          pages
              .error(visit, HttpStatus.TOO_MANY_REQUESTS)
              .header("Retry-After", String.valueOf(pause.toSeconds() + 1));
    };
  }

  private HttpResponse<?> send(Visit visit, Person account, String typed) {
    return switch (EmailAddress.read(typed)) {
      case EmailAddress.Typed.Wrong _ ->
          wrong(visit, account, typed, text(visit, "signin.problem.email"), "");
      case EmailAddress.Typed.Right(EmailAddress address) -> {
        if (AccountService.normal(typed).equals(account.email())) {
          yield wrong(visit, account, typed, text(visit, "account.address.problem.same"), "");
        }
        yield changes.ask(visit, account, address)
            ? pages.render(
                visit,
                "account/address-sent",
                new SentPage(address.value(), AddressChangeService.LIFE.toMinutes()))
            : wrong(visit, account, typed, text(visit, "signin.problem.many", typed), "");
      }
    };
  }

  @Get("/e/{secret}")
  HttpResponse<?> confirm(Visit visit, String secret) {
    return changes
        .waiting(secret)
        .<HttpResponse<?>>map(
            address ->
                pages.render(visit, "account/address-confirm", new ConfirmPage(secret, address)))
        .orElseGet(() -> gone(visit, HttpStatus.NOT_FOUND, false));
  }

  @Post("/account/address/confirmation")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> use(Visit visit, @Body String body) {
    return switch (changes.confirm(visit, Form.parse(body).text("secret"))) {
      case DONE -> sessions.close(visit, pages.render(visit, "account/address-changed", Map.of()));
      case SPENT -> gone(visit, HttpStatus.NOT_FOUND, false);
      case TAKEN -> gone(visit, HttpStatus.CONFLICT, true);
    };
  }

  private HttpResponse<?> gone(Visit visit, HttpStatus status, boolean taken) {
    return pages.respond(status, visit, "account/address-gone", Map.of("taken", taken));
  }

  private HttpResponse<?> wrong(
      Visit visit, Person account, String typed, String email, String password) {
    return pages.invalid(visit, "account/address", page(visit, account, typed, email, password));
  }

  private AddressPage page(
      Visit visit, Person account, String typed, String email, String password) {
    return new AddressPage(
        account.email(),
        isLate(visit, account),
        accounts.hasPassword(account.id()),
        FormField.text("email", text(visit, "account.address.fresh"), typed)
            .typed("email", "email")
            .hinted(text(visit, "account.address.then"))
            .wrong(email),
        FormField.text("password", text(visit, "account.login.password"), "")
            .typed("password", "current-password")
            .wrong(password),
        new FormErrors(
            Stream.of(new FormError("email", email), new FormError("password", password))
                .filter(error -> !error.message().isEmpty())
                .toList()));
  }

  private boolean isLate(Visit visit, Person account) {
    return !accounts.hasPassword(account.id()) && !sessions.isFresh(visit);
  }

  private String text(Visit visit, String key, Object... arguments) {
    return messages.text(visit.language(), key, arguments);
  }

  private HttpResponse<?> signedIn(Visit visit, Function<Person, HttpResponse<?>> work) {
    return visit
        .account()
        .flatMap(accounts::person)
        .<HttpResponse<?>>map(work)
        .orElseGet(() -> HttpResponse.seeOther(URI.create(visit.entrance())));
  }
}
