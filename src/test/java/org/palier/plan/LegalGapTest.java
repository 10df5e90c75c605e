package org.palier.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.assessment.PlainBrowser;
import org.palier.assessment.SubmissionService;
import org.palier.assessment.Submitting;
import org.palier.domain.obligations.DutyStatus;
import org.palier.domain.questionnaire.ObligationId;
import org.palier.plan.PlanStage.Scene;

/// A recommended action with a date takes care of the legal gap it closes, from the next submission
/// on.
@MicronautTest(transactional = false)
@Property(name = "micronaut.server.host", value = "127.0.0.1")
class LegalGapTest {

  private static final ObligationId HEAT = new ObligationId("OB-CHALEUR");
  private static final String ACTION = "PIL-A11";

  @Inject EmbeddedServer server;
  @Inject PlanStage stage;
  @Inject PlanService plans;
  @Inject SubmissionService submissions;

  private Scene scene = new Scene("", new PlainBrowser(""), "", "", "");

  @BeforeEach
  void open() {
    scene = stage.open("http://127.0.0.1:" + server.getPort());
    stage.submit(scene, Map.of("PIL-7", "0"));
    assertThat(gaps(UUID.fromString(scene.assessment()))).contains(HEAT);
  }

  private List<ObligationId> gaps(UUID assessment) {
    return submissions.latest(assessment).orElseThrow().evaluation().duties().stream()
        .filter(DutyStatus::gap)
        .map(DutyStatus::duty)
        .toList();
  }

  private Set<ObligationId> dated(UUID assessment) {
    return submissions.latest(assessment).orElseThrow().situation().platform().datedActions();
  }

  /// Takes the action into the plan with this date and status.
  private void plan(String due, String status) {
    scene.owner().get(scene.plan() + "/suggestions");
    scene
        .owner()
        .post(
            scene.plan() + "/suggestions",
            Map.of("assessment", scene.assessment(), "action", ACTION));
    PlanItem item = plans.of(organisation()).getFirst();
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("title", item.content().title());
    fields.put("due", due);
    fields.put("status", status);
    fields.put("revision", "1");
    assertThat(scene.owner().post(scene.plan() + "/items/" + item.id(), fields).statusCode())
        .isEqualTo(303);
  }

  private UUID organisation() {
    return UUID.fromString(scene.space().substring(scene.space().lastIndexOf('/') + 1));
  }

  private UUID assessAgain() {
    scene.owner().get(scene.space());
    String draft =
        scene
            .owner()
            .post(scene.space() + "/assessments", Map.of("questionnaire", "transition-ecologique"))
            .headers()
            .firstValue("Location")
            .orElseThrow();
    UUID id = UUID.fromString(draft.substring("/assessments/".length()));
    assertThat(submissions.submit(id)).isInstanceOf(Submitting.Submitted.class);
    return id;
  }

  @Test
  void anActionWithADateTakesCareOfItsGapFromTheNextSubmissionOn() {
    plan("2036-03-31", "planned");

    UUID next = assessAgain();

    assertThat(gaps(next)).contains(HEAT);
    assertThat(dated(next)).containsExactly(HEAT);
    assertThat(dated(UUID.fromString(scene.assessment()))).isEmpty();
  }

  @Test
  void withoutADateItDoesNot() {
    plan("", "planned");

    assertThat(dated(assessAgain())).isEmpty();
  }

  @Test
  void onceDroppedItDoesNot() {
    plan("2036-03-31", "dropped");

    assertThat(dated(assessAgain())).isEmpty();
  }

  @Test
  void whatWasSubmittedStaysWhenTheDateGoes() {
    plan("2036-03-31", "planned");
    UUID next = assessAgain();
    PlanItem item = plans.of(organisation()).getFirst();
    scene.owner().get(scene.plan());
    scene
        .owner()
        .post(
            scene.plan() + "/items/" + item.id(),
            Map.of("title", "Autre", "due", "", "status", "planned", "revision", "2"));

    assertThat(plans.of(organisation()).getFirst().content().due()).isNull();
    assertThat(dated(next)).containsExactly(HEAT);
  }
}
