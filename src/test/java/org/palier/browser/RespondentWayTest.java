package org.palier.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palier.territory.Territory;
import org.palier.territory.TerritoryService;
import org.palier.territory.TerritoryService.Home;

/// The whole way on a phone: from the territory's page to the result, and back by the private link.
class RespondentWayTest extends BrowserTest {

  private static final Pattern THEME = Pattern.compile(".*/themes/.*");

  @Inject TerritoryService territories;

  @BeforeEach
  void aTerritory() {
    if (territories.find("pays-du-chemin").isEmpty()) {
      territories.open(
          new Territory(
              UuidCreator.getTimeOrderedEpoch(),
              "pays-du-chemin",
              "Pays du Chemin",
              "fr",
              "Mission transition",
              "transition@pays.example",
              "05 49 00 00 00",
              false),
          List.of(new Home("86194", "Poitiers"), new Home("86062", "Chasseneuil-du-Poitou")),
          List.of("transition-ecologique"));
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aBakerGoesFromTheFlyerToTheResult(boolean script) {
    Page page = script ? visitor(360) : visitorWithoutScript(360);
    String mode = script ? "way" : "way-plain";
    page.navigate("/pays-du-chemin");
    page.locator("main .btn-main").first().click();
    seen(page, mode + "-1-start", script);
    describe(page);
    seen(page, mode + "-2-link", script);
    String link = page.locator("#link").inputValue();
    page.locator("main a.btn-main").click();
    for (int part = 2; page.url().contains("/facts"); part++) {
      seen(page, mode + "-3-facts-" + part, script);
      page.locator("main form .btn-main").click();
    }
    seen(page, mode + "-4-overview", script);
    page.locator("main a.btn-main").first().click();
    int themes = 0;
    while (THEME.matcher(page.url()).matches() && themes++ < 10) {
      answer(page);
      if (themes == 1) {
        seen(page, mode + "-5-theme", script);
      }
      String before = page.url();
      page.locator("button[value=next]").click();
      page.waitForURL(url -> !url.equals(before));
    }
    assertThat(themes).isEqualTo(7);
    page.navigate(page.url().replaceAll("(/assessments/[^/?]+).*", "$1/review"));
    seen(page, mode + "-6-review", script);
    page.locator("main form .btn-main").click();
    assertThat(page.locator(".stairs .here")).isVisible();
    assertThat(page.url()).endsWith("/result");
    seen(page, mode + "-7-result", script);
    onAWideWindow(page, mode);
    comesBack(link);
  }

  private static void onAWideWindow(Page page, String mode) {
    page.setViewportSize(1280, 900);
    picture(page, mode + "-7-result");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    picture(page, mode + "-8-result-printed");
  }

  private void comesBack(String link) {
    Page elsewhere = visitor(360);
    elsewhere.navigate(link);
    assertThat(elsewhere.url()).doesNotContain("/r/").contains("/assessments/");
  }

  private static void seen(Page page, String name, boolean script) {
    if (script) {
      assertAccessible(page);
    }
    assertFits(page);
    assertThat(page.locator("*").count()).as("elements of " + name).isLessThanOrEqualTo(350);
    picture(page, name);
  }

  private static void describe(Page page) {
    page.locator("input[name=type][value=ENT]").check();
    page.locator("input[name=employees]").fill("5");
    page.locator("input[name=commune]").first().check();
    for (Locator select : page.locator("main select").all()) {
      select.selectOption(new com.microsoft.playwright.options.SelectOption().setIndex(1));
    }
    page.locator("input[name=name]").fill("Boulangerie du Moulin");
    page.locator("main form .btn-main").click();
  }

  /// The second described level everywhere, a number where one is asked.
  private static void answer(Page page) {
    for (Locator card : page.locator("[data-question]").all()) {
      Locator levels = card.locator(".level-card input");
      if (levels.count() > 0) {
        levels.nth(Math.min(1, levels.count() - 1)).check(force());
      } else {
        card.locator("input[type=text]").first().fill("10");
      }
    }
  }

  private static Locator.CheckOptions force() {
    return new Locator.CheckOptions().setForce(true);
  }
}
