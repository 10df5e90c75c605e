package org.palier.command;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palier.browser.BrowserTest;

/// An author's way through a preview: facts, a theme, the result.
class PreviewBrowserTest extends BrowserTest {

  private static final String HERE = "/assessments/00000000-0000-0000-0000-000000000000";

  private final PreviewServer preview = serve();

  private static PreviewServer serve() {
    Path shipped =
        Path.of(System.getProperty("palier.home", ".")).resolve("questionnaires/commune-climat");
    try {
      return new PreviewServer(new PreviewPages(shipped, Clock.systemUTC()), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @AfterEach
  void stop() {
    preview.close();
  }

  @Override
  protected String origin() {
    return preview.address().replaceFirst("/$", "");
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 1280})
  void theWayIsAccessibleAndFits(int width) {
    Page page = visitor(width);
    page.navigate("/");
    check(page, "preview-contents");
    page.locator("ol.task-list a").first().click();
    check(page, "preview-facts");
    page.locator("form button[type=submit]").first().click();
    page.navigate("/");
    page.locator("ol.task-list a").nth(1).click();
    page.locator("article input[type=radio], .question input[type=radio]").first().check();
    check(page, "preview-theme");
    page.locator("button[name=go][value=next]").click();
    for (String name : new String[] {"result", "actions", "what-if", "duties", "receipt"}) {
      page.navigate(HERE + "/" + name);
      check(page, "preview-" + name);
    }
    page.navigate(HERE + "/share");
    check(page, "preview-missing");
  }

  private static void check(Page page, String name) {
    assertAccessible(page);
    assertFits(page);
    picture(page, name);
  }
}
