package org.palier.account;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import java.net.URI;
import java.util.List;
import java.util.function.Supplier;
import org.palier.web.Form;
import org.palier.web.OpenSession;
import org.palier.web.OtherEntrance;
import org.palier.web.Pages;
import org.palier.web.Sessions;
import org.palier.web.Visit;

/// Where an account is open, for its owner to close.
@Controller("/account/sessions")
class SessionsController {

  private final AccountService accounts;
  private final Sessions sessions;
  private final OtherEntrance other;
  private final Pages pages;

  SessionsController(AccountService accounts, Sessions sessions, OtherEntrance other, Pages pages) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.other = other;
    this.pages = pages;
  }

  /// `withPassword` and `withFactor` tell what the account may set; `provider` names the one by
  /// which it may come in too, where there is one.
  record SessionsPage(
      String email,
      boolean withPassword,
      boolean withFactor,
      String provider,
      List<OpenSession> sessions,
      boolean several) {}

  @Get
  HttpResponse<?> list(Visit visit) {
    return signedIn(visit, () -> pages.render(visit, "account/sessions", page(visit)));
  }

  /// One by its name, or all others without a name.
  @Post
  @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
  HttpResponse<?> close(Visit visit, @Body String body) {
    String name = Form.parse(body).text("session");
    return signedIn(
        visit,
        () -> {
          if (name.isEmpty()) {
            sessions.closeOthers(visit);
          } else if (!sessions.close(visit, name)) {
            return pages.notFound(visit);
          }
          return HttpResponse.seeOther(URI.create("/account/sessions"));
        });
  }

  private SessionsPage page(Visit visit) {
    AccountRow account = accounts.account(visit).orElseThrow();
    List<OpenSession> open = sessions.living(visit);
    boolean withPassword = account.passwordHash() != null;
    return new SessionsPage(
        account.email(),
        withPassword,
        withPassword || visit.proof().isOfProvider(),
        other.isOpen() ? other.name() : "",
        open,
        open.size() > 1);
  }

  private HttpResponse<?> signedIn(Visit visit, Supplier<HttpResponse<?>> work) {
    return accounts.account(visit).isPresent()
        ? work.get()
        : HttpResponse.seeOther(URI.create("/sign-in?next=%2Faccount%2Fsessions"));
  }
}
