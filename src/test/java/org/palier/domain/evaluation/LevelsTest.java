package org.palier.domain.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palier.domain.Say.id;
import static org.palier.domain.Say.is;
import static org.palier.domain.Say.measured;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palier.AssessmentScenario;
import org.palier.domain.AGroup;
import org.palier.domain.AQuestion;
import org.palier.domain.AQuestionnaire;
import org.palier.domain.Say;
import org.palier.domain.maturity.Blocker;
import org.palier.domain.maturity.Blocker.Shortfall;
import org.palier.domain.maturity.Maturity;
import org.palier.domain.questionnaire.Condition;
import org.palier.domain.questionnaire.FactId;
import org.palier.domain.questionnaire.Gate;
import org.palier.domain.questionnaire.LevelId;

class LevelsTest {

  private static final Condition NEVER = new Condition.Any(List.of());

  private static AssessmentScenario gated(Gate gate, AQuestion... questions) {
    return AssessmentScenario.of(
        AQuestionnaire.of(questions).level("low", "0").level("high", "10", gate));
  }

  private static Blocker blocker(AssessmentScenario scenario) {
    return scenario.result().maturity().blockedBy().getFirst();
  }

  private static Gate question(String question, String points) {
    return new Gate.QuestionAtLeast(id(question), new BigDecimal(points));
  }

  private static Gate questions(int count, String points, String... questions) {
    return new Gate.QuestionsAtLeast(
        List.of(questions).stream().map(Say::id).toList(), new BigDecimal(points), count);
  }

  private static Gate socle(String share, String points) {
    return new Gate.SocleShare(new BigDecimal(share), new BigDecimal(points));
  }

  private static Gate fact(String fact, Condition.Test test) {
    return new Gate.FactGate(new FactId(fact), test);
  }

  private static Condition.Test atLeast(String bound) {
    return new Condition.Test.AtLeast(new BigDecimal(bound));
  }

  private static Condition.Test atMost(String bound) {
    return new Condition.Test.AtMost(new BigDecimal(bound));
  }

  @ParameterizedTest
  @CsvSource({"39.999999, waking", "40, rising", "40.000001, rising", "80, mastery", "0, waking"})
  void aThresholdIsReachedAtItsExactValue(String percent, String level) {
    AssessmentScenario scenario =
        AssessmentScenario.of(
            AQuestionnaire.of(AQuestion.of("A").kind(AQuestion.percent()))
                .level("waking", "0")
                .level("rising", "40")
                .level("mastery", "80"));
    assertThat(scenario.answer("A", measured(percent)).level()).isEqualTo(level);
  }

  @Test
  void aThirdReachesAThresholdJustUnderItAndNoneJustOver() {
    AQuestionnaire thirds =
        AQuestionnaire.of(AQuestion.of("A"))
            .level("under", "33.333333333333")
            .level("over", "33.333333333334");
    assertThat(AssessmentScenario.of(thirds).answer("A", "1").level()).isEqualTo("under");
  }

  @Test
  void belowTheFirstLevelThereIsNone() {
    AssessmentScenario scenario =
        AssessmentScenario.of(AQuestionnaire.of(AQuestion.of("A")).level("first", "20"));
    Maturity maturity = scenario.answer("A", "0").result().maturity();
    assertThat(maturity.level()).isNull();
    assertThat(maturity.next()).isEqualTo(new LevelId("first"));
    assertThat(maturity.pointsToNext()).isEqualTo(BigFraction.of(20));
  }

  @Test
  void thePointsToTheNextThresholdAreExact() {
    AssessmentScenario scenario = AssessmentScenario.tiny().answer("backup", "1");
    assertThat(scenario.result().maturity().pointsToNext()).isEqualTo(BigFraction.of(70, 3));
  }

  @Test
  void aboveTheLastLevelNothingIsNext() {
    AssessmentScenario scenario =
        AssessmentScenario.tiny().answer("backup", "3").answer("training", "3");
    Maturity maturity = scenario.result().maturity();
    assertThat(maturity.next()).isNull();
    assertThat(maturity.pointsToNext()).isNull();
  }

  @Test
  void whereNothingIsRatedThereIsNoLevel() {
    AssessmentScenario scenario =
        AssessmentScenario.tiny().notApplicable("backup").notApplicable("training");
    assertThat(scenario.result().maturity())
        .isEqualTo(new Maturity(null, null, null, List.of(), false));
  }

  @Test
  void theGatesOfTheLevelsBelowHoldTheHigherOnesToo() {
    AQuestionnaire questionnaire =
        AQuestionnaire.of(AQuestion.of("A"), AQuestion.of("B"))
            .level("one", "0")
            .level("two", "20", question("B", "1"))
            .level("three", "40");
    assertThat(AssessmentScenario.of(questionnaire).answer("A", "3").level()).isEqualTo("one");
    assertThat(AssessmentScenario.of(questionnaire).answer("A", "3").answer("B", "1").level())
        .isEqualTo("three");
  }

  @ParameterizedTest
  @CsvSource({"1, low", "2, high", "3, high"})
  void aQuestionGateAsksForItsPoints(String option, String level) {
    assertThat(
            gated(question("A", "2"), AQuestion.of("A"), AQuestion.of("B"))
                .answer("A", option)
                .answer("B", "3")
                .level())
        .isEqualTo(level);
  }

  @Test
  void aQuestionGateSaysWhatIsMissing() {
    AssessmentScenario scenario =
        gated(question("A", "2"), AQuestion.of("A"), AQuestion.of("B"))
            .answer("A", "1")
            .answer("B", "3");
    assertThat(blocker(scenario))
        .isEqualTo(
            new Blocker(
                new LevelId("high"),
                question("A", "2"),
                List.of(new Shortfall(id("A"), BigDecimal.ONE, new BigDecimal("2"))),
                1,
                null));
  }

  @Test
  void aQuestionGateDoesNotAskForWhatDoesNotConcernOrApply() {
    assertThat(
            gated(question("A", "2"), AQuestion.of("A").when(NEVER), AQuestion.of("B"))
                .answer("B", "3")
                .level())
        .isEqualTo("high");
    assertThat(
            gated(question("A", "2"), AQuestion.of("A"), AQuestion.of("B"))
                .notApplicable("A")
                .answer("B", "3")
                .level())
        .isEqualTo("high");
  }

  @Test
  void aQuestionGateCountsUnansweredAndDontKnowAsZero() {
    AssessmentScenario unanswered =
        gated(question("A", "1"), AQuestion.of("A"), AQuestion.of("B")).answer("B", "3");
    assertThat(unanswered.level()).isEqualTo("low");
    assertThat(unanswered.dontKnow("A").level()).isEqualTo("low");
  }

  @ParameterizedTest
  @CsvSource({"3, 0, 0, low", "3, 3, 0, high", "3, 3, 3, high"})
  void aGateOfSeveralAsksForSoMany(String a, String b, String c, String level) {
    assertThat(
            several(questions(2, "2", "A", "B", "C"))
                .answer("A", a)
                .answer("B", b)
                .answer("C", c)
                .level())
        .isEqualTo(level);
  }

  @Test
  void aGateOfSeveralAsksForThoseConcernedIfFewer() {
    AssessmentScenario one = several(questions(2, "2", "A", "B", "C"));
    one.answer("A", "2").notApplicable("B").notApplicable("C");
    assertThat(one.level()).isEqualTo("high");
    one.answer("A", "1");
    assertThat(blocker(one).missing()).isEqualTo(1);
  }

  private static AssessmentScenario several(Gate gate) {
    return gated(gate, AQuestion.of("A"), AQuestion.of("B"), AQuestion.of("C"));
  }

  @ParameterizedTest
  @CsvSource({"1, 0, 0, 0, low", "1, 1, 0, 0, high", "1, 1, 1, 1, high"})
  void aSocleShareIsReachedAtItsExactValue(String a, String b, String c, String d, String level) {
    assertThat(fourSocles("50").answer("A", a).answer("B", b).answer("C", c).answer("D", d).level())
        .isEqualTo(level);
  }

  @Test
  void aSocleShareSaysHowManyMoreAreNeeded() {
    Blocker blocker = blocker(fourSocles("51").answer("A", "3").dontKnow("B"));
    assertThat(blocker.missing()).isEqualTo(2);
    assertThat(blocker.actual()).isEqualByComparingTo("25");
    assertThat(blocker.shortfalls())
        .extracting(Shortfall::node)
        .containsExactly(id("B"), id("C"), id("D"));
  }

  @Test
  void aSocleShareLooksAtRatedQuestionsOnly() {
    assertThat(
            fourSocles("100")
                .answer("A", "1")
                .notApplicable("B")
                .notApplicable("C")
                .notApplicable("D")
                .level())
        .isEqualTo("high");
  }

  @Test
  void aSocleShareHoldsWhereThereIsNoSocle() {
    assertThat(gated(socle("100", "3"), AQuestion.of("A")).answer("A", "1").level())
        .isEqualTo("high");
  }

  @Test
  void aSocleQuestionWhoseConditionIsUnknownIsAskedFor() {
    AssessmentScenario scenario =
        AssessmentScenario.of(
            AQuestionnaire.of(AQuestion.of("A").socle(is("kitchen", "true")), AQuestion.of("B"))
                .fact(AQuestionnaire.bool("kitchen", Condition.ALWAYS))
                .level("low", "0")
                .level("high", "10", socle("100", "1")));
    scenario.answer("A", "0").answer("B", "3");
    assertThat(scenario.level()).isEqualTo("low");
    assertThat(scenario.fact("kitchen", false).level()).isEqualTo("high");
  }

  private static AssessmentScenario fourSocles(String share) {
    return gated(
            socle(share, "1"),
            AQuestion.of("A").socle(),
            AQuestion.of("B").socle(),
            AQuestion.of("C").socle(),
            AQuestion.of("D").socle(),
            AQuestion.of("E"))
        .answer("E", "3");
  }

  @Test
  void everyRatedThemeMustReachThePercentAsked() {
    AQuestionnaire questionnaire =
        AQuestionnaire.of(
                AGroup.of("S").with(AQuestion.of("A")),
                AGroup.of("T").with(AQuestion.of("B")),
                AGroup.of("U").with(AQuestion.of("C")))
            .level("low", "0")
            .level("high", "10", new Gate.ThemesAtLeast(new BigDecimal("33.4")));
    AssessmentScenario scenario = AssessmentScenario.of(questionnaire);
    scenario.answer("A", "1").answer("B", "3").notApplicable("C");
    assertThat(blocker(scenario).shortfalls())
        .containsExactly(
            new Shortfall(id("S"), new BigDecimal("33.333333"), new BigDecimal("33.4")));
    assertThat(scenario.answer("A", "2").level()).isEqualTo("high");
  }

  @Test
  void anUnknownFactDoesNotPass() {
    AssessmentScenario scenario = gated(fact("employees", atLeast("10")), AQuestion.of("A"));
    scenario.answer("A", "3");
    assertThat(scenario.level()).isEqualTo("low");
    assertThat(blocker(scenario.fact("employees", "9")).actual()).isEqualByComparingTo("9");
    assertThat(scenario.fact("employees", "10").level()).isEqualTo("high");
  }

  @Test
  void theEvidenceShareCountsAllRatedQuestions() {
    AssessmentScenario scenario =
        gated(
            fact("evidence_share", atLeast("50")),
            AQuestion.of("A"),
            AQuestion.of("B"),
            AQuestion.of("C"));
    scenario.prove("A", "3").answer("B", "3");
    assertThat(scenario.level()).isEqualTo("low");
    assertThat(blocker(scenario).actual()).isEqualByComparingTo("33.333333");
    assertThat(scenario.notApplicable("C").level()).isEqualTo("high");
  }

  @Test
  void theAnsweredShareIsExact() {
    AssessmentScenario scenario =
        gated(
            fact("answered_share", atLeast("66.666667")),
            AQuestion.of("A"),
            AQuestion.of("B"),
            AQuestion.of("C"));
    assertThat(scenario.answer("A", "3").answer("B", "3").dontKnow("C").level()).isEqualTo("low");
    assertThat(scenario.answer("C", "0").level()).isEqualTo("high");
  }

  @ParameterizedTest
  @CsvSource({"2024-11-22, high", "2024-11-21, high", "2024-10-22, low", "2026-11-23, low"})
  void theAgeOfAReviewIsInWholeMonths(LocalDate day, String level) {
    AssessmentScenario scenario = gated(fact("review_age_months", atMost("24")), AQuestion.of("A"));
    assertThat(scenario.answer("A", "3").reviewedOn(day).level()).isEqualTo(level);
  }

  @Test
  void aReviewThatNeverWasDoesNotPass() {
    AssessmentScenario scenario = gated(fact("review_age_months", atMost("24")), AQuestion.of("A"));
    assertThat(scenario.answer("A", "3").level()).isEqualTo("low");
  }

  @Test
  void anExperienceMustBeRecentlyShared() {
    AssessmentScenario scenario =
        gated(fact("experience_shared_months", atMost("12")), AQuestion.of("A"));
    scenario.answer("A", "3");
    assertThat(scenario.experienceSharedOn(LocalDate.of(2025, 12, 1)).level()).isEqualTo("high");
    assertThat(scenario.experienceSharedOn(LocalDate.of(2025, 10, 1)).level()).isEqualTo("low");
  }

  @Test
  void aLegalGapBlocksUntilAnActionHasADate() {
    AssessmentScenario scenario =
        gated(
            fact("legal_gaps_without_dated_action", atMost("0")),
            AQuestion.of("A").duties("D"),
            AQuestion.of("B"));
    scenario.duty("D", Condition.ALWAYS).answer("A", "0").answer("B", "3");
    assertThat(scenario.level()).isEqualTo("low");
    assertThat(blocker(scenario).actual()).isEqualByComparingTo("1");
    assertThat(scenario.dated("D").level()).isEqualTo("high");
  }

  @Test
  void theGatesOfAThemeLookAtThatThemeOnly() {
    AQuestionnaire questionnaire =
        AQuestionnaire.of(
                AGroup.of("S").with(AQuestion.of("A").socle()),
                AGroup.of("T").with(AQuestion.of("B").socle(), AQuestion.of("C")))
            .level("low", "0")
            .level("high", "40", List.of(), List.of(socle("100", "1")));
    AssessmentScenario scenario = AssessmentScenario.of(questionnaire);
    scenario.answer("A", "3").answer("B", "0").answer("C", "3");
    assertThat(scenario.levelOf("S")).isEqualTo("high");
    assertThat(scenario.levelOf("T")).isEqualTo("low");
    assertThat(scenario.level()).isEqualTo("high");
  }

  @ParameterizedTest
  @CsvSource({"3, false", "4, true"})
  void aThemeIsFragileOverThirtyPercentDeclaredWithoutObject(int declared, boolean fragile) {
    AGroup theme = AGroup.of("T");
    for (int i = 0; i < 10; i++) {
      theme.with(AQuestion.of("Q" + i));
    }
    theme.with(AQuestion.of("X").when(NEVER));
    AssessmentScenario scenario = AssessmentScenario.of(AQuestionnaire.of(theme));
    for (int i = 0; i < declared; i++) {
      scenario.notApplicable("Q" + i);
    }
    assertThat(scenario.result().themes().get(id("T")))
        .extracting(Maturity::fragile)
        .isEqualTo(fragile);
  }
}
