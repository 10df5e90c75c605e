package org.palier.results;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import jakarta.inject.Inject;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.palier.browser.BrowserTest;
import org.palier.browser.PrintedPages;
import org.palier.results.SubmittedBakery.Submitted;
import org.palier.web.Access;

class ResultBrowserTest extends BrowserTest {

  @Inject SubmittedBakery bakery;

  private String link = "";
  private Submitted submitted =
      new Submitted(
          new org.palier.territory.Territory(
              new java.util.UUID(0, 0), "x", "", "fr", "", "", "", true),
          new java.util.UUID(0, 0));

  @BeforeEach
  void aResult() {
    submit(ResultPagesTest.Level.MIDDLE);
  }

  private void submit(ResultPagesTest.Level level) {
    submitted = bakery.answering(level.pattern());
    link = bakery.link(submitted.id(), Access.EDIT);
  }

  @ParameterizedTest
  @EnumSource(ResultPagesTest.Level.class)
  void everyLevelIsAccessibleLightAndFits(ResultPagesTest.Level level) {
    submit(level);
    visit("result", "result-" + level.name().toLowerCase(java.util.Locale.ROOT));
  }

  @ParameterizedTest
  @CsvSource({
    "actions?theme=ENE, result-actions",
    "duties, result-duties",
    "what-if?theme=ENE&action=ENE-A03&action=PIL-A06, result-what-if",
    "share, result-share",
    "receipt, result-receipt",
    "receipt?node=ENE, result-receipt-theme"
  })
  void everyPageIsAccessibleLightAndFits(String page, String name) {
    visit(page, name);
  }

  private void visit(String path, String name) {
    for (int width : List.of(360, 1280)) {
      Page page = visitor(width);
      page.navigate(link);
      page.navigate(submitted.page(path));
      assertAccessible(page);
      assertThat((int) page.evaluate("() => document.querySelectorAll('*').length"))
          .as("nodes of " + path)
          .isLessThanOrEqualTo(300);
      assertThat((int) page.evaluate("() => performance.getEntriesByType('resource').length + 1"))
          .isLessThanOrEqualTo(10);
      picture(page, name);
    }
    Page small = visitor(320);
    small.navigate(link);
    small.navigate(submitted.page(path));
    assertFits(small);
  }

  @Test
  void theNewLinkIsShownOnceWithItsCode() {
    Page page = visitor(360);
    page.navigate(link);
    page.navigate(submitted.page("share"));
    page.getByText("Créer un lien de lecture").click();
    page.waitForSelector("#link");
    assertThat(page.inputValue("#link")).startsWith(origin() + "/r/");
    assertThat(page.locator("svg.qr").isVisible()).isTrue();
    assertThat(page.getByText("Copier le lien").isVisible()).isTrue();
    assertAccessible(page);
    picture(page, "result-share-new");
  }

  @Test
  void theResultReadsTheSameWithoutScriptButForThePrintButton() {
    Page page = visitorWithoutScript(360);
    page.navigate(link);
    page.navigate(submitted.page("result"));
    assertThat(page.locator("h1").innerText()).contains("Palier");
    assertThat(page.locator("[data-print]").isVisible()).isFalse();
    assertThat(page.locator(".action").count()).isEqualTo(3);
  }

  @ParameterizedTest
  @EnumSource(ResultPagesTest.Level.class)
  void theResultPrintsOnTwoSheetsOfGrey(ResultPagesTest.Level level) {
    submit(level);
    Page page = visitor(1280);
    page.navigate(link);
    page.navigate(submitted.page("result"));
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    PrintedPages printed = PrintedPages.of(page, "result-" + level);
    assertThat(printed.count()).isLessThanOrEqualTo(2);
    assertThat(page.locator(".buttons").isVisible()).isFalse();
    assertThat(page.locator(".radar").isVisible()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"receipt, whole", "receipt?node=ENE, theme"})
  void theReceiptPrintsOnOneSheet(String path, String name) {
    Page page = visitor(1280);
    page.navigate(link);
    page.navigate(submitted.page(path));
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    assertThat(PrintedPages.of(page, "receipt-" + name).count()).isEqualTo(1);
  }
}
