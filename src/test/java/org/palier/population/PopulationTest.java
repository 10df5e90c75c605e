package org.palier.population;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palier.account.Role;
import org.palier.account.StaffAccounts;
import org.palier.account.Visitor;
import org.palier.assessment.PlainBrowser;
import org.palier.assessment.Territories;
import org.palier.audit.AuditKind;
import org.palier.audit.AuditService;
import org.palier.domain.organisation.Rna;
import org.palier.mail.EmailAddress;
import org.palier.population.ImportSummary.Counts;
import org.palier.territory.Territory;
import org.palier.web.Language;
import org.palier.web.UploadedFile;

/// The pages of known organisations, as staff use them.
@MicronautTest(transactional = false)
@Property(name = "micronaut.server.host", value = "127.0.0.1")
class PopulationTest {

  private static final PopulationSearch ANY = PopulationSearch.ALL;
  private static final String SIRET = "73282932000074";

  @Inject EmbeddedServer server;
  @Inject Territories territories;
  @Inject StaffAccounts accounts;
  @Inject PopulationService population;
  @Inject PopulationFile file;
  @Inject ImportService imports;
  @Inject Knowns knowns;
  @Inject AuditService audit;

  private Territory territory = new Territory(new UUID(0, 0), "x", "", "fr", "", "", "", true);
  private PlainBrowser staff = new PlainBrowser("");

  @BeforeEach
  void someoneWorksHere() {
    territory = territories.fresh();
    staff = signedIn(territory, Role.STAFF);
  }

  private PlainBrowser signedIn(Territory place, Role role) {
    PlainBrowser browser = new PlainBrowser("http://127.0.0.1:" + server.getPort());
    browser.get("/login");
    browser.post(
        "/login",
        Map.of(
            "email",
            accounts.of(place.id(), role),
            "password",
            StaffAccounts.PASSWORD,
            "next",
            ""));
    return browser;
  }

  private String list() {
    return "/" + territory.slug() + "/staff/population";
  }

  private String upload(String name, String content) {
    staff.get(list() + "/imports");
    HttpResponse<String> answer =
        staff.upload(list() + "/imports", Map.of(), name, content.getBytes(UTF_8));
    assertThat(answer.statusCode()).isEqualTo(303);
    return Visitor.location(answer);
  }

  @Test
  void aFileIsLookedAtConfirmedAndUndone() {
    String preview = upload("liste.csv", "Nom;SIRET\nScierie;" + SIRET + "\nGarage;12\n");

    assertThat(staff.get(preview).body())
        .contains("Ligne 3", "SIRET\u00a0: «\u00a012\u00a0» n’est pas un SIRET")
        .contains("1\u00a0organisation à ajouter", "1\u00a0ligne laissée de côté");
    assertThat(staff.get(list()).body()).doesNotContain("Scierie");

    String done = Visitor.location(staff.post(preview + "/confirmation", Map.of()));
    assertThat(staff.get(done).body()).contains("Le fichier est importé", "Annuler cet import");
    assertThat(staff.get(list()).body()).contains("Scierie");

    String undone = Visitor.location(staff.post(preview + "/undoing", Map.of()));
    assertThat(staff.get(undone).body()).contains("L’import est annulé.");
    assertThat(staff.get(list()).body()).doesNotContain("Scierie");
    String late = Visitor.location(staff.post(preview + "/undoing", Map.of()));
    assertThat(staff.get(late).body()).contains("Rien n’a changé");
    String id = preview.substring(preview.lastIndexOf('/') + 1);
    assertThat(imported())
        .containsExactly("population " + id + " done", "population " + id + " undone");
  }

  @Test
  @DisplayName("R3: of two who change an organisation, the second sees both and overwrites nothing")
  void anOrganisationIsNotChangedOverAnothersUnseen() {
    population.add(territory.id(), Knowns.details("Scierie", null, null));
    String page = list() + "/" + population.page(territory.id(), ANY, null, 1).getFirst().id();
    String seen = seen(staff.get(page));
    assertThat(staff.post(page, Map.of("name", "Scierie du Clain", "language", "fr", "seen", seen)))
        .returns(303, HttpResponse::statusCode);

    HttpResponse<String> stale =
        staff.post(page, Map.of("name", "Menuiserie", "language", "fr", "seen", seen));

    assertThat(stale.statusCode()).isEqualTo(409);
    assertThat(stale.body())
        .contains("Scierie du Clain", "value=\"Menuiserie\"", "Rien n’est perdu");
    assertThat(staff.get(list()).body()).contains("Scierie du Clain");
    staff.post(page, Map.of("name", "Menuiserie", "language", "fr", "seen", seen(stale)));
    assertThat(staff.get(list()).body()).contains("Menuiserie").doesNotContain("Scierie");
  }

  private List<String> imported() {
    List<String> said = new ArrayList<>();
    audit.read(
        entry -> {
          if (entry.note().kind() == AuditKind.IMPORTED
              && territory.id().equals(entry.note().territory())) {
            said.add(entry.note().about());
          }
        });
    return said;
  }

  private static String seen(HttpResponse<String> page) {
    return page.body().replaceAll("(?s).*name=\"seen\" value=\"([^\"]*)\".*", "$1");
  }

  @Test
  void aFileThatCannotBeReadIsRefusedWithWhatToDo() {
    staff.get(list() + "/imports");

    HttpResponse<String> refused =
        staff.upload(
            list() + "/imports", Map.of(), "a.csv", "siret;courriel\n1;2\n".getBytes(UTF_8));
    HttpResponse<String> none = staff.post(list() + "/imports", Map.of());

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("Il manque une colonne pour le nom", "siret, courriel", "/model/xlsx");
    assertThat(none.statusCode()).isEqualTo(422);
    assertThat(none.body()).contains("Choisissez d’abord un fichier");
  }

  @Test
  @DisplayName("ASVS 8.2.1: only who calls organisations sees those that are known")
  void facilitatorsSeeNothing() {
    UUID garage = knowns.add(territory.id(), "Garage du Pont", null);
    PlainBrowser facilitator = signedIn(territory, Role.FACILITATOR);

    for (String path : List.of("", "/new", "/" + garage, "/imports", "/export/csv")) {
      HttpResponse<String> answer = facilitator.get(list() + path);
      assertThat(answer.statusCode()).as(path).isEqualTo(404);
      assertThat(answer.body()).doesNotContain("Garage du Pont");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"csv", "xlsx"})
  @DisplayName("ASVS 1.2.10: what was exported is read in again as it was")
  void whatWasExportedIsReadInAgainAsItWas(String format) throws Unreadable {
    Territory other = territories.fresh();
    for (String name :
        List.of(
            "=cmd|' /C calc'!A0",
            "'=x",
            "+33 6",
            "@amis",
            "-1",
            "＝2",
            "É;\"t\"é, œ",
            "''b",
            "'a")) {
      population.add(territory.id(), Knowns.details(name, null, null));
    }
    population.add(
        territory.id(),
        new Details(
            "Les Amis",
            null,
            new Rna("W861234567"),
            "86041",
            "ASS",
            "T1",
            "culture-sport",
            new EmailAddress("a@amis.example"),
            "=Ana",
            Language.EN));
    byte[] content =
        format.equals("csv")
            ? file.csv(territory.id(), PopulationSearch.ALL, Language.FR)
            : file.xlsx(territory.id(), PopulationSearch.ALL, Language.EN);
    UUID agent = accounts.id(accounts.of(territory.id()));

    UUID same = imports.read(territory, agent, new UploadedFile("a." + format, content));
    UUID fresh = imports.read(other, agent, new UploadedFile("a." + format, content));
    imports.confirm(other.id(), fresh);

    assertThat(imports.find(territory.id(), same).orElseThrow().counts())
        .isEqualTo(new Counts(10, 0, 0, 10, 0));
    assertThat(all(other)).isEqualTo(all(territory));
  }

  private List<Details> all(Territory place) {
    return population.page(place.id(), PopulationSearch.ALL, null, 100).stream()
        .map(KnownOrganisation::details)
        .toList();
  }

  @Test
  void oneIsAddedChangedAndRemovedByHand() {
    staff.get(list() + "/new");
    HttpResponse<String> wrong =
        staff.post(list() + "/new", Map.of("name", "Scierie", "siret", "123", "email", "moi"));
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body())
        .contains("href=\"#siret\"", "href=\"#email\"", "value=\"Scierie\"", "value=\"123\"");

    staff.post(list() + "/new", Map.of("name", "Scierie", "siret", SIRET, "commune", "Poitiers"));
    HttpResponse<String> again =
        staff.post(list() + "/new", Map.of("name", "Scierie bis", "siret", SIRET));
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body()).contains("celui d’une autre organisation connue\u00a0: Scierie");

    KnownOrganisation one =
        population.page(territory.id(), PopulationSearch.ALL, null, 2).getFirst();
    assertThat(one.details().commune()).isEqualTo("86194");
    String page = list() + "/" + one.id();
    String seen = seen(staff.get(page));
    staff.post(
        page,
        Map.of("name", "Grande Scierie", "siret", SIRET, "email", "a@b.example", "seen", seen));
    assertThat(staff.get(list() + "?q=a@b.example").body()).contains("Grande Scierie");
    staff.get(page + "/removal");
    staff.post(page + "/removal", Map.of());
    assertThat(population.find(territory.id(), one.id())).isEmpty();
  }

  @Test
  void organisationsAreFoundByNameNumberPlaceAndReach() {
    knowns.add(territory.id(), "Scierie 100 %", "a@b.example");
    knowns.add(territory.id(), "Garage", null);
    population.add(territory.id(), Knowns.details("Numéro", SIRET, null));

    assertThat(names("100 %", "", PopulationSearch.Reach.ANY)).containsExactly("Scierie 100 %");
    assertThat(names("732 829", "", PopulationSearch.Reach.ANY)).containsExactly("Numéro");
    assertThat(names("", "poitiers", PopulationSearch.Reach.REACHABLE))
        .containsExactly("Scierie 100 %");
    assertThat(names("", "86041", PopulationSearch.Reach.ANY)).isEmpty();
    assertThat(names("", "", PopulationSearch.Reach.NO_ADDRESS))
        .containsExactly("Garage", "Numéro");
  }

  private List<String> names(String text, String commune, PopulationSearch.Reach reach) {
    return population
        .page(territory.id(), new PopulationSearch(text, commune, reach), null, 10)
        .stream()
        .map(KnownOrganisation::name)
        .toList();
  }

  @Test
  void filesAndPeopleAreForgottenInTime() {
    UUID waiting = knowns.read(territory, "nom\nScierie\n");
    UUID recent = knowns.read(territory, "nom\nGarage\n");
    UUID done = knowns.read(territory, "nom;courriel;contact\nFournil;a@fournil.example;Ana\n");
    imports.confirm(territory.id(), done);
    knowns.run(
        "UPDATE population_import SET created_at = NOW() - INTERVAL 25 HOUR WHERE id = ?", waiting);
    knowns.run("UPDATE population_import SET done_at = NOW() - INTERVAL 31 DAY WHERE id = ?", done);
    knowns.run(
        "UPDATE known_organisation SET seen_at = NOW() - INTERVAL 37 MONTH WHERE territory_id = ?",
        territory.id());

    imports.forget();

    assertThat(imports.find(territory.id(), waiting)).isEmpty();
    assertThat(imports.find(territory.id(), recent)).isPresent();
    assertThat(imports.find(territory.id(), done).orElseThrow().canBeUndone()).isFalse();
    Details bakery = all(territory).getFirst();
    assertThat(bakery.name()).isEqualTo("Fournil");
    assertThat(bakery.email()).isNull();
    assertThat(bakery.person()).isEmpty();
  }
}
