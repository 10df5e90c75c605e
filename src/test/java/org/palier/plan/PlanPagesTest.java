package org.palier.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palier.assessment.PlainBrowser;
import org.palier.plan.PlanStage.Scene;
import org.palier.signin.Entrances;

/// A plan is filled, changed, commented and read, by whom it may be.
@MicronautTest(transactional = false)
@Property(name = "micronaut.server.host", value = "127.0.0.1")
class PlanPagesTest {

  @Inject EmbeddedServer server;
  @Inject PlanStage stage;

  private Scene scene = new Scene("", new PlainBrowser(""), "", "", "");

  @BeforeEach
  void open() {
    scene = stage.open("http://127.0.0.1:" + server.getPort());
  }

  private static Map<String, String> fields(String title, String status, String revision) {
    return Map.of(
        "title",
        title,
        "who",
        "Inès",
        "due",
        "",
        "status",
        status,
        "reason",
        "",
        "revision",
        revision);
  }

  @Test
  void anItemOfOnesOwnIsListedWithWhoAndWhen() {
    scene.item(Map.of("title", "Relever le compteur", "who", "Inès", "due", "2046-03-31"));

    assertThat(scene.owner().get(scene.plan()).body())
        .contains("Relever le compteur", "Inès", "pour le 31 mars 2046", "prévue");
    assertThat(scene.owner().get(scene.plan() + "/print").body())
        .contains("Relever le compteur", "31 mars 2046");
  }

  @ParameterizedTest
  @CsvSource({
    "due, 2020-01-01, Cette date est passée",
    "due, 31/02/2027, Cette date n’existe pas",
    "status, finished, Choisissez où en est l’action",
    "status, blocked, Dites en quelques mots ce qui bloque",
    "title, ' ', Dites en quelques mots ce qu’il y a à faire"
  })
  void aWrongFieldGivesTheFormBackWithWhatWasTyped(String field, String value, String message) {
    Map<String, String> typed =
        new HashMap<>(Map.of("title", "Relever", "who", "Inès", "status", "planned"));
    typed.put(field, value);

    HttpResponse<String> back = scene.owner().post(scene.plan() + "/items", typed);

    assertThat(back.statusCode()).isEqualTo(422);
    assertThat(back.body()).contains(message, "value=\"Inès\"");
  }

  @Test
  void everyChangeIsToldInTheHistory() {
    String item = scene.item(Map.of("title", "Relever le compteur"));

    HttpResponse<String> saved =
        scene.owner().post(item, fields("Relever le compteur", "done", "1"));

    assertThat(saved.statusCode()).isEqualTo(303);
    assertThat(scene.owner().get(item).body())
        .contains("État\u00a0: prévue → terminée", "Qui\u00a0: – → Inès", scene.email());
    assertThat(scene.owner().get(scene.plan()).body()).doesNotContain("Relever le compteur");
    assertThat(scene.owner().get(scene.plan() + "?show=all").body())
        .contains("Relever le compteur");
  }

  @Test
  @DisplayName("R3; Trouble, two people editing one plan item: the second sees both texts")
  void aStaleSaveShowsBothTextsAndKeepsWhatWasTyped() {
    String item = scene.item(Map.of("title", "Relever le compteur"));
    PlainBrowser colleague = stage.member(scene, "contributor", Entrances.anyone());
    scene.owner().post(item, fields("Relever le compteur d’eau", "under-way", "1"));

    HttpResponse<String> stale = colleague.post(item, fields("Poser un compteur", "planned", "1"));

    assertThat(stale.statusCode()).isEqualTo(409);
    assertThat(stale.body())
        .contains("«\u00a0Relever le compteur d’eau\u00a0» est enregistré")
        .contains("vous avez écrit «\u00a0Poser un compteur\u00a0»")
        .contains("value=\"Poser un compteur\"")
        .contains("name=\"revision\" value=\"2\"")
        .contains(scene.email());
    assertThat(scene.owner().get(item).body()).contains("<h1>Relever le compteur d’eau");
    assertThat(colleague.post(item, fields("Poser un compteur", "planned", "2")).statusCode())
        .isEqualTo(303);
  }

  @Test
  void savingTheSameTwiceIsNoConflict() {
    String item = scene.item(Map.of("title", "Relever le compteur"));
    scene.owner().post(item, fields("Relever", "under-way", "1"));

    assertThat(scene.owner().post(item, fields("Relever", "under-way", "1")).statusCode())
        .isEqualTo(303);
  }

  @Test
  void aMistakeOnAStaleFormDoesNotHideTheConflict() {
    String item = scene.item(Map.of("title", "Relever le compteur"));
    scene.owner().post(item, fields("Relever", "under-way", "1"));

    HttpResponse<String> wrong = scene.owner().post(item, fields(" ", "planned", "1"));

    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("name=\"revision\" value=\"1\"");
  }

  @ParameterizedTest
  @CsvSource({"contributor,303,303", "adviser,403,303", "reader,403,403"})
  void aMemberMayDoWhatTheRoleSays(String role, int saving, int commenting) {
    String item = scene.item(Map.of("title", "Relever le compteur"));
    PlainBrowser browser = stage.member(scene, role, Entrances.anyone());

    assertThat(browser.get(item).body()).contains("Relever le compteur");
    assertThat(browser.post(item, fields("Autre chose", "planned", "1")).statusCode())
        .isEqualTo(saving);
    assertThat(browser.post(scene.plan() + "/items", fields("À moi", "planned", "0")).statusCode())
        .isEqualTo(saving);
    assertThat(browser.post(item + "/comments", Map.of("comment", "Vu\nce jour")).statusCode())
        .isEqualTo(commenting);
    assertThat(scene.owner().get(item).body().contains("Vu\nce jour")).isEqualTo(commenting == 303);
  }

  @Test
  @DisplayName("ASVS 8.2.2: an item of another organisation is not found through one’s own")
  void anItemOfAnotherOrganisationIsNotFoundThroughOnesOwn() {
    Scene other = stage.open(scene.origin());
    String theirs = other.item(Map.of("title", "Leur secret"));
    String through = scene.plan() + theirs.substring(theirs.indexOf("/items/"));

    assertThat(scene.owner().get(through).statusCode()).isEqualTo(404);
    assertThat(scene.owner().get(theirs).statusCode()).isEqualTo(404);
    assertThat(scene.owner().post(through, fields("Pris", "planned", "1")).statusCode())
        .isEqualTo(404);
    assertThat(scene.owner().post(through + "/comments", Map.of("comment", "x")).statusCode())
        .isEqualTo(404);
    assertThat(other.owner().get(theirs).body()).contains("Leur secret").doesNotContain("Pris");
  }

  @Test
  void recommendedActionsComeFromTheLastSubmittedAssessment() {
    assertThat(scene.owner().get(scene.plan() + "/suggestions").body())
        .contains("Aucune recommandation");
    stage.submit(scene);

    String list = scene.owner().get(scene.plan() + "/suggestions").body();
    String action = list.replaceAll("(?s).*?name=\"action\" value=\"([^\"]+)\".*", "$1");
    HttpResponse<String> added =
        scene
            .owner()
            .post(
                scene.plan() + "/suggestions",
                Map.of("assessment", scene.assessment(), "action", action));

    assertThat(added.headers().firstValue("Location")).contains(scene.plan() + "?added=1");
    assertThat(scene.owner().get(scene.plan() + "/suggestions").body()).contains("dans le plan");
    assertThat(scene.owner().get(scene.plan() + "?added=1").body())
        .contains("Une action ajoutée au plan", "Une action à faire");
    assertThat(
            scene
                .owner()
                .post(
                    scene.plan() + "/suggestions",
                    Map.of("assessment", scene.assessment(), "action", action))
                .headers()
                .firstValue("Location"))
        .contains(scene.plan() + "?added=0");
  }

  @Test
  void theActionsPageOfAResultLeadsIntoThePlan() {
    stage.submit(scene);
    String page = "/assessments/" + scene.assessment() + "/actions";
    String body = scene.owner().get(page).body();
    String action = body.replaceAll("(?s).*?name=\"action\" value=\"([^\"]+)\".*", "$1");

    HttpResponse<String> added =
        scene
            .owner()
            .post(
                scene.plan() + "/suggestions",
                Map.of("assessment", scene.assessment(), "action", action, "back", page));

    assertThat(added.headers().firstValue("Location")).contains(page);
    assertThat(scene.owner().get(page).body()).contains("Dans le plan d’actions");
  }

  @Test
  void whoMayOnlyReadIsOfferedNoPlanBesideTheActions() {
    stage.submit(scene);
    PlainBrowser reader = stage.member(scene, "reader", Entrances.anyone());

    assertThat(reader.get("/assessments/" + scene.assessment() + "/actions").body())
        .doesNotContain("Ajouter au plan");
    assertThat(reader.get(scene.plan() + "/suggestions").statusCode()).isEqualTo(403);
  }

  @Test
  void anAssessmentOfAnotherOrganisationGivesNothing() {
    Scene other = stage.open(scene.origin());
    stage.submit(other);

    assertThat(
            scene
                .owner()
                .post(
                    scene.plan() + "/suggestions",
                    Map.of("assessment", other.assessment(), "action", "PIL-1-A"))
                .headers()
                .firstValue("Location"))
        .contains(scene.plan() + "?added=0");
  }

  @Test
  void aLongPlanComesInPages() {
    for (int i = 10; i < 22; i++) {
      scene.owner().post(scene.plan() + "/items", fields("Action " + i, "planned", "0"));
    }

    assertThat(scene.owner().get(scene.plan()).body())
        .contains("Action 19", "Page 1 sur 2")
        .doesNotContain("Action 20");
    assertThat(scene.owner().get(scene.plan() + "?page=2").body())
        .contains("Action 20", "Page 2 sur 2")
        .doesNotContain("Action 19");
  }

  @Test
  void anUnknownItemAndAMalformedOneAreNotFound() {
    assertThat(scene.owner().get(scene.plan() + "/items/" + UUID.randomUUID()).statusCode())
        .isEqualTo(404);
    assertThat(scene.owner().get(scene.plan() + "/items/x").statusCode()).isEqualTo(404);
  }
}
