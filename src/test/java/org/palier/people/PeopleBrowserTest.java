package org.palier.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.inject.Inject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palier.account.Role;
import org.palier.account.StaffAccounts;
import org.palier.assessment.Territories;
import org.palier.browser.BrowserTest;
import org.palier.territory.Territory;

class PeopleBrowserTest extends BrowserTest {

  @Inject StaffAccounts accounts;
  @Inject Territories territories;

  @ParameterizedTest
  @ValueSource(ints = {320, 1280})
  void theTeamAndTheAccountAreAccessibleAndFit(int width) {
    Territory territory = territories.fresh();
    accounts.of(territory.id());
    String people = "/" + territory.slug() + "/staff/people";
    Page page = signIn(width, accounts.of(territory.id(), Role.ADMINISTRATOR), people);
    page.locator("details summary").first().click();
    see(page, "staff-people");

    page.fill("#email", "venue@commune.example");
    page.locator("form[action$='/invitations'] button").click();
    assertThat(page.locator("[role=status]").textContent()).contains("venue@commune.example");
    see(page, "staff-people-invited");
    String link = page.locator("[role=status] code").textContent();

    page.navigate(page.url().replaceFirst("/[^/]+/staff.*", "/account/sessions"));
    see(page, "account-sessions");
    page.navigate(page.url().replace("sessions", "second-factor"));
    see(page, "account-second-factor");

    page.navigate(link);
    see(page, "account-invitation");
  }

  private static void see(Page page, String name) {
    assertAccessible(page);
    assertFits(page);
    picture(page, name);
  }
}
