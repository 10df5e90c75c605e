package org.palier.account;

import io.micronaut.http.HttpResponse;
import java.net.URI;
import org.palier.territory.Territory;
import org.palier.web.Pages;
import org.palier.web.Visit;

/// What the controllers of a territory's staff pages share: the territory for who may open the
/// page, the sign-in page for who has not signed in, and for all others the page that says there is
/// nothing here.
public abstract class StaffController {

  protected final Pages pages;
  private final AccountService accounts;

  protected StaffController(AccountService accounts, Pages pages) {
    this.accounts = accounts;
    this.pages = pages;
  }

  /// What is done for someone with the right to it.
  @FunctionalInterface
  public interface Work {
    HttpResponse<?> on(Visit here, Territory territory);
  }

  protected final HttpResponse<?> admit(Visit visit, String slug, Right right, Work work) {
    return switch (accounts.enter(visit, slug, right)) {
      case Entrance.Admitted(Visit here, Territory territory) -> work.on(here, territory);
      case Entrance.Anonymous(String login) -> HttpResponse.seeOther(URI.create(login));
      case Entrance.MustChange(String address) -> HttpResponse.seeOther(URI.create(address));
      case Entrance.Unknown() -> pages.notFound(visit);
    };
  }
}
