package org.palier.network;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palier.account.StaffAccounts;
import org.palier.assessment.Territories;
import org.palier.browser.BrowserTest;
import org.palier.signin.Entrances;

class NetworkBrowserTest extends BrowserTest {

  @Inject StaffAccounts accounts;
  @Inject Territories territories;

  @ParameterizedTest
  @ValueSource(ints = {360, 1280})
  void theNetworkIsAccessibleAndFits(int width) {
    territories.fresh();
    String email = accounts.ofTheNetwork();
    accounts.setSecondFactor(email);
    Page page = visitor(width);
    page.navigate("/login?next=%2Fnetwork");
    page.getByLabel("Adresse électronique").fill(email);
    page.getByLabel("Mot de passe").fill(StaffAccounts.PASSWORD);
    page.getByText("Se connecter").click();
    page.fill("#code", accounts.code(email));
    page.locator("main button.btn-main").click();
    see(page, "network-" + width);

    page.locator("a[href='/network/new']").click();
    page.locator("main button.btn-main").click();
    see(page, "network-new-wrong-" + width);
    page.fill("#name", "Pays des Lacs");
    page.fill("#slug", "l" + UUID.randomUUID().toString().substring(0, 8));
    page.fill("#body", "CU du Grand Poitiers");
    page.check("input[name=questionnaires] >> nth=0");
    page.fill("#email", Entrances.anyone());
    page.locator("main button.btn-main").click();
    assertThat(page.locator("h1").textContent()).contains("Pays des Lacs");
    see(page, "network-territory-" + width);

    page.navigate(page.url().replaceFirst("/network.*", "/network/people"));
    see(page, "network-people-" + width);
  }

  private static void see(Page page, String name) {
    assertAccessible(page);
    assertFits(page);
    picture(page, name);
  }
}
