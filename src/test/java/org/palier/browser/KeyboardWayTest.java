package org.palier.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.PageAssertions;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.assessment.Territories;
import org.palier.territory.Territory;

/// The respondent's way without a mouse, and the states beside the way.
class KeyboardWayTest extends BrowserTest {

  private static final Pattern LAST_FACTS = Pattern.compile(".*/facts\\?part=3");
  private static final Pattern OVERVIEW = Pattern.compile("/assessments/[0-9a-f-]{36}$");
  private static final Pattern THEME = Pattern.compile("/themes/");
  private static final Pattern RESULT = Pattern.compile("/assessments/[0-9a-f-]{36}/result");

  @Inject Territories territories;

  private String start = "";

  @BeforeEach
  void aTerritory() {
    Territory territory = territories.fresh();
    start = "/" + territory.slug() + "/questionnaires/transition-ecologique";
  }

  @Test
  void theWholeWayGoesByKeyboard() {
    Page page = visitor(360);
    page.navigate(start);
    press(page, "#type-ENT", "Space");
    type(page, "#employees", "0");
    type(page, "#volunteers", "0");
    type(page, "#sector", "Conseil");
    press(page, "input[name=commune]", "Space");
    press(page, "main form button.btn-main", "Enter");
    press(page, "main .btn-main", "Enter");
    press(page, "#locaux-none", "ArrowUp");
    press(page, "main form button.btn-main", "Enter");
    page.waitForURL(LAST_FACTS);
    press(page, "main form button.btn-main", "Enter");
    page.waitForURL(OVERVIEW);
    press(page, "main a.btn-main", "Enter");
    page.waitForURL(THEME);
    while (page.url().contains("/themes/")) {
      for (String question : questions(page)) {
        press(page, "input[name='" + question + ".answer']", "Space");
      }
      String before = page.url();
      press(page, "button[name=go][value=next]", "Enter");
      assertThat(page).not().hasURL(before, new PageAssertions.HasURLOptions().setTimeout(20000));
    }
    press(page, "a[href$='/review']", "Enter");
    press(page, "form[action$='/submission'] button", "Enter");

    assertThat(page).hasURL(RESULT);
  }

  @Test
  void aFormThatIsWrongSaysSoAndKeepsWhatWasTyped() {
    Page page = visitor(360);
    page.navigate(start);
    page.locator("#employees").fill("deux");
    page.locator("#name").fill("Club de boules");
    page.locator("main form button.btn-main").click();

    assertThat(page.locator(".error-summary")).isVisible();
    assertThat(page.locator("#name")).hasValue("Club de boules");
    see(page, "start-refused");
  }

  @Test
  void theStatesBesideTheWayAreAccessibleToo() {
    Page page = visitor(360);
    begin(page);
    String assessment =
        page.locator("main a.btn-main").getAttribute("href").replaceAll("/facts.*", "");
    page.navigate(assessment + "/review");
    see(page, "review-incomplete");
    page.navigate(assessment + "/erasure");
    see(page, "erasure");
    page.navigate("/r/" + "A".repeat(43));
    see(page, "link-unknown");
    page.navigate(assessment);
    page.locator("#email").fill("pas une adresse");
    page.locator("form[action$='/mail'] button").click();
    assertThat(page.locator("#email-problem")).isVisible();
    see(page, "overview-refused");
  }

  private void begin(Page page) {
    page.navigate(start);
    page.locator("#type-ENT").check();
    page.locator("#employees").fill("5");
    page.locator("#volunteers").fill("0");
    page.locator("#sector").selectOption("trade");
    page.locator("input[name=commune]").first().check();
    page.locator("#name").fill("Boulangerie du Moulin");
    page.locator("main form button.btn-main").click();
    assertThat(page.locator("#link")).isVisible();
  }

  /// Accessible, no wider than the window, and kept as a picture.
  private static void see(Page page, String name) {
    assertAccessible(page);
    assertFits(page);
    picture(page, "journey-" + name);
  }

  private static List<String> questions(Page page) {
    return page.locator("[data-question]").all().stream()
        .map(question -> question.getAttribute("data-question"))
        .toList();
  }

  private static void press(Page page, String target, String key) {
    tabTo(page, target);
    page.keyboard().press(key);
  }

  private static void type(Page page, String target, String text) {
    tabTo(page, target);
    page.keyboard().type(text);
  }

  /// Goes on by the Tab key alone until the target has the focus.
  private static void tabTo(Page page, String target) {
    page.locator(target).first().waitFor();
    for (int i = 0; i < 150; i++) {
      page.keyboard().press("Tab");
      if ((Boolean) page.evaluate("t => document.activeElement.matches(t)", target)) {
        return;
      }
    }
    Assertions.fail("The Tab key does not lead to " + target + " on " + page.url());
  }
}
