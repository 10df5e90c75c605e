package org.palier.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palier.account.StaffAccounts;
import org.palier.browser.BrowserTest;

/// The staff pages of a territory that offers everything that ships.
class OfferedBrowserTest extends BrowserTest {

  @Inject SubmittedUnits units;
  @Inject StaffAccounts accounts;

  private final String slug = "tout-" + UUID.randomUUID().toString().substring(0, 6);
  private UUID territory = UUID.randomUUID();
  private String email = "";

  @BeforeEach
  void aTerritoryThatOffersEverything() {
    territory = units.territory(slug);
    email = accounts.of(territory);
    List<String> others =
        List.of(
            "manifestation-responsable",
            "zone-activite",
            "commune-climat",
            "incontournables-climat");
    for (String other : others) {
      units.run(
          """
          INSERT INTO territory_questionnaire (territory_id, questionnaire_id, position)
          VALUES (?, ?, 1)
          """,
          territory.toString(),
          other);
    }
    units.submit(territory, "shop", 12, "ENT", "trade", 30);
  }

  private Page signedIn(int width) {
    return signIn(width, email, "/" + slug + "/staff");
  }

  @ParameterizedTest
  @CsvSource({
    "'', offered-participation, 300",
    "/maturity?questionnaire=zone-activite, offered-maturity, 300",
    "/print?questionnaire=manifestation-responsable, offered-print, 300",
    "/print/booklet?questionnaire=manifestation-responsable, offered-booklet, 2000"
  })
  void isAccessibleFitsEveryWindowAndIsLight(String path, String name, int most) {
    for (int width : List.of(1280, 360)) {
      Page page = signedIn(width);
      page.navigate("/" + slug + "/staff" + path);
      page.locator("details").evaluateAll("all => all.forEach(it => it.open = true)");
      assertAccessible(page);
      assertFits(page);
      picture(page, name);
      assertThat(page.locator("*").count()).as("nodes of " + path).isLessThanOrEqualTo(most);
    }
  }
}
