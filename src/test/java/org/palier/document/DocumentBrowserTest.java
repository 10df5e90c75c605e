package org.palier.document;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palier.assessment.Territories;
import org.palier.browser.BrowserTest;
import org.palier.mail.Mailbox;
import org.palier.organisation.Spaces;
import org.palier.signin.Entrances;

/// The documents of an organisation in a browser without script.
@Property(name = "micronaut.server.host", value = "127.0.0.1")
class DocumentBrowserTest extends BrowserTest {

  @Inject Spaces spaces;
  @Inject Territories territories;
  @Inject Mailbox mailbox;
  @Inject Entrances entrances;

  @ParameterizedTest
  @ValueSource(ints = {360, 1280})
  void aDocumentIsAddedAndRemoved(int width) {
    String origin = "http://127.0.0.1:" + server.getPort();
    Spaces.Space space = spaces.started(origin, territories.fresh(), "Scierie des Deux-Eaux");
    for (int i = 0; i < 10; i++) {
      space.owner().get(space.address() + "/members");
      space
          .owner()
          .post(
              space.address() + "/invitations",
              Map.of("email", Entrances.anyone(), "role", "reader"));
    }
    for (int i = 0; i < 17; i++) {
      space.owner().get(space.address() + "/documents/new");
      space
          .owner()
          .upload(
              space.address() + "/documents",
              Map.of(
                  "title",
                  "Facture d’eau du mois " + i + ", relevée au compteur de l’atelier",
                  "assessment",
                  space.assessment().toString(),
                  "question",
                  "EAU-1"),
              "facture-" + i + ".csv",
              Files.CSV);
    }
    Page page = visitor(width);
    page.navigate("/sign-in");
    page.locator("input[type=email]").fill(space.email());
    page.locator("main button[type=submit]").first().click();
    page.navigate(mailbox.lastLink(space.email()));
    press(page, "Entrer", AriaRole.BUTTON);
    page.navigate(space.address());
    press(page, "Documents de preuve", AriaRole.LINK);
    seen(page, "documents");
    press(page, "Ajouter un document", AriaRole.LINK);
    seen(page, "document-new");
    page.setInputFiles("#file", new FilePayload("photo.png", "image/png", Files.HTML));
    press(page, "Ajouter le document", AriaRole.BUTTON);
    seen(page, "document-wrong");
    page.setInputFiles(
        "#file", new FilePayload("photo du compteur.png", "image/png", Files.picture("png")));
    press(page, "Ajouter le document", AriaRole.BUTTON);
    assertThat(page.locator("main").innerText())
        .contains("Le document est ajouté", "photo du compteur.png", "18 documents");
    press(page, "Supprimer", AriaRole.LINK);
    seen(page, "document-removal");
    press(page, "Supprimer définitivement", AriaRole.BUTTON);
    assertThat(page.locator("main").innerText()).contains("Le document est supprimé");
    page.navigate(space.address() + "/members");
    seen(page, "members-paged");
    press(page, "Page suivante", AriaRole.LINK);
    assertThat(page.locator("main").innerText()).contains("Page 2 sur 2");
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
