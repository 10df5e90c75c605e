package org.palier.rights;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import org.palier.account.AccountService;
import org.palier.account.Right;
import org.palier.account.StaffController;
import org.palier.territory.Territory;
import org.palier.territory.TerritoryService;
import org.palier.web.Pages;
import org.palier.web.Prose;
import org.palier.web.StaffNav;
import org.palier.web.Visit;

/// The sheet of the register of processing that a territory keeps, for its staff to complete.
@Controller("/{territory}/staff/register")
class RegisterController extends StaffController {

  private final TerritoryService territories;

  RegisterController(AccountService accounts, TerritoryService territories, Pages pages) {
    super(accounts, pages);
    this.territories = territories;
  }

  record RegisterPage(StaffNav nav, String list, Prose text) {}

  @Get
  HttpResponse<?> show(Visit visit, String territory) {
    return admit(
        visit,
        territory,
        Right.ORGANISATIONS,
        (here, place) -> pages.render(here, "rights/register", page(here, place)));
  }

  private RegisterPage page(Visit here, Territory place) {
    StaffNav nav = StaffNav.of(place.slug(), StaffNav.Part.ORGANISATIONS).within();
    return new RegisterPage(
        nav, nav.base() + "/organisations", territories.registerSheet(place, here.language()));
  }
}
