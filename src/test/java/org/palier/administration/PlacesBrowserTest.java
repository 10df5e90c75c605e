package org.palier.administration;

import com.microsoft.playwright.Page;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palier.account.Role;
import org.palier.account.StaffAccounts;
import org.palier.assessment.Territories;
import org.palier.browser.BrowserTest;
import org.palier.territory.GroupService;
import org.palier.territory.ReferenceService;
import org.palier.territory.ReferenceService.Counted;
import org.palier.territory.ReferenceService.Reference;
import org.palier.territory.Territory;
import org.palier.territory.TerritoryService.Home;

class PlacesBrowserTest extends BrowserTest {

  @Inject StaffAccounts accounts;
  @Inject Territories territories;
  @Inject GroupService groups;
  @Inject ReferenceService references;

  @ParameterizedTest
  @ValueSource(ints = {360, 1280})
  void thePlacesAndTheLogoAreAccessibleAndFit(int width) {
    Territory territory = territories.fresh();
    UUID id = territory.id();
    groups.replace(id, List.of(new GroupService.Named("Centre", List.of(new Home("86194", "")))));
    references.replace(id, new Reference("Insee", 2025, List.of(new Counted("ENT", "T1", 1234))));
    String settings = "/" + territory.slug() + "/staff/settings";
    Page page = signIn(width, accounts.of(id, Role.ADMINISTRATOR), settings + "/places");
    see(page, "staff-places");
    page.fill("#groups", "Ouest: Niort");
    page.locator("form[action$='/groups'] button").click();
    see(page, "staff-places-wrong");
    page.navigate(page.url().replaceFirst("/places.*", "/logo"));
    page.setInputFiles("#file", Path.of("src/main/resources/public/img/share.png"));
    page.fill("#alt", "Logo du Pays d’Essai");
    page.locator("main button.btn-main").click();
    see(page, "staff-logo");
    page.navigate(page.url().replaceFirst("/settings.*", "/organisations"));
    see(page, "staff-organisations-area");
  }

  private static void see(Page page, String name) {
    assertAccessible(page);
    assertFits(page);
    picture(page, name);
  }
}
