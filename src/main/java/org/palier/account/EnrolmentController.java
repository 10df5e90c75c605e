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
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.palier.web.ClientAddress;
import org.palier.web.Form;
import org.palier.web.FormErrors;
import org.palier.web.FormErrors.FormError;
import org.palier.web.FormField;
import org.palier.web.Messages;
import org.palier.web.Pages;
import org.palier.web.QrCode;
import org.palier.web.QrSvg;
import org.palier.web.Sessions;
import org.palier.web.Visit;

/// Setting a second factor, and changing it with a code of the one that is set. The secret offered
/// comes from the session, so that looking at the page changes nothing.
@Controller("/account/second-factor")
class EnrolmentController {

  private final AccountService accounts;
  private final SecondFactors factors;
  private final Sessions sessions;
  private final ClientAddress addresses;
  private final Messages messages;
  private final Pages pages;

  EnrolmentController(
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

  /// Without `qr` it is set, and `left` of its recovery codes are there. `password` is asked for
  /// where the account has one.
  record EnrolmentPage(
      @Nullable QrCode qr,
      String key,
      int left,
      @Nullable FormField password,
      FormField code,
      FormErrors errors,
      String home) {}

  record CodesPage(List<String> codes, String home) {}

  @Get
  HttpResponse<?> show(Visit visit) {
    return signedIn(
        visit,
        account -> pages.render(visit, "account/second-factor", page(visit, account, "", "")));
  }

  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> set(HttpRequest<?> request, Visit visit, @Body String body) {
    Form form = Form.parse(body);
    return signedIn(
        visit,
        account ->
            factors.isSet(account.id())
                ? HttpResponse.seeOther(URI.create("/account/second-factor"))
                : switch (check(account, form.text("password"), addresses.of(request))) {
                  case SigningIn.SignedIn _ -> set(visit, account, form.text("code"));
                  case SigningIn.Refused() ->
                      invalid(visit, account, "account.password.problem.current", "");
                  case SigningIn.TooMany(Duration pause) -> later(visit, pause);
                });
  }

  private HttpResponse<?> set(Visit visit, AccountRow account, String code) {
    return factors
        .set(account.id(), secret(visit), code)
        .<HttpResponse<?>>map(
            codes -> {
              sessions.closeOthers(visit);
              return codes(visit, account, codes);
            })
        .orElseGet(() -> invalid(visit, account, "", "account.factor.problem.code"));
  }

  @Post("/codes")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> renew(HttpRequest<?> request, Visit visit, @Body String body) {
    return withCode(
        request,
        visit,
        Form.parse(body),
        account -> codes(visit, account, factors.renew(account.id())));
  }

  @Post("/removal")
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> remove(HttpRequest<?> request, Visit visit, @Body String body) {
    return withCode(
        request,
        visit,
        Form.parse(body),
        account -> {
          factors.remove(account.id());
          return HttpResponse.seeOther(URI.create("/account/second-factor"));
        });
  }

  private HttpResponse<?> withCode(
      HttpRequest<?> request, Visit visit, Form form, Function<AccountRow, HttpResponse<?>> work) {
    return signedIn(
        visit,
        account ->
            switch (factors.check(account.id(), form.text("code"), addresses.of(request))) {
              case SigningIn.SignedIn _ -> work.apply(account);
              case SigningIn.Refused() -> invalid(visit, account, "", "account.code.refused");
              case SigningIn.TooMany(Duration pause) -> later(visit, pause);
            });
  }

  private HttpResponse<?> codes(Visit visit, AccountRow account, List<String> codes) {
    return pages.render(
        visit, "account/recovery-codes", new CodesPage(codes, accounts.home(account.id())));
  }

  private HttpResponse<?> later(Visit visit, Duration pause) {
    return pages
        .error(visit, HttpStatus.TOO_MANY_REQUESTS)
        .header("Retry-After", String.valueOf(pause.toSeconds() + 1));
  }

  private MutableHttpResponse<?> invalid(
      Visit visit, AccountRow account, String password, String code) {
    return pages.invalid(
        visit,
        "account/second-factor",
        page(visit, account, text(visit, password), text(visit, code)));
  }

  private EnrolmentPage page(Visit visit, AccountRow account, String password, String code) {
    boolean set = factors.isSet(account.id());
    byte[] secret = secret(visit);
    return new EnrolmentPage(
        set ? null : drawn(Totp.address(secret, account.email())),
        set ? "" : grouped(Totp.base32(secret)),
        factors.codesLeft(account.id()),
        account.passwordHash() == null
            ? null
            : FormField.text("password", text(visit, "account.password.current"), "")
                .typed("password", "current-password")
                .wrong(password),
        FormField.text("code", text(visit, set ? "account.code.field" : "account.factor.code"), "")
            .typed("text", "one-time-code")
            .wrong(code),
        new FormErrors(
            Stream.of(new FormError("password", password), new FormError("code", code))
                .filter(error -> !error.message().isEmpty())
                .toList()),
        accounts.home(account.id()));
  }

  /// The secret is not to be read out.
  private static QrCode drawn(String address) {
    QrCode code = QrSvg.of(address);
    return new QrCode("Palier", code.size(), code.path());
  }

  private static String grouped(String key) {
    return key.replaceAll("(.{4})(?=.)", "$1 ");
  }

  private static byte[] secret(Visit visit) {
    return visit.derived("second-factor", Totp.SECRET_BYTES);
  }

  private String text(Visit visit, String key) {
    return key.isEmpty() ? "" : messages.text(visit.language(), key);
  }

  private SigningIn check(AccountRow account, String password, String networkAddress) {
    return account.passwordHash() == null
        ? new SigningIn.SignedIn(account.id())
        : accounts.check(account.email(), password, networkAddress);
  }

  /// Who signs in by mail has nothing for a second factor to stand beside.
  private HttpResponse<?> signedIn(Visit visit, Function<AccountRow, HttpResponse<?>> work) {
    if (visit.account().isEmpty()) {
      return HttpResponse.seeOther(URI.create("/login?next=%2Faccount%2Fsecond-factor"));
    }
    return accounts
        .account(visit)
        .filter(account -> account.passwordHash() != null || visit.proof().isOfProvider())
        .<HttpResponse<?>>map(work)
        .orElseGet(() -> pages.notFound(visit));
  }
}
