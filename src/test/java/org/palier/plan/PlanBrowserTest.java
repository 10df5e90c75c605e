package org.palier.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Media;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palier.browser.BrowserTest;
import org.palier.mail.Mailbox;
import org.palier.plan.PlanStage.Scene;

/// The pages of a plan in a browser without script, at two widths and on paper.
@Property(name = "micronaut.server.host", value = "127.0.0.1")
class PlanBrowserTest extends BrowserTest {

  @Inject PlanStage stage;
  @Inject Mailbox mailbox;

  @ParameterizedTest
  @ValueSource(ints = {360, 1280})
  void aPlanIsFilledChangedAndPrinted(int width) {
    Scene scene = stage.open("http://127.0.0.1:" + server.getPort());
    stage.submit(scene);
    for (int i = 0; i < 12; i++) {
      scene.owner().post(scene.plan() + "/items", item(i));
    }
    scene.owner().post(scene.plan() + "/pulse/mails", Map.of());
    Page page = visitor(width);
    page.navigate(mailbox.lastLink(scene.email()));
    press(page, "Entrer", AriaRole.BUTTON);
    seen(page, "plan-pulse");
    page.navigate(scene.plan());
    seen(page, "plan");
    press(page, "Ajouter des actions recommandées", AriaRole.LINK);
    seen(page, "plan-suggestions");
    page.locator("input[name=action]").first().check();
    press(page, "Ajouter au plan", AriaRole.BUTTON);
    assertThat(page.locator("main").innerText()).contains("Une action ajoutée au plan");
    press(page, "Ajouter une action à vous", AriaRole.LINK);
    page.getByLabel("Action", new Page.GetByLabelOptions().setExact(true)).fill("Isoler");
    page.locator("input[value=blocked]").check();
    press(page, "Enregistrer", AriaRole.BUTTON);
    seen(page, "plan-wrong");
    page.navigate(scene.plan());
    press(page, "Couper les veilles 0", AriaRole.LINK);
    seen(page, "plan-item");
    press(page, "Indicateur de suivi", AriaRole.LINK);
    page.getByLabel("Indicateur").fill("Électricité");
    page.getByLabel("Unité").fill("kWh");
    page.getByLabel("Valeur de départ").fill("1200");
    page.getByLabel("Valeur visée").fill("900");
    press(page, "Enregistrer", AriaRole.BUTTON);
    page.getByLabel("Valeur", new Page.GetByLabelOptions().setExact(true)).fill("1100");
    press(page, "Ajouter la valeur", AriaRole.BUTTON);
    seen(page, "plan-indicator");
    page.navigate("/assessments/" + scene.assessment() + "/actions");
    seen(page, "plan-actions");
    assertThat((Integer) page.evaluate("document.querySelectorAll('*').length"))
        .isLessThanOrEqualTo(300);
    page.navigate(scene.plan() + "/print");
    seen(page, "plan-print");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    picture(page, "plan-paper");
  }

  private static Map<String, String> item(int number) {
    return Map.of(
        "title",
        "Couper les veilles " + number,
        "who",
        "Inès",
        "due",
        "2046-03-31",
        "status",
        "planned");
  }

  private static void press(Page page, String label, AriaRole role) {
    page.getByRole(role, new Page.GetByRoleOptions().setName(label)).first().click();
  }

  private static void seen(Page page, String name) {
    assertAccessible(page);
    assertFits(page);
    picture(page, name);
    assertThat((Integer) page.evaluate("document.querySelectorAll('*').length"))
        .as("elements of " + page.url())
        .isLessThanOrEqualTo(300);
  }
}
