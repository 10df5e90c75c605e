package org.palier.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import jakarta.inject.Inject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palier.assessment.Evolving.Begun;
import org.palier.browser.BrowserTest;

/// Who is answering when a later version appears goes over to it, and who was done compares.
class VersionBrowserTest extends BrowserTest {

  @Inject Evolving evolving;

  @ParameterizedTest
  @ValueSource(ints = {360, 1280})
  void aDraftGoesOverToALaterVersion(int width) {
    Begun begun = evolving.draft();
    evolving.note(begun.id(), "EAU-3", "à voir avec le plombier");
    evolving.publish(begun, 2);
    Page page = visitor(width);
    page.navigate(begun.link());
    seen(page, "version-overview");
    page.locator("main .note.warm a").click();
    seen(page, "version-offer");
    page.locator("main form .btn-main").click();
    assertThat(page.locator("h1").innerText()).contains("passées à la version 2.0.0");
    seen(page, "version-done");
    page.locator("main a.btn-main").click();
    assertThat(page.locator("main").innerText()).contains("Revoir ce qui a changé");
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 1280})
  void aResultShowsBothScores(int width) {
    Begun begun = evolving.submitted();
    evolving.publish(begun, 2);
    Page page = visitor(width);
    page.navigate(begun.link());
    page.navigate(begun.page("/result"));
    assertThat(page.locator("section.dual").innerText()).contains("47,9", "66,7");
    seen(page, "version-result");
  }

  private static void seen(Page page, String name) {
    assertAccessible(page);
    assertFits(page);
    assertThat(page.locator("body *").count()).as("elements of " + name).isLessThanOrEqualTo(300);
    picture(page, name);
  }
}
