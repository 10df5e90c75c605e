package org.palier.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.palier.assessment.Evolving;
import org.palier.assessment.PlainBrowser;
import org.palier.dashboard.SubmittedUnits;
import org.palier.signin.Entrances;

/// What an organisation reads of itself over time, and beside others.
@MicronautTest(transactional = false)
@Property(name = "micronaut.server.host", value = "127.0.0.1")
class ProgressTest {

  @Inject EmbeddedServer server;
  @Inject Bakery bakeries;
  @Inject Evolving evolving;
  @Inject Entrances entrances;
  @Inject SubmittedUnits database;

  private Bakery.Open open() {
    return bakeries.open(origin());
  }

  private String origin() {
    return "http://127.0.0.1:" + server.getPort();
  }

  private static String address(Bakery.Open bakery) {
    return bakery.space() + "/progress?questionnaire=" + bakery.first().questionnaire();
  }

  private static String page(Bakery.Open bakery) {
    return bakery.owner().get(address(bakery)).body();
  }

  @Test
  void oneSubmissionIsABeginningWithoutAChart() {
    assertThat(page(open()))
        .contains("C’est votre premier point", "66,7")
        .doesNotContain("class=\"slope\"");
  }

  /// EAU-3 goes from 0 to 1: the theme from 2/3 to 1, the whole from 2/3 to 5/6.
  @Test
  void twoSubmissionsAreComparedByThemeAndByQuestion() {
    Bakery.Open bakery = open();
    bakeries.submitAgain(bakery, "EAU-3", "1");

    assertThat(page(bakery))
        .contains("66,7", "83,3", "100,0", "role=\"img\"", "<title", "<desc")
        .contains("↗ en hausse", "→ stable", "En mieux", "<strong>EAU-3", "est devenu")
        .doesNotContain("En moins bien", "autre version");
  }

  @Test
  void whatWasDoneOfThePlanInBetweenIsToldWithItsIndicatorAndTheQuestionsItIsFor() {
    Bakery.Open bakery = open();
    done(bakery, "Avant tout", null, Instant.EPOCH);
    String repaired = done(bakery, "Réparer les fuites", "fix-leaks", Instant.now());
    bakeries.submitAgain(bakery, "EAU-3", "1");
    done(bakery, "Tout dernièrement", null, Instant.now().plusSeconds(60));

    assertThat(page(bakery))
        .contains("Ce que vos actions ont apporté", "Réparer les fuites", "/items/" + repaired)
        .contains("Eau perdue : de 12 m³ à 3 m³.", "En mieux depuis : EAU-3.")
        .doesNotContain("Avant tout", "Tout dernièrement");
  }

  @Test
  void withoutAnythingDoneNothingIsSaidOfThePlan() {
    Bakery.Open bakery = open();
    bakeries.submitAgain(bakery, "EAU-3", "1");

    assertThat(page(bakery)).doesNotContain("Ce que vos actions ont apporté");
  }

  private String done(Bakery.Open bakery, String title, @Nullable String action, Instant at) {
    String id = UUID.randomUUID().toString();
    database.run(
        """
        INSERT INTO plan_item
          (id, organisation_id, questionnaire_id, action_id, title, who, status, reason,
           indicator_name, indicator_unit, indicator_start, revision, created_at)
        VALUES (?, ?, ?, ?, ?, '', 'done', '', 'Eau perdue', 'm³', 12, 1, ?)
        """,
        id,
        bakery.organisation().toString(),
        action == null ? null : bakery.first().questionnaire(),
        action,
        title,
        LocalDateTime.ofInstant(at, ZoneOffset.UTC));
    database.run("INSERT INTO plan_measure (item_id, day, amount) VALUES (?, '2026-01-01', 3)", id);
    return id;
  }

  @Test
  void aFallIsToldAsOne() {
    Bakery.Open bakery = open();
    bakeries.submitAgain(bakery, "EAU-1", "0");

    assertThat(page(bakery)).contains("↘ en baisse", "En moins bien", "<strong>EAU-1");
  }

  /// 2/3 under version 1 is 23/48 under version 2.
  @Test
  void whereTheVersionChangedTheOldAnswersAreScoredAgainAndTheBreakIsMarked() {
    Bakery.Open bakery = open();
    evolving.publish(bakery.first(), 2);
    bakeries.submitAgain(bakery, "EAU-7", "1");

    assertThat(page(bakery))
        .contains("Le questionnaire a changé de version", "autre version", "class=\"break\"")
        .contains("Recalculé", "<td class=\"num\">66,7</td><td class=\"num\">47,9</td>");
  }

  @Test
  void withoutAReleaseThereIsNoComparison() {
    assertThat(page(open())).contains("n’ont pas encore été publiés");
  }

  @Test
  void theSpaceLeadsToTheProgressOfWhatWasSubmitted() {
    Bakery.Open bakery = open();
    assertThat(bakery.owner().get(bakery.space()).body())
        .contains("/progress?questionnaire=" + bakery.first().questionnaire());
  }

  @Test
  void nobodyElseSeesItAndWhatWasNeverSubmittedHasNone() {
    Bakery.Open bakery = open();
    PlainBrowser stranger = entrances.enter(new PlainBrowser(origin()), Entrances.anyone());

    assertThat(stranger.get(address(bakery)).statusCode()).isEqualTo(404);
    assertThat(bakery.owner().get(bakery.space() + "/progress").statusCode()).isEqualTo(404);
  }
}
