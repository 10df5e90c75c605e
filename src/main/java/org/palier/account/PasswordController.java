package org.palier.account;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.palier.web.ClientAddress;
import org.palier.web.Form;
import org.palier.web.FormErrors;
import org.palier.web.FormErrors.FormError;
import org.palier.web.FormField;
import org.palier.web.Messages;
import org.palier.web.Pages;
import org.palier.web.Sessions;
import org.palier.web.Visit;

/// Changing one's password: with the current one, under the rule, ending every other session.
@Controller("/account/password")
class PasswordController {

  private final AccountService accounts;
  private final Sessions sessions;
  private final ClientAddress addresses;
  private final Messages messages;
  private final Pages pages;

  PasswordController(
      AccountService accounts,
      Sessions sessions,
      ClientAddress addresses,
      Messages messages,
      Pages pages) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.addresses = addresses;
    this.messages = messages;
    this.pages = pages;
  }

  record PasswordPage(
      String address, boolean first, FormField current, FormField fresh, FormErrors errors) {}

  @Get
  HttpResponse<?> show(Visit visit) {
    return signedIn(
        visit, account -> pages.render(visit, "account/password", page(visit, account, "", "")));
  }

  private PasswordPage page(Visit visit, AccountRow account, String current, String fresh) {
    return new PasswordPage(
        account.email(),
        account.mustChange(),
        FormField.text("current", text(visit, "account.password.current"), "")
            .typed("password", "current-password")
            .wrong(current),
        FormField.text("fresh", text(visit, "account.password.fresh"), "")
            .typed("password", "new-password")
            .hinted(text(visit, "account.password.help"))
            .wrong(fresh),
        new FormErrors(
            Stream.of(new FormError("current", current), new FormError("fresh", fresh))
                .filter(error -> !error.message().isEmpty())
                .toList()));
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> change(HttpRequest<?> request, Visit visit, @Body String body) {
    Form form = Form.parse(body);
    return signedIn(visit, account -> change(request, visit, account, form));
  }

  private HttpResponse<?> change(
      HttpRequest<?> request, Visit visit, AccountRow account, Form form) {
    return switch (accounts.check(account.email(), form.text("current"), addresses.of(request))) {
      case SigningIn.SignedIn _ -> change(visit, account, form);
      case SigningIn.Refused() ->
          invalid(visit, account, text(visit, "account.password.problem.current"), "");
      case SigningIn.TooMany(Duration pause) ->
          pages
              .error(visit, HttpStatus.TOO_MANY_REQUESTS)
              .header("Retry-After", String.valueOf(pause.toSeconds() + 1));
    };
  }

  private HttpResponse<?> change(Visit visit, AccountRow account, Form form) {
    String fresh = form.text("fresh");
    Optional<PasswordRule.Fault> fault = accounts.fault(account, fresh);
    if (fault.isPresent()) {
      return invalid(visit, account, "", fault.get().words(messages, visit.language()));
    }
    accounts.changePassword(account, fresh);
    sessions.closeAll(account.id());
    return HttpResponse.seeOther(URI.create(accounts.home(account.id())))
        .cookie(sessions.signInFully(visit, account.id()));
  }

  private MutableHttpResponse<?> invalid(
      Visit visit, AccountRow account, String current, String fresh) {
    return pages.invalid(visit, "account/password", page(visit, account, current, fresh));
  }

  private String text(Visit visit, String key, Object... arguments) {
    return messages.text(visit.language(), key, arguments);
  }

  private HttpResponse<?> signedIn(Visit visit, Function<AccountRow, HttpResponse<?>> work) {
    return accounts
        .account(visit)
        .map(work)
        .orElseGet(() -> HttpResponse.seeOther(URI.create("/login?next=%2Faccount%2Fpassword")));
  }
}
