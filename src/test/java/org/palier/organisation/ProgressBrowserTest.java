package org.palier.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Inject;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palier.assessment.Evolving;
import org.palier.browser.BrowserTest;
import org.palier.mail.Mailbox;
import org.palier.signin.Entrances;

/// A baker comes back a year later, reads the progress and records a review.
@Property(name = "micronaut.server.host", value = "127.0.0.1")
class ProgressBrowserTest extends BrowserTest {

  @Inject Bakery bakeries;
  @Inject Evolving evolving;
  @Inject Mailbox mailbox;

  @ParameterizedTest
  @ValueSource(ints = {360, 1280})
  void theYearAfter(int width) {
    String email = Entrances.anyone();
    Bakery.Open bakery = bakeries.open(origin().replace("localhost", "127.0.0.1"), email);
    bakeries.submitAgain(bakery, "EAU-3", "1");
    Page page = visitor(width);
    enter(page, email);

    page.navigate(bakery.space());
    seen(page, "coming-back-space");
    page.navigate(bakery.space() + "/progress?questionnaire=" + bakery.first().questionnaire());
    seen(page, "progress");

    evolving.publish(bakery.first(), 2);
    page.navigate(bakery.space());
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Refaire le point"))
        .first()
        .click();
    seen(page, "coming-back-draft");
    page.navigate(page.url() + "/themes/ENE");
    assertThat(page.locator(".prefilled").count()).isPositive();
    seen(page, "coming-back-theme");
    page.navigate(page.url().replace("/themes/ENE", "/review"));
    seen(page, "coming-back-review");

    bakeries.submitAgain(bakery, "EAU-7", "1");
    page.navigate(bakery.space() + "/progress?questionnaire=" + bakery.first().questionnaire());
    seen(page, "progress-break");

    page.navigate(bakery.space() + "/reviews");
    page.getByLabel("Vérification par un tiers").check();
    page.getByLabel("Nom de la personne").fill("Chambre de métiers");
    page.getByLabel("Date de la relecture").fill("2026-03-02");
    page.getByLabel("Ce qui a été regardé").fill("L’énergie et l’eau");
    press(page, "Noter la relecture");
    seen(page, "reviews-wrong");
    page.getByLabel("Confirmé", new Page.GetByLabelOptions().setExact(true)).check();
    press(page, "Noter la relecture");
    seen(page, "reviews");
    assertThat(page.locator("main").innerText()).contains("Vérification par un tiers");
    page.navigate(bakery.first().page("/result"));
    seen(page, "result-reviewed");
  }

  private void enter(Page page, String email) {
    page.navigate("/sign-in");
    page.locator("input[name=email]").fill(email);
    page.locator("main form .btn-main").click();
    page.navigate(mailbox.lastLink(email));
    press(page, "Entrer");
  }

  private static void press(Page page, String label) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label)).first().click();
  }

  private static void seen(Page page, String name) {
    assertAccessible(page);
    assertFits(page);
    assertThat(page.locator("body *").count()).as("elements of " + name).isLessThanOrEqualTo(300);
    picture(page, name);
  }
}
