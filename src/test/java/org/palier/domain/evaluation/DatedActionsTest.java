package org.palier.domain.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.palier.AssessmentScenario;
import org.palier.domain.AQuestion;
import org.palier.domain.AQuestionnaire;
import org.palier.domain.AnAction;
import org.palier.domain.questionnaire.ActionId;
import org.palier.domain.questionnaire.Condition;
import org.palier.domain.questionnaire.ObligationId;

class DatedActionsTest {

  /// D is asked about by A and by B, E by B alone.
  private static AssessmentScenario unmet() {
    return AssessmentScenario.of(
            AQuestionnaire.of(AQuestion.of("A").duties("D"), AQuestion.of("B").duties("D", "E")))
        .duty("D", Condition.ALWAYS)
        .duty("E", Condition.ALWAYS)
        .answer("A", "0")
        .answer("B", "0")
        .action(AnAction.of("first-of-a").moves("A", "0", "1"))
        .action(AnAction.of("first-of-b").moves("B", "0", "2"))
        .action(AnAction.of("later-of-b").moves("B", "1", "2"));
  }

  private static Set<ObligationId> taken(AssessmentScenario scenario, String... actions) {
    return scenario.taken(Arrays.stream(actions).map(ActionId::new).toList());
  }

  private static Set<ObligationId> duties(String... ids) {
    return Set.copyOf(List.of(ids).stream().map(ObligationId::new).toList());
  }

  @Test
  void withoutAnActionNoDutyIsTakenCareOf() {
    assertThat(taken(unmet())).isEmpty();
  }

  @Test
  void everyQuestionThatShowsTheGapNeedsAnAction() {
    assertThat(taken(unmet(), "first-of-a")).isEmpty();
    assertThat(taken(unmet(), "first-of-b")).isEqualTo(duties("E"));
    assertThat(taken(unmet(), "first-of-a", "first-of-b")).isEqualTo(duties("D", "E"));
  }

  @Test
  void anActionThatSupposesTheFirstStepIsNoWayOutOfTheGap() {
    assertThat(taken(unmet(), "later-of-b")).isEmpty();
  }

  @Test
  void anActionThatTheToolboxNoLongerHasTakesCareOfNothing() {
    assertThat(taken(unmet(), "withdrawn")).isEmpty();
  }

  @Test
  void aQuestionThatIsMetNeedsNoAction() {
    assertThat(taken(unmet().answer("A", "1"), "first-of-b")).isEqualTo(duties("D", "E"));
  }
}
