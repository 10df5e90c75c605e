package org.palier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.LoadState;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.territory.Territory;
import org.palier.territory.TerritoryService;
import org.palier.territory.TerritoryService.Home;

/// Who organises an event assesses it on a phone, from a territory's page that offers everything.
class EventWayTest extends BrowserTest {

  private static final List<String> OFFERED =
      List.of(
          "transition-ecologique",
          "manifestation-responsable",
          "zone-activite",
          "commune-climat",
          "incontournables-climat");

  @Inject TerritoryService territories;

  @BeforeEach
  void aTerritory() {
    if (territories.find("pays-des-fetes").isEmpty()) {
      territories.open(
          new Territory(
              UuidCreator.getTimeOrderedEpoch(),
              "pays-des-fetes",
              "Pays des Fêtes",
              "fr",
              "Mission transition",
              "transition@pays.example",
              "",
              false),
          List.of(new Home("86194", "Poitiers")),
          OFFERED);
    }
  }

  @Test
  void anEventIsAssessedFromTheTerritorysPageToItsResult() {
    Page page = visitor(360);
    page.navigate("/pays-des-fetes");
    seen(page, "event-1-landing");
    page.locator("main .task-list a").first().click();
    assertThat(page.locator("h1").innerText()).isEqualTo("Votre manifestation en quelques mots");
    assertThat(page.locator("main input:not([type=hidden])").count()).isEqualTo(1);
    seen(page, "event-2-start");
    page.locator("input[name=name]").fill("Fête de la rivière");
    page.locator("main form .btn-main").click();
    page.locator("main a.btn-main").click();
    describe(page);
    seen(page, "event-3-facts");
    page.locator("main form .btn-main").click();
    assertThat(page.locator("main").innerText()).contains("Fête de la rivière");
    page.locator("main a.btn-main").first().click();
    int themes = 0;
    while (page.url().contains("/themes/") && themes++ < 10) {
      answer(page);
      if (themes == 1) {
        seen(page, "event-4-theme");
      }
      String before = page.url();
      page.locator("button[value=next]").click();
      page.waitForURL(url -> !url.equals(before));
    }
    assertThat(themes).isEqualTo(5);
    page.navigate(page.url().replaceAll("(/assessments/[^/?]+).*", "$1/review"));
    page.locator("main form .btn-main").click();
    assertThat(page.url()).endsWith("/result");
    assertThat(page.locator(".stairs .here").innerText()).contains("Confirmée");
    assertThat(page.locator("main").innerText()).doesNotContain("Obligations au");
    seen(page, "event-5-result");
  }

  /// Quicker than the answers of the server: none of them takes anything back.
  private static void describe(Page page) {
    page.locator("input[name=participants]").fill("400");
    List<String> facts = List.of("repas", "plein_air", "milieu_naturel");
    for (String fact : facts) {
      page.locator("input[name=" + fact + "][value=true]").check();
    }
    page.waitForLoadState(LoadState.NETWORKIDLE);
    for (String fact : facts) {
      assertThat(page.locator("input[name=" + fact + "][value=true]").isChecked())
          .as(fact)
          .isTrue();
    }
  }

  private static void seen(Page page, String name) {
    assertAccessible(page);
    assertFits(page);
    assertThat(page.locator("body *").count()).as("elements of " + name).isLessThanOrEqualTo(350);
    picture(page, name);
  }

  private static void answer(Page page) {
    for (Locator card : page.locator("[data-question]").all()) {
      card.locator(".level-card input").nth(2).check(new Locator.CheckOptions().setForce(true));
    }
  }

  @Test
  void theTerritorysPageStaysLight() {
    Page page = visitor(1280);
    page.navigate("/pays-des-fetes");
    assertThat(page.locator("body *").count()).isLessThanOrEqualTo(300);
    assertThat(page.locator("main .task-list a").count()).isEqualTo(OFFERED.size() - 1);
    assertAccessible(page);
    picture(page, "event-landing-wide");
  }
}
