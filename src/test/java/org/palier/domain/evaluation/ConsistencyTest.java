package org.palier.domain.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palier.domain.Say.is;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.palier.AssessmentScenario;
import org.palier.domain.AQuestion;
import org.palier.domain.AQuestionnaire;
import org.palier.domain.Say;
import org.palier.domain.answers.Answers;
import org.palier.domain.answers.Entry;
import org.palier.domain.questionnaire.Condition;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.ObligationId;
import org.palier.domain.questionnaire.OptionId;
import org.palier.domain.questionnaire.Question;
import org.palier.domain.questionnaire.Text;

class ConsistencyTest {

  private static final NodeId A = Say.id("A");
  private static final List<ObligationId> DUTY = List.of(new ObligationId("D"));

  private static AssessmentScenario one(AQuestion question) {
    return AssessmentScenario.of(
        AQuestionnaire.of(question, AQuestion.of("B"))
            .fact(AQuestionnaire.bool("premises", Condition.ALWAYS)));
  }

  private static AssessmentScenario one() {
    return one(AQuestion.of("A").kind(AQuestion.choice("0", "1", "2", "3")));
  }

  private static Answers before(String option) {
    return Answers.NONE.with(A, Entry.of(Say.chosen(option)));
  }

  @Test
  void nothingIsAdvisedOnAProvenOrModestAnswer() {
    assertThat(one().prove("A", "3").advice(Answers.NONE)).isEmpty();
    assertThat(one().answer("A", "2").advice(Answers.NONE)).isEmpty();
  }

  @Test
  void theTopWithoutEvidenceIsAdvised() {
    assertThat(one().answer("A", "3").advice(Answers.NONE))
        .containsExactly(new Advice.TopWithoutEvidence(A));
  }

  @Test
  void theAuthorsOwnWordOnEvidenceIsEnough() {
    AQuestion question =
        AQuestion.of("A").kind(AQuestion.choice("0", "1", "2", "3")).check(Condition.ALWAYS, true);
    assertThat(one(question).answer("A", "3").advice(Answers.NONE))
        .singleElement()
        .isInstanceOf(Advice.Check.class);
  }

  @Test
  void aContradictionWithTheProfileIsTheAuthorsToName() {
    AQuestion question = AQuestion.of("A").check(is("premises", "false"), false);
    assertThat(one(question).fact("premises", false).advice(Answers.NONE))
        .singleElement()
        .isInstanceOf(Advice.Check.class);
    assertThat(one(question).fact("premises", true).advice(Answers.NONE)).isEmpty();
  }

  @Test
  void twoLevelsFromTheLastTimeAreAJumpAndOneIsNot() {
    assertThat(one().prove("A", "3").advice(before("1")))
        .containsExactly(new Advice.Jump(A, new OptionId("1"), true));
    assertThat(one().answer("A", "0").advice(before("2")))
        .containsExactly(new Advice.Jump(A, new OptionId("2"), false));
    assertThat(one().answer("A", "2").advice(before("1"))).isEmpty();
    assertThat(one().answer("A", "2").advice(before("gone"))).isEmpty();
  }

  @Test
  void anUnansweredQuestionDoesNotJump() {
    assertThat(one().advice(before("3"))).isEmpty();
    assertThat(one().dontKnow("A").advice(before("3"))).isEmpty();
  }

  @Test
  void aDutyThatAppliesWithNothingDoneIsAdvised() {
    AssessmentScenario linked =
        one(AQuestion.of("A").duties("D")).duty("D", is("premises", "true"));
    assertThat(linked.fact("premises", true).answer("A", "0").advice(Answers.NONE))
        .containsExactly(new Advice.DutyNotMet(A, DUTY));
    assertThat(linked.fact("premises", false).answer("A", "0").advice(Answers.NONE)).isEmpty();
  }

  @Test
  void declaringWithoutObjectWhatADutyAsksIsAdvised() {
    AQuestion question =
        AQuestion.of("A").duties("D").notApplicable(new Question.NotApplicable.Justified());
    assertThat(one(question).duty("D", Condition.ALWAYS).notApplicable("A").advice(Answers.NONE))
        .containsExactly(new Advice.Denied(A, DUTY));
  }

  @Test
  void aCheckSpeaksInTheAuthorsWords() {
    AQuestion question = AQuestion.of("A").check(Condition.ALWAYS, false);
    assertThat(one(question).advice(Answers.NONE))
        .first()
        .extracting(advice -> advice instanceof Advice.Check(var _, Text text) ? text : null)
        .isNotNull();
  }
}
