package org.palier.mail;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import org.palier.account.AccountService;
import org.palier.account.Right;
import org.palier.account.StaffController;
import org.palier.web.Pages;
import org.palier.web.Visit;

/// Shows a territory's staff the mail that went out, or that would have.
@Controller("/{territory}/staff/mail")
class OutboxController extends StaffController {

  private static final int LAST_PAGE = 1000;

  private final OutboxPages outbox;

  OutboxController(AccountService accounts, OutboxPages outbox, Pages pages) {
    super(accounts, pages);
    this.outbox = outbox;
  }

  @Get
  HttpResponse<?> list(Visit visit, String territory, @QueryValue(defaultValue = "1") int page) {
    return admit(
        visit,
        territory,
        Right.MAIL,
        (here, place) ->
            page < 1 || page > LAST_PAGE
                ? pages.notFound(here)
                : pages.render(here, "mail/outbox", outbox.page(place, page)));
  }
}
