package org.palier.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palier.assessment.Territories;
import org.palier.browser.BrowserTest;
import org.palier.mail.Mailbox;
import org.palier.signin.Entrances;
import org.palier.territory.Territory;

/// A baker keeps an assessment and invites a colleague, in a browser of two widths.
@Property(name = "micronaut.server.host", value = "127.0.0.1")
class OrganisationBrowserTest extends BrowserTest {

  @Inject Territories territories;
  @Inject Mailbox mailbox;

  private Territory territory = new Territory(new UUID(0, 0), "x", "", "fr", "", "", "", true);

  @BeforeEach
  void open() {
    territory = territories.fresh();
  }

  @ParameterizedTest
  @ValueSource(ints = {360, 1280})
  void anAssessmentIsKeptAndAColleagueInvited(int width) {
    Page page = visitor(width);
    page.navigate("/" + territory.slug() + "/questionnaires/transition-ecologique");
    page.locator("input[name=type][value=ENT]").check();
    page.locator("input[name=employees]").fill("5");
    page.locator("input[name=commune]").first().check();
    for (Locator select : page.locator("main select").all()) {
      select.selectOption(new SelectOption().setIndex(1));
    }
    page.locator("input[name=name]").fill("Boulangerie du Moulin");
    page.locator("main form .btn-main").click();
    String id = page.locator("a[href^='/assessments/']").first().getAttribute("href");
    String assessment = id.replaceAll("^(/assessments/[0-9a-f-]{36}).*", "$1");
    page.navigate(assessment);
    press(page, "Garder pour mon organisation", AriaRole.LINK);
    seen(page, "claim-mail");
    String email = Entrances.anyone();
    page.getByLabel("Votre adresse électronique").fill(email);
    press(page, "Recevoir un lien", AriaRole.BUTTON);
    seen(page, "claim-sent");
    page.navigate(mailbox.lastLink(email));
    seen(page, "sign-in-confirm");
    press(page, "Entrer", AriaRole.BUTTON);
    seen(page, "claim");
    page.getByLabel("Numéro SIRET").fill("123");
    press(page, "Garder l’évaluation", AriaRole.BUTTON);
    seen(page, "claim-wrong");
    page.getByLabel("Numéro SIRET").fill("");
    press(page, "Garder l’évaluation", AriaRole.BUTTON);
    seen(page, "organisation");
    press(page, "Gérer les personnes", AriaRole.LINK);
    page.getByLabel("Son adresse électronique").fill(Entrances.anyone());
    press(page, "Envoyer l’invitation", AriaRole.BUTTON);
    seen(page, "members");
    assertThat(page.locator("main").innerText()).contains("L’invitation est partie");
    page.navigate(page.url().replaceFirst("(/organisations/[0-9a-f-]+).*", "$1/territory"));
    assertThat(page.locator("h1").textContent()).isEqualTo("Votre territoire");
    seen(page, "organisation-territory");
    page.navigate("/organisations");
    seen(page, "organisations");
  }

  private static void press(Page page, String label, AriaRole role) {
    page.getByRole(role, new Page.GetByRoleOptions().setName(label)).first().click();
  }

  private static void seen(Page page, String name) {
    assertAccessible(page);
    assertFits(page);
    picture(page, name);
  }
}
