package org.palier.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palier.territory.Territory;
import org.palier.territory.TerritoryService;

class PublicPagesTest extends BrowserTest {

  @Inject TerritoryService territories;

  @BeforeEach
  void aTerritory() {
    if (territories.find("pays-exemple").isEmpty()) {
      territories.open(
          new Territory(
              UUID.randomUUID(),
              "pays-exemple",
              "Pays d’Exemple",
              "fr",
              "Mission transition, Claire Martin",
              "transition@pays-exemple.example",
              "05 49 00 00 00",
              false),
          List.of(),
          List.of("transition-ecologique"));
    }
  }

  @ParameterizedTest
  @CsvSource({
    "/styles, styles",
    "/, home",
    "/pays-exemple, landing",
    "/pays-exemple/legal, legal",
    "/pays-exemple/privacy, privacy",
    "/pays-exemple/accessibility, accessibility",
    "/pays-exemple/contact, contact",
    "/pays-exemple/method, method",
    "/no-such-place, not-found"
  })
  void isAccessibleAndFitsEveryWindow(String path, String name) {
    for (int width : List.of(360, 1280)) {
      Page page = visitor(width);
      page.navigate(path);
      assertAccessible(page);
      picture(page, name);
    }
    Page small = visitor(320);
    small.navigate(path);
    assertFits(small);
  }

  @ParameterizedTest
  @CsvSource({"/styles", "/pays-exemple", "/pays-exemple/privacy", "/no-such-place"})
  void readsTheSameWithoutScript(String path) {
    Page with = visitor(360);
    with.navigate(path);
    Page without = visitorWithoutScript(360);
    without.navigate(path);
    assertThat(without.locator("main").innerText()).isEqualTo(with.locator("main").innerText());
  }

  @ParameterizedTest
  @CsvSource({"/styles, 520", "/pays-exemple, 300", "/pays-exemple/privacy, 300"})
  void staysLight(String path, int nodes) {
    Page page = visitor(1280);
    page.navigate(path);
    assertThat((int) page.evaluate("() => document.querySelectorAll('body *').length"))
        .isLessThanOrEqualTo(nodes);
    assertThat((int) page.evaluate("() => performance.getEntriesByType('resource').length + 1"))
        .isLessThanOrEqualTo(10);
  }
}
