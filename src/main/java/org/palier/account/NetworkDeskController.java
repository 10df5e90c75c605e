package org.palier.account;

import io.micronaut.http.HttpResponse;
import java.net.URI;
import java.util.UUID;
import java.util.function.Function;
import org.palier.web.Pages;
import org.palier.web.Visit;

/// What the controllers of the network's pages share: they are open to its administrators, with a
/// second factor; all others see what they would if there were no such page.
public abstract class NetworkDeskController {

  protected final Pages pages;
  private final AccountService accounts;

  protected NetworkDeskController(AccountService accounts, Pages pages) {
    this.accounts = accounts;
    this.pages = pages;
  }

  /// Does the work for an administrator of the network, by the account's id.
  protected final HttpResponse<?> admit(Visit visit, Function<UUID, HttpResponse<?>> work) {
    return switch (accounts.enterNetwork(visit)) {
      case NetworkEntrance.Admitted(UUID account) -> work.apply(account);
      case NetworkEntrance.Closed(String address) -> HttpResponse.seeOther(URI.create(address));
      case NetworkEntrance.Unknown() -> pages.notFound(visit);
    };
  }
}
