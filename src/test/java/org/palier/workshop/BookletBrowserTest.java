package org.palier.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.account.StaffAccounts;
import org.palier.assessment.Territories;
import org.palier.browser.BrowserTest;
import org.palier.browser.PrintedPages;

class BookletBrowserTest extends BrowserTest {

  /// The room a block has on A4 between the margins and the running header, in CSS pixels.
  private static final int ROOM = 960;

  @Inject Territories territories;
  @Inject StaffAccounts accounts;

  private String slug = "";
  private String email = "";

  @BeforeEach
  void aTerritory() {
    var territory = territories.fresh();
    slug = territory.slug();
    email = accounts.of(territory.id());
  }

  @Test
  void theFormIsAccessibleLightAndFits() {
    for (int width : List.of(320, 360, 1280)) {
      Page page = staff(width, "");
      assertAccessible(page);
      assertFits(page);
      assertThat((int) page.evaluate("() => document.querySelectorAll('*').length"))
          .isLessThanOrEqualTo(300);
      picture(page, "print");
    }
  }

  @Test
  void theBookletIsAccessibleOnAScreenToo() {
    for (int width : List.of(320, 360, 1280)) {
      Page page = staff(width, "/booklet?theme=EAU");
      assertAccessible(page);
      assertFits(page);
      picture(page, "booklet");
    }
  }

  @Test
  void noQuestionIsLongerThanASheet() {
    Page page = staff(680, "/booklet");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(page.locator(".block").count()).isEqualTo(43);
    Object tallest =
        page.evaluate(
            "() => Math.max(...[...document.querySelectorAll('.block')]"
                + ".map(block => block.getBoundingClientRect().height))");
    assertThat(((Number) tallest).intValue()).isLessThan(ROOM);
    Object breakable =
        page.evaluate(
            "() => [...document.querySelectorAll('.block')]"
                + ".filter(block => getComputedStyle(block).breakInside !== 'avoid').length");
    assertThat(breakable).isEqualTo(0);
  }

  @Test
  void theWholeQuestionnairePrintsOnAReasonableNumberOfSheets() {
    assertThat(PrintedPages.of(staff(1280, "/booklet"), "booklet").count()).isBetween(10, 26);
    assertThat(PrintedPages.of(staff(1280, "/booklet?theme=EAU"), "booklet-eau").count())
        .isBetween(4, 6);
  }

  private Page staff(int width, String rest) {
    return signIn(width, email, "/" + slug + "/staff/print" + rest);
  }
}
