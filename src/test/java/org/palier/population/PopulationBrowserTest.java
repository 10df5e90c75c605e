package org.palier.population;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palier.account.StaffAccounts;
import org.palier.assessment.Territories;
import org.palier.browser.BrowserTest;
import org.palier.territory.Territory;

/// An agent brings the organisations the territory knows, in a browser of two widths, and without
/// script.
@Property(name = "micronaut.server.host", value = "127.0.0.1")
class PopulationBrowserTest extends BrowserTest {

  private static final String LIST =
      """
      Nom;SIRET;Commune;Courriel;Couleur
      Scierie des Deux-Eaux;73282932000074;Poitiers;contact@scierie.example;bleu
      Garage du Pont;73282932000075;Poitiers;pont@garage.example;rouge
      Fournil;;Paris;fournil@pain.example;
      Épicerie du Bourg;;Buxerolles;pas une adresse;
      """;

  @Inject Territories territories;
  @Inject StaffAccounts accounts;
  @Inject Knowns knowns;

  @ParameterizedTest
  @ValueSource(ints = {360, 1280})
  void aListIsBroughtLookedAtTakenOverAndUndone(int width) {
    Territory territory = territories.fresh();
    UUID garage = knowns.add(territory.id(), "Garage du Pont", "ancien@garage.example");
    String list = "/" + territory.slug() + "/staff/population";
    Page staff = signIn(width, accounts.of(territory.id()), list);
    see(staff, "population-list");

    staff.navigate(list + "/imports");
    see(staff, "population-imports");
    press(staff, "Lire le fichier");
    see(staff, "population-no-file");
    choose(staff, LIST);
    see(staff, "population-preview");
    assertThat(staff.locator("main").innerText()).contains("Ligne 3", "Colonnes non lues");
    choose(staff, "nom;commune;courriel\nGarage du Pont;86194;pont@garage.example\nBar;;\n", list);
    staff.getByText("À mettre à jour", new Page.GetByTextOptions().setExact(true)).click();
    see(staff, "population-changes");
    press(staff, "Importer");
    see(staff, "population-done");
    press(staff, "Annuler cet import");
    see(staff, "population-undone");

    staff.navigate(list + "/" + garage);
    staff.getByLabel("SIRET").fill("12");
    press(staff, "Enregistrer");
    see(staff, "population-organisation");
    staff.getByText("Retirer", new Page.GetByTextOptions().setExact(true)).click();
    see(staff, "population-removal");
    press(staff, "Retirer");
    assertThat(staff.locator("main").innerText()).contains("L’organisation est retirée");
  }

  @Test
  void aListIsBroughtWithoutScript() {
    Territory territory = territories.fresh();
    String list = "/" + territory.slug() + "/staff/population";
    Page staff = visitorWithoutScript(360);
    staff.navigate("/login?next=" + URLEncoder.encode(list, UTF_8));
    staff.getByLabel("Adresse électronique").fill(accounts.of(territory.id()));
    staff.getByLabel("Mot de passe").fill(StaffAccounts.PASSWORD);
    staff.getByText("Se connecter").click();

    choose(staff, LIST, list);
    press(staff, "Importer");
    press(staff, "Annuler cet import");

    assertThat(staff.locator("main").innerText()).contains("L’import est annulé");
  }

  private static void choose(Page page, String content, String list) {
    page.navigate(list + "/imports");
    choose(page, content);
  }

  private static void choose(Page page, String content) {
    page.getByLabel("Fichier CSV ou XLSX")
        .setInputFiles(new FilePayload("liste.csv", "text/csv", content.getBytes(UTF_8)));
    press(page, "Lire le fichier");
  }

  private static void press(Page page, String label) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(label).setExact(true))
        .first()
        .click();
  }

  private static void see(Page page, String name) {
    assertAccessible(page);
    assertFits(page);
    picture(page, name);
  }
}
