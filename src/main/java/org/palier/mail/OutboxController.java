package org.palier.mail;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import java.net.URI;
import org.palier.account.AccountService;
import org.palier.account.Entrance;
import org.palier.territory.Territory;
import org.palier.web.Pages;
import org.palier.web.Visit;

/// Shows a territory's staff the mail that went out, or that would have.
@Controller("/{territory}/staff/mail")
class OutboxController {

  private static final int LAST_PAGE = 1000;

  private final AccountService accounts;
  private final OutboxPages outbox;
  private final Pages pages;

  OutboxController(AccountService accounts, OutboxPages outbox, Pages pages) {
    this.accounts = accounts;
    this.outbox = outbox;
    this.pages = pages;
  }

  @Get
  HttpResponse<?> list(Visit visit, String territory, @QueryValue(defaultValue = "1") int page) {
    return switch (accounts.enter(visit, territory)) {
      case Entrance.Admitted(Visit here, Territory place) ->
          page < 1 || page > LAST_PAGE
              ? pages.notFound(here)
              : pages.render(here, "mail/outbox", outbox.page(place, page));
      case Entrance.Anonymous(String login) -> HttpResponse.seeOther(URI.create(login));
      case Entrance.MustChange(String address) -> HttpResponse.seeOther(URI.create(address));
      case Entrance.Unknown() -> pages.notFound(visit);
    };
  }
}
