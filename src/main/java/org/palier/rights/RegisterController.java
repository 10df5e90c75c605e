package org.palier.rights;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import java.net.URI;
import org.palier.account.AccountService;
import org.palier.account.Entrance;
import org.palier.territory.Territory;
import org.palier.territory.TerritoryService;
import org.palier.web.Pages;
import org.palier.web.Prose;
import org.palier.web.StaffNav;
import org.palier.web.Visit;

/// The sheet of the register of processing that a territory keeps, for its staff to complete.
@Controller("/{territory}/staff/register")
class RegisterController {

  private final AccountService accounts;
  private final TerritoryService territories;
  private final Pages pages;

  RegisterController(AccountService accounts, TerritoryService territories, Pages pages) {
    this.accounts = accounts;
    this.territories = territories;
    this.pages = pages;
  }

  record RegisterPage(StaffNav nav, String list, Prose text) {}

  @Get
  HttpResponse<?> show(Visit visit, String territory) {
    return switch (accounts.enter(visit, territory)) {
      case Entrance.Admitted(Visit here, Territory place) ->
          pages.render(here, "rights/register", page(here, place));
      case Entrance.Anonymous(String login) -> HttpResponse.seeOther(URI.create(login));
      case Entrance.MustChange(String address) -> HttpResponse.seeOther(URI.create(address));
      case Entrance.Unknown() -> pages.notFound(visit);
    };
  }

  private RegisterPage page(Visit here, Territory place) {
    StaffNav nav = StaffNav.of(place.slug(), StaffNav.Part.ORGANISATIONS).within();
    return new RegisterPage(
        nav, nav.base() + "/organisations", territories.registerSheet(place, here.language()));
  }
}
