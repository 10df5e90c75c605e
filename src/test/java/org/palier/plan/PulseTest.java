package org.palier.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.palier.assessment.PlainBrowser;
import org.palier.plan.PlanStage.Scene;
import org.palier.signin.Entrances;

/// Five minutes by a mail link: all open items on one page, saved at once.
@MicronautTest(transactional = false)
@Property(name = "micronaut.server.host", value = "127.0.0.1")
class PulseTest {

  @Inject EmbeddedServer server;
  @Inject PlanStage stage;
  @Inject Entrances entrances;

  private Scene scene = new Scene("", new PlainBrowser(""), "", "", "");
  private String first = "";
  private String second = "";

  @BeforeEach
  void open() {
    scene = stage.open("http://127.0.0.1:" + server.getPort());
    first = id(scene.item(Map.of("title", "Relever le compteur")));
    second = id(scene.item(Map.of("title", "Trier les biodéchets")));
  }

  private static String id(String address) {
    return address.substring(address.lastIndexOf('/') + 1);
  }

  private Map<String, String> beats(String one, String two, String reason) {
    return new HashMap<>(
        Map.of(
            "revision-" + first,
            "1",
            "status-" + first,
            one,
            "reason-" + first,
            "",
            "revision-" + second,
            "1",
            "status-" + second,
            two,
            "reason-" + second,
            reason));
  }

  @Test
  void theLinkInTheMailLeadsToTheOpenItems() {
    assertThat(
            scene
                .owner()
                .post(scene.plan() + "/pulse/mails", Map.of())
                .headers()
                .firstValue("Location"))
        .contains(scene.plan() + "?sent=1");
    PlainBrowser browser = new PlainBrowser(scene.origin());

    assertThat(entrances.follow(browser, scene.email())).isEqualTo(scene.plan() + "/pulse");
    assertThat(browser.get(scene.plan() + "/pulse").body())
        .contains("Relever le compteur", "Trier les biodéchets");
  }

  @Test
  void onlyOwnersSendIt() {
    PlainBrowser contributor = stage.member(scene, "contributor", Entrances.anyone());

    assertThat(contributor.post(scene.plan() + "/pulse/mails", Map.of()).statusCode())
        .isEqualTo(403);
  }

  @Test
  void oneSaveKeepsAll() {
    HttpResponse<String> saved =
        scene.owner().post(scene.plan() + "/pulse", beats("done", "blocked", "Pas de bac"));

    assertThat(saved.statusCode()).isEqualTo(303);
    assertThat(scene.owner().get(scene.plan()).body())
        .contains("Trier les biodéchets", "Pas de bac", "bloquée")
        .doesNotContain("Relever le compteur");
  }

  @Test
  void whatIsLeftAloneStays() {
    scene.owner().post(scene.plan() + "/pulse", beats("", "under-way", ""));

    assertThat(scene.owner().get(scene.plan() + "/items/" + first).body())
        .contains("prévue")
        .doesNotContain("→ en cours");
    assertThat(scene.owner().get(scene.plan() + "/items/" + second).body())
        .contains("prévue → en cours");
  }

  @Test
  void blockedAsksWhyAndNothingIsSavedBefore() {
    HttpResponse<String> wrong =
        scene.owner().post(scene.plan() + "/pulse", beats("done", "blocked", ""));

    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(wrong.body()).contains("Dites en quelques mots ce qui bloque");
    assertThat(scene.owner().get(scene.plan()).body()).contains("Relever le compteur");
  }

  @Test
  void aStatusThePulseDoesNotKnowIsRefused() {
    assertThat(scene.owner().post(scene.plan() + "/pulse", beats("dropped", "", "")).statusCode())
        .isEqualTo(422);
  }

  @Test
  @DisplayName("R3: an item changed during the pulse is shown and nothing is lost")
  void anItemChangedInBetweenIsShownAndNothingIsLost() {
    scene
        .owner()
        .post(
            scene.plan() + "/items/" + first,
            Map.of("title", "Relever le compteur d’eau", "status", "under-way", "revision", "1"));

    HttpResponse<String> stale =
        scene.owner().post(scene.plan() + "/pulse", beats("done", "blocked", "Pas de bac"));

    assertThat(stale.statusCode()).isEqualTo(409);
    assertThat(stale.body())
        .contains("Elle est maintenant\u00a0: en cours", "value=\"Pas de bac\"")
        .contains("name=\"revision-" + first + "\" value=\"2\"");
    Map<String, String> again = beats("done", "blocked", "Pas de bac");
    again.put("revision-" + first, "2");
    assertThat(scene.owner().post(scene.plan() + "/pulse", again).statusCode()).isEqualTo(303);
  }

  @Test
  void whoMayNotChangeThePlanHasNoPulse() {
    PlainBrowser adviser = stage.member(scene, "adviser", Entrances.anyone());

    assertThat(adviser.get(scene.plan() + "/pulse").statusCode()).isEqualTo(403);
    assertThat(adviser.post(scene.plan() + "/pulse", beats("done", "", "")).statusCode())
        .isEqualTo(403);
  }

  @Test
  void allOpenItemsComeByPagesAndNoneIsSkippedWhenSomeAreDone() {
    for (int i = 10; i < 23; i++) {
      scene.owner().get(scene.plan());
      scene
          .owner()
          .post(
              scene.plan() + "/items",
              Map.of("title", "Action " + i, "due", "2036-03-" + i, "status", "planned"));
    }
    String page = scene.owner().get(scene.plan() + "/pulse").body();
    assertThat(page).contains("Action 10", "Action 21").doesNotContain("Action 22");
    assertThat(page).contains("3 autres actions suivent");
    Map<String, String> beats = new HashMap<>();
    Matcher item = Pattern.compile("name=\"revision-([0-9a-f-]{36})\"").matcher(page);
    while (item.find()) {
      beats.put("revision-" + item.group(1), "1");
      beats.put("status-" + item.group(1), "done");
    }
    Matcher next = Pattern.compile("name=\"next\" value=\"([^\"]+)\"").matcher(page);
    assertThat(next.find()).isTrue();
    beats.put("next", next.group(1));

    HttpResponse<String> saved = scene.owner().post(scene.plan() + "/pulse", beats);

    assertThat(beats).hasSize(25);
    String rest = saved.headers().firstValue("Location").orElseThrow();
    assertThat(scene.owner().get(rest).body())
        .contains("C’est enregistré", "Action 22", "Relever le compteur", "Trier les biodéchets")
        .doesNotContain("Action 10", "Action 21");
  }
}
