package org.palier.administration;

import com.microsoft.playwright.Page;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Inject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palier.account.Role;
import org.palier.account.StaffAccounts;
import org.palier.assessment.Territories;
import org.palier.browser.BrowserTest;
import org.palier.territory.Territory;

@Property(name = "micronaut.server.host", value = "127.0.0.1")
class AdministrationBrowserTest extends BrowserTest {

  @Inject Territories territories;
  @Inject StaffAccounts accounts;

  @ParameterizedTest
  @ValueSource(ints = {360, 1280})
  void everyPageOfTheSettingsCanBeUsedByAnyone(int width) {
    Territory territory = territories.fresh();
    String home = "/" + territory.slug() + "/staff";
    Page page = signIn(width, accounts.of(territory.id(), Role.ADMINISTRATOR), home + "/settings");
    page.locator("[name=colour]").fill("#ffee00");
    page.locator("main .btn-main").first().click();
    seen(page, "settings-wrong");
    page.locator("[name=colour]").fill("#804000");
    page.locator("main .btn-main").first().click();
    seen(page, "settings");
    page.navigate(home + "/settings/texts/privacy/fr");
    seen(page, "settings-text");
    page.navigate(home + "/layers");
    seen(page, "layers");
    page.navigate(home + "/layers/transition-ecologique");
    page.locator("button[value=check]").click();
    seen(page, "layer-wrong");
    page.locator("#text")
        .fill(
            """
            extends: transition-ecologique@1
            territory: %s
            edition: 2026-11-22
            questions:
              EAU-1:
                help: Le service de l’eau vous aide à lire votre compteur.
            """
                .formatted(territory.slug()));
    page.locator("button[value=preview]").click();
    seen(page, "layer-preview");
    page.locator("button[value=check]").click();
    seen(page, "layer-right");
  }

  private static void seen(Page page, String name) {
    assertAccessible(page);
    assertFits(page);
    picture(page, name);
  }
}
