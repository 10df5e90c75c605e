package org.palier.domain.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palier.domain.Say.id;
import static org.palier.domain.Say.is;
import static org.palier.domain.Say.measured;

import java.math.BigDecimal;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palier.AssessmentScenario;
import org.palier.domain.AGroup;
import org.palier.domain.AQuestion;
import org.palier.domain.AQuestionnaire;
import org.palier.domain.AnAction;
import org.palier.domain.questionnaire.ActionId;
import org.palier.domain.questionnaire.Condition;
import org.palier.domain.questionnaire.Gate;
import org.palier.domain.questionnaire.LevelId;
import org.palier.domain.questionnaire.ObligationId;
import org.palier.domain.questionnaire.QuestionKind;
import org.palier.domain.toolbox.Recommendation.Raise;
import org.palier.domain.toolbox.ToolboxAction.Delay;

class RecommendationsTest {

  private static AnAction action(String id) {
    return AnAction.of(id);
  }

  /// Two themes: S with A and B, T with C and D.
  private static AssessmentScenario four() {
    return AssessmentScenario.of(
        AQuestionnaire.of(
                AGroup.of("S").with(AQuestion.of("A"), AQuestion.of("B").duties("LAW")),
                AGroup.of("T").with(AQuestion.of("C"), AQuestion.of("D")))
            .fact(AQuestionnaire.bool("premises", Condition.ALWAYS))
            .level("low", "0")
            .level("high", "5", new Gate.QuestionAtLeast(id("C"), BigDecimal.ONE)));
  }

  @ParameterizedTest
  @CsvSource({"0, false", "1, true", "2, false", "3, false"})
  void anActionIsACandidateFromItsFirstPointsUpToItsLast(String option, boolean candidate) {
    AssessmentScenario scenario =
        four().answer("A", option).action(action("X").moves("A", "1", "2"));
    assertThat(scenario.actions()).isEqualTo(candidate ? List.of("X") : List.of());
  }

  @Test
  void anUnansweredQuestionAndADontKnowAreRaisedFromZero() {
    AssessmentScenario scenario = four().action(action("X").moves("A", "0", "2"));
    assertThat(scenario.actions()).containsExactly("X");
    assertThat(scenario.dontKnow("A").actions()).containsExactly("X");
  }

  @Test
  void whatIsNotRatedIsNotRaised() {
    AssessmentScenario scenario = four().action(action("X").moves("A", "0", "2"));
    assertThat(scenario.notApplicable("A").actions()).isEmpty();
  }

  @Test
  void anActionIsOfferedUnlessItsConditionFails() {
    AssessmentScenario scenario =
        four().action(action("X").moves("A", "0", "2").when(is("premises", "true")));
    assertThat(scenario.actions()).containsExactly("X");
    assertThat(scenario.fact("premises", false).actions()).isEmpty();
  }

  @Test
  void theGainIsTheExactDifferenceOfTheOverallScore() {
    AssessmentScenario scenario = four().answer("A", "1").action(action("X").moves("A", "1", "2"));
    assertThat(scenario.recommendation("X").gain()).isEqualTo(BigFraction.of(1, 12));
  }

  @Test
  void theGainFollowsCapsAndWeights() {
    AssessmentScenario scenario =
        AssessmentScenario.of(
                AQuestionnaire.of(AQuestion.of("A").weight("3").capBy("B"), AQuestion.of("B")))
            .answer("A", "3")
            .answer("B", "1")
            .action(action("X").moves("B", "1", "2"));
    assertThat(scenario.recommendation("X").gain()).isEqualTo(BigFraction.of(1, 3));
  }

  @Test
  void theGainOnALineOfLittleUseIsExactToo() {
    AssessmentScenario scenario =
        AssessmentScenario.of(AQuestionnaire.of(AQuestion.of("A").kind(AQuestion.linear("0", "3"))))
            .answer("A", measured("1"))
            .action(action("X").moves("A", "0", "0.5"));
    assertThat(scenario.recommendation("X").gain()).isEqualTo(BigFraction.of(1, 6));
  }

  @Test
  void severalMovesOfAnActionFollowOneAnother() {
    AssessmentScenario scenario =
        four().action(action("X").moves("A", "2", "3").moves("A", "0", "2"));
    assertThat(scenario.recommendation("X").why().raises())
        .containsExactly(new Raise(id("A"), BigDecimal.ZERO, new BigDecimal("3")));
  }

  @Test
  void requiredActionsAddTheirGainAndTheirEffort() {
    AssessmentScenario scenario =
        four()
            .action(action("P").moves("B", "0", "3").effort(1, Delay.M, 1))
            .action(action("X").moves("A", "0", "3").requires("P"));
    assertThat(scenario.recommendation("X").gain()).isEqualTo(BigFraction.of(1, 2));
    assertThat(scenario.recommendation("X").effort()).isEqualTo(5);
    assertThat(scenario.recommendation("X").requires()).containsExactly(new ActionId("P"));
  }

  @Test
  void requiredActionsAreReachedThroughAnyAction() {
    AssessmentScenario scenario =
        four()
            .answer("B", "3")
            .action(action("X").moves("A", "0", "3").requires("DONE"))
            .action(action("DONE").moves("B", "0", "3").requires("P"))
            .action(action("P").moves("C", "0", "1"));
    assertThat(scenario.recommendation("X").requires()).containsExactly(new ActionId("P"));
  }

  @Test
  void aRequiredActionStandsJustBeforeItsFirstDependantOnce() {
    AssessmentScenario scenario =
        four()
            .action(action("X").moves("A", "0", "3").requires("P"))
            .action(action("Y").moves("A", "0", "2").requires("P"))
            .action(action("P").moves("B", "0", "0.01").effort(0, Delay.X, 1));
    assertThat(scenario.actions()).containsExactly("P", "X", "Y");
    assertThat(scenario.recommendation("P").why().requiredBy()).isEqualTo(new ActionId("X"));
  }

  @Test
  void aChainOfRequiredActionsStandsInItsOrder() {
    AssessmentScenario scenario =
        four()
            .action(action("X").moves("A", "0", "3").requires("P"))
            .action(action("P").moves("B", "0", "0.1").requires("Q"))
            .action(action("Q").moves("D", "0", "0.1"));
    assertThat(scenario.actions()).containsExactly("Q", "P", "X");
  }

  @Test
  void gainOverEffortDecidesAndThenTheName() {
    AssessmentScenario scenario =
        four()
            .action(action("b").moves("A", "0", "1"))
            .action(action("a").moves("D", "0", "1"))
            .action(action("c").moves("A", "0", "3").effort(4, Delay.X, 3))
            .action(action("d").moves("A", "0", "2"));
    assertThat(scenario.actions()).containsExactly("d", "a", "b", "c");
  }

  @Test
  void aGateComesBeforeTheGain() {
    AssessmentScenario scenario =
        four()
            .answer("A", "1")
            .action(action("GAIN").moves("A", "1", "3"))
            .action(action("GATE").moves("C", "0", "0.5").effort(4, Delay.X, 3));
    assertThat(scenario.actions()).containsExactly("GATE", "GAIN");
    assertThat(scenario.recommendation("GATE").why().gateOf()).isEqualTo(new LevelId("high"));
  }

  @Test
  void aThemeThatAGateReportsIsServedByWhatRaisesIt() {
    AssessmentScenario scenario =
        AssessmentScenario.of(
                AQuestionnaire.of(
                        AGroup.of("S").with(AQuestion.of("A")),
                        AGroup.of("T").with(AQuestion.of("B"), AQuestion.of("N").weight("0")))
                    .level("low", "0")
                    .level("high", "90", new Gate.ThemesAtLeast(new BigDecimal("40"))))
            .answer("A", "2")
            .action(action("GAIN").moves("A", "2", "3"))
            .action(action("NONE").moves("N", "0", "3"))
            .action(action("GATE").moves("B", "0", "0.1"));
    assertThat(scenario.actions()).containsExactly("GATE", "GAIN", "NONE");
    assertThat(scenario.recommendation("NONE").why().gateOf()).isNull();
  }

  @Test
  void aLegalAlertComesBeforeAGate() {
    AssessmentScenario scenario =
        four()
            .duty("LAW", Condition.ALWAYS)
            .answer("A", "1")
            .answer("B", "0")
            .action(action("GATE").moves("C", "0", "3"))
            .action(action("LEGAL").moves("B", "0", "0.1").effort(4, Delay.X, 3));
    assertThat(scenario.actions()).containsExactly("LEGAL", "GATE");
    assertThat(scenario.recommendation("LEGAL").why().duties())
        .containsExactly(new ObligationId("LAW"));
  }

  @Test
  void anUnansweredQuestionRaisesNoAlert() {
    AssessmentScenario scenario =
        four().duty("LAW", Condition.ALWAYS).action(action("X").moves("B", "0", "2"));
    assertThat(scenario.recommendation("X").why().duties()).isEmpty();
  }

  @Test
  void theThemeOfAnActionIsThatOfItsFirstMove() {
    AssessmentScenario scenario =
        four().answer("C", "3").action(action("X").moves("C", "0", "2").moves("A", "0", "2"));
    assertThat(scenario.recommendation("X").theme()).isEqualTo(id("T"));
  }

  @Test
  void theShortListHoldsThreeOfEachTheme() {
    AssessmentScenario scenario = four();
    for (int i = 1; i <= 5; i++) {
      scenario.action(action("S" + i).moves("A", "0", "2"));
      scenario.action(action("T" + i).moves("D", "0", "1"));
    }
    assertThat(scenario.shortList()).containsExactly("S1", "S2", "S3", "T1", "T2", "T3");
  }

  @Test
  void somethingImmediateTakesPlaceThree() {
    AssessmentScenario scenario =
        four()
            .action(action("S1").moves("A", "0", "3"))
            .action(action("S2").moves("A", "0", "3"))
            .action(action("S3").moves("A", "0", "3"))
            .action(action("NOW").moves("D", "0", "0.1").immediate());
    assertThat(scenario.shortList()).containsExactly("S1", "S2", "NOW", "S3");
    assertThat(scenario.actions()).containsExactly("S1", "S2", "S3", "NOW");
  }

  @Test
  void theImmediateOneCountsAmongTheThreeOfItsTheme() {
    AssessmentScenario scenario =
        four()
            .action(action("S1").moves("A", "0", "3"))
            .action(action("S2").moves("A", "0", "3"))
            .action(action("S3").moves("A", "0", "3"))
            .action(action("NOW").moves("B", "0", "0.1").immediate());
    assertThat(scenario.shortList()).containsExactly("S1", "S2", "NOW");
  }

  @Test
  void anImmediateOneAmongTheFirstThreeStaysInItsPlace() {
    AssessmentScenario scenario =
        four()
            .action(action("NOW").moves("A", "0", "3").immediate())
            .action(action("T1").moves("D", "0", "1"));
    assertThat(scenario.shortList()).containsExactly("NOW", "T1");
  }

  @Test
  void whereNothingIsRatedNothingIsRecommended() {
    AssessmentScenario scenario =
        AssessmentScenario.of(AQuestionnaire.of(AQuestion.of("A").kind(new QuestionKind.Words())))
            .action(action("X").moves("A", "0", "1"));
    assertThat(scenario.actions()).isEmpty();
  }
}
