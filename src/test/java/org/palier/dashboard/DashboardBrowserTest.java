package org.palier.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palier.account.StaffAccounts;
import org.palier.browser.BrowserTest;

class DashboardBrowserTest extends BrowserTest {

  private static final List<String> SECTORS =
      List.of(
          "trade",
          "trade",
          "trade",
          "construction",
          "hospitality",
          "culture-sport",
          "health",
          "education",
          "agriculture",
          "industry");

  @Inject SubmittedUnits units;
  @Inject StaffAccounts accounts;
  @Inject ReleaseService releases;

  private final String slug = "pays-" + UUID.randomUUID().toString().substring(0, 6);
  private UUID territory = UUID.randomUUID();
  private String email = "";

  @BeforeEach
  void aTerritory() {
    territory = units.territory(slug);
    email = accounts.of(territory);
  }

  private void manyOrganisations() {
    Random random = new Random(3);
    for (int i = 0; i < 120; i++) {
      int score = (int) Math.clamp(42 + 20 * random.nextGaussian(), 2, 98);
      units.submit(
          territory,
          "unit-" + i,
          i % 9 == 0 ? "PUB" : i % 4 == 0 ? "ASS" : "ENT",
          "T" + Math.min(4, random.nextInt(3) + random.nextInt(3)),
          SECTORS.get(random.nextInt(SECTORS.size())),
          random.nextInt(3) == 0 ? "86062" : "86194",
          score);
    }
    for (int i = 0; i < 14; i++) {
      units.assessment(territory, "ENT", "trade", "86194", "draft");
    }
    releases.release(territory, SubmittedUnits.QUESTIONNAIRE);
    units.submit(territory, "late", 2, "ENT", "trade", 60);
  }

  private Page signedIn(int width) {
    return signIn(width, email, "/" + slug + "/staff");
  }

  @ParameterizedTest
  @CsvSource({
    "'', staff-participation",
    "/maturity, staff-maturity",
    "/maturity/themes, staff-themes",
    "/maturity/groups, staff-groups",
    "/maturity/communes, staff-communes",
    "/maturity/method, staff-method"
  })
  void isAccessibleFitsEveryWindowAndIsLight(String path, String name) {
    manyOrganisations();
    for (int width : List.of(1280, 360)) {
      Page page = signedIn(width);
      page.navigate("/" + slug + "/staff" + path);
      assertAccessible(page);
      assertFits(page);
      picture(page, name);
      Object nodes = page.evaluate("() => document.querySelectorAll('*').length");
      assertThat(((Number) nodes).intValue()).as("nodes of " + path).isLessThanOrEqualTo(300);
    }
  }

  @Test
  void thePageBeforeTheFirstReleaseIsAccessible() {
    for (int width : List.of(1280, 360)) {
      Page page = signedIn(width);
      assertAccessible(page);
      picture(page, "staff-participation-empty");
      page.navigate("/" + slug + "/staff/maturity");
      assertAccessible(page);
      picture(page, "staff-maturity-empty");
    }
  }

  @Test
  void theLoginPageAndItsRefusalAreAccessible() {
    Page page = visitor(360);
    page.navigate("/login");
    assertAccessible(page);
    picture(page, "login");
    page.getByLabel("Adresse électronique").fill(email);
    page.getByLabel("Mot de passe").fill("not this one");
    page.getByText("Se connecter").click();
    page.locator("[role=alert]").waitFor();
    assertAccessible(page);
    picture(page, "login-refused");
    assertFits(page);
  }

  @Test
  void thePasswordPageIsAccessible() {
    Page page = signedIn(360);
    page.navigate("/account/password");
    assertAccessible(page);
    page.getByLabel("Mot de passe actuel").fill(StaffAccounts.PASSWORD);
    page.getByLabel("Nouveau mot de passe").fill("Azerty123456!");
    page.getByText("Changer le mot de passe").click();
    page.locator("[role=alert]").waitFor();
    assertAccessible(page);
    picture(page, "password-refused");
  }

  @Test
  void publishingIsOneButtonAndSaysWhatHappened() {
    units.submit(territory, "shop", 8, "ENT", "trade", 30);
    Page page = signedIn(360);
    page.navigate("/" + slug + "/staff/maturity");
    page.getByText("Publier une première version").click();
    page.getByText("La nouvelle publication est en place.").waitFor();
    assertAccessible(page);
    picture(page, "staff-maturity-small");
  }
}
