package org.palier.domain.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palier.AssessmentScenario.TODAY;
import static org.palier.domain.Say.is;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.palier.AssessmentScenario;
import org.palier.domain.AQuestion;
import org.palier.domain.AQuestionnaire;
import org.palier.domain.obligations.DutyStatus;
import org.palier.domain.obligations.DutyStatus.Status;
import org.palier.domain.questionnaire.Condition;
import org.palier.domain.questionnaire.ObligationId;

class DutiesTest {

  private static AssessmentScenario linked() {
    return AssessmentScenario.of(
        AQuestionnaire.of(AQuestion.of("A").duties("D"))
            .fact(AQuestionnaire.bool("premises", Condition.ALWAYS)));
  }

  private static DutyStatus status(Status status, boolean gap) {
    return new DutyStatus(new ObligationId("D"), status, gap);
  }

  private static List<DutyStatus> duties(AssessmentScenario scenario) {
    return scenario.result().duties();
  }

  @Test
  void aDutyWhoseConditionHoldsApplies() {
    assertThat(duties(linked().duty("D", Condition.ALWAYS)))
        .containsExactly(status(Status.APPLIES, false));
  }

  @Test
  void aDutyWhoseConditionIsUnknownIsToCheck() {
    assertThat(duties(linked().duty("D", is("premises", "true")).answer("A", "0")))
        .containsExactly(status(Status.TO_CHECK, false));
  }

  @Test
  void aDutyWhoseConditionFailsIsLeftOut() {
    assertThat(duties(linked().duty("D", is("premises", "true")).fact("premises", false)))
        .isEmpty();
  }

  @Test
  void aDutyAppliesFromItsFirstDayToItsLast() {
    assertThat(duties(linked().duty("D", Condition.ALWAYS, true, TODAY, TODAY)))
        .containsExactly(status(Status.APPLIES, false));
    assertThat(duties(linked().duty("D", Condition.ALWAYS, true, TODAY.plusDays(1), null)))
        .containsExactly(status(Status.COMING, false));
    assertThat(duties(linked().duty("D", Condition.ALWAYS, true, null, TODAY.minusDays(1))))
        .isEmpty();
  }

  @Test
  void zeroPointsByAnAnswerOrADontKnowIsAGap() {
    assertThat(duties(linked().duty("D", Condition.ALWAYS).answer("A", "0")))
        .containsExactly(status(Status.APPLIES, true));
    assertThat(duties(linked().duty("D", Condition.ALWAYS).dontKnow("A")))
        .containsExactly(status(Status.APPLIES, true));
  }

  @Test
  void anUnansweredQuestionIsNoGap() {
    assertThat(duties(linked().duty("D", Condition.ALWAYS)))
        .containsExactly(status(Status.APPLIES, false));
  }

  @Test
  void aDutyThatDoesNotBindOrIsStillComingIsNoGap() {
    assertThat(duties(linked().duty("D", Condition.ALWAYS, false, null, null).answer("A", "0")))
        .containsExactly(status(Status.APPLIES, false));
    assertThat(
            duties(
                linked()
                    .duty("D", Condition.ALWAYS, true, TODAY.plusDays(1), null)
                    .answer("A", "0")))
        .containsExactly(status(Status.COMING, false));
  }

  @Test
  void aQuestionLinkedToAllAnswersForEveryDuty() {
    AssessmentScenario scenario =
        AssessmentScenario.of(AQuestionnaire.of(AQuestion.of("A").allDuties()))
            .duty("D", Condition.ALWAYS)
            .duty("E", Condition.ALWAYS)
            .answer("A", "0");
    assertThat(duties(scenario)).extracting(DutyStatus::gap).containsExactly(true, true);
  }
}
