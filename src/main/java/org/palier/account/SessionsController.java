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
import org.palier.web.Pages;
import org.palier.web.Sessions;
import org.palier.web.Visit;

/// Where an account is open, for its owner to close.
@Controller("/account/sessions")
class SessionsController {

  private final AccountService accounts;
  private final Sessions sessions;
  private final Pages pages;

  SessionsController(AccountService accounts, Sessions sessions, Pages pages) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.pages = pages;
  }

  /// `withPassword` tells that the account may set a second factor.
  record SessionsPage(
      String email, boolean withPassword, List<OpenSession> sessions, boolean several) {}

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
    return new SessionsPage(account.email(), account.passwordHash() != null, open, open.size() > 1);
  }

  private HttpResponse<?> signedIn(Visit visit, Supplier<HttpResponse<?>> work) {
    return accounts.account(visit).isPresent()
        ? work.get()
        : HttpResponse.seeOther(URI.create("/sign-in?next=%2Faccount%2Fsessions"));
  }
}
