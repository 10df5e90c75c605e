package org.palier.domain.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palier.domain.Say.answer;
import static org.palier.domain.Say.answers;
import static org.palier.domain.Say.both;
import static org.palier.domain.Say.dontKnow;
import static org.palier.domain.Say.id;
import static org.palier.domain.Say.is;
import static org.palier.domain.Say.measured;
import static org.palier.domain.Say.no;
import static org.palier.domain.Say.notApplicable;
import static org.palier.domain.Say.ticked;
import static org.palier.domain.Say.yes;

import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palier.domain.AGroup;
import org.palier.domain.AQuestion;
import org.palier.domain.AQuestionnaire;
import org.palier.domain.answers.Answer;
import org.palier.domain.answers.Answers;
import org.palier.domain.answers.Facts;
import org.palier.domain.answers.Reading;
import org.palier.domain.questionnaire.Condition;
import org.palier.domain.questionnaire.Group.Aggregate;
import org.palier.domain.questionnaire.Group.MissingWeight;
import org.palier.domain.questionnaire.QuestionKind;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.domain.questionnaire.Scale;
import org.palier.domain.questionnaire.ScoringRules;

/// Each rule of scoring with numbers worked out by hand. Options 0 to 3 are worth 0, 1/3, 2/3, 1.
class ScoringTest {

  private static final Condition NEVER = new Condition.Any(java.util.List.of());

  private static AQuestion q(String id) {
    return AQuestion.of(id);
  }

  private static Scoring scoring(AQuestionnaire questionnaire, Facts facts, Answers answers) {
    return Scoring.of(Reading.of(questionnaire.build(), facts, answers));
  }

  private static Scoring scoring(AQuestionnaire questionnaire, Answers answers) {
    return scoring(questionnaire, Facts.NONE, answers);
  }

  private static Scoring scoring(AGroup theme, Answers answers) {
    return scoring(AQuestionnaire.of(theme), answers);
  }

  private static void assertOverall(Scoring scoring, long numerator, long denominator) {
    assertThat(rated(scoring.overall()).value()).isEqualTo(BigFraction.of(numerator, denominator));
    assertThat(scoring.values().overall().orElseThrow().toFraction())
        .isEqualTo(BigFraction.of(numerator, denominator));
  }

  private static void assertBest(Scoring scoring, long numerator, long denominator) {
    assertThat(rated(scoring.overall()).best()).isEqualTo(BigFraction.of(numerator, denominator));
  }

  private static NodeScore.Rated rated(NodeScore score) {
    return (NodeScore.Rated) score;
  }

  private static Masses masses(
      BigFraction earned, BigFraction missed, BigFraction unanswered, BigFraction dontKnow) {
    return new Masses(earned, missed, unanswered, dontKnow);
  }

  private static BigFraction part(long numerator, long denominator) {
    return BigFraction.of(numerator, denominator);
  }

  @Nested
  class Value {

    @ParameterizedTest
    @CsvSource({"0, 0, 1", "1, 1, 3", "2, 2, 3", "3, 1, 1"})
    void aChoiceIsWorthItsShareOfTheLargestPoints(String option, long numerator, long denominator) {
      assertOverall(
          scoring(AQuestionnaire.of(q("A")), answers("A", option)), numerator, denominator);
    }

    @Test
    void pointsMayBeDecimals() {
      assertValue(AQuestion.choice("0", "0.5", "1.5"), new Answer.Chosen(option("1")), 1, 3);
    }

    @Test
    void severalTicksAreWorthTheirSumUpToFull() {
      QuestionKind kind = AQuestion.multiple("4", "1", "2", "3");
      assertValue(kind, ticked("0"), 1, 4);
      assertValue(kind, ticked("0", "1"), 3, 4);
      assertValue(kind, ticked("0", "2"), 1, 1);
      assertValue(kind, ticked("0", "1", "2"), 1, 1);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 1", "9.999, 0, 1", "10, 1, 2", "19, 1, 2", "20, 1, 1"})
    void theLastBandReachedCounts(String x, long numerator, long denominator) {
      assertValue(
          AQuestion.bands("0", "0", "10", "2", "20", "4"), measured(x), numerator, denominator);
    }

    @ParameterizedTest
    @CsvSource({"10, 0, 1", "40, 1, 1", "20, 1, 3", "9, 0, 1", "41, 1, 1"})
    void aLineIsClampedAtBothEnds(String x, long numerator, long denominator) {
      assertValue(AQuestion.linear("10", "40"), measured(x), numerator, denominator);
    }

    @ParameterizedTest
    @CsvSource({"40, 0, 1", "10, 1, 1", "20, 2, 3"})
    void lessIsBetterWhereTheLineFalls(String x, long numerator, long denominator) {
      assertValue(AQuestion.linear("40", "10"), measured(x), numerator, denominator);
    }

    @ParameterizedTest
    @CsvSource({"0, 0, 1", "12.5, 1, 8", "100, 1, 1"})
    void aPercentIsItself(String x, long numerator, long denominator) {
      assertValue(AQuestion.percent(), measured(x), numerator, denominator);
    }

    private static org.palier.domain.questionnaire.OptionId option(String id) {
      return new org.palier.domain.questionnaire.OptionId(id);
    }

    private static void assertValue(
        QuestionKind kind, Answer answer, long numerator, long denominator) {
      assertOverall(
          scoring(AQuestionnaire.of(q("A").kind(kind)), answer("A", answer)),
          numerator,
          denominator);
    }
  }

  @Nested
  class States {

    @Test
    void unansweredCountsAsZeroAndIsToldApart() {
      Scoring scoring = scoring(AQuestionnaire.of(q("A"), q("B")), answers("A", "2"));
      assertOverall(scoring, 1, 3);
      assertThat(rated(scoring.overall()).masses())
          .isEqualTo(masses(part(1, 3), part(1, 6), part(1, 2), part(0, 1)));
    }

    @Test
    void dontKnowCountsAsZeroAndIsToldApart() {
      Scoring scoring =
          scoring(
              AQuestionnaire.of(q("A"), q("B")), both(answers("A", "3"), answer("B", dontKnow())));
      assertOverall(scoring, 1, 2);
      assertThat(rated(scoring.overall()).masses())
          .isEqualTo(masses(part(1, 2), part(0, 1), part(0, 1), part(1, 2)));
      assertBest(scoring, 1, 2);
    }

    @Test
    void dontKnowCanBeLeftOut() {
      AQuestionnaire questionnaire =
          AQuestionnaire.of(q("A"), q("B")).scoring(rules(ScoringRules.DontKnow.EXCLUDE, 1));
      assertOverall(scoring(questionnaire, both(answers("A", "1"), answer("B", dontKnow()))), 1, 3);
    }

    @Test
    void aThemeAnsweredOnlyDontKnowIsNotRatedWhenTheyAreExcluded() {
      AQuestionnaire questionnaire =
          AQuestionnaire.of(q("A")).scoring(rules(ScoringRules.DontKnow.EXCLUDE, 1));
      assertThat(scoring(questionnaire, answer("A", dontKnow())).overall())
          .isEqualTo(NodeScore.NOT_RATED);
    }

    @Test
    void whatIsNotConcernedOrNotApplicableIsLeftOut() {
      Scoring scoring =
          scoring(
              AQuestionnaire.of(q("A"), q("B").when(NEVER), q("C")),
              both(answers("A", "1", "B", "3"), answer("C", notApplicable())));
      assertOverall(scoring, 1, 3);
      assertThat(scoring.score(id("B"))).isEqualTo(NodeScore.NOT_RATED);
      assertThat(scoring.score(id("C"))).isEqualTo(NodeScore.NOT_RATED);
    }

    @Test
    void wordsAndMereRecordsAreLeftOut() {
      Scoring scoring =
          scoring(
              AQuestionnaire.of(q("A"), q("B").kind(new QuestionKind.Words()), q("C").unrated()),
              both(answers("A", "1", "C", "3"), answer("B", new Answer.Written("some words"))));
      assertOverall(scoring, 1, 3);
    }

    @Test
    void bestSupposesThatWhatIsUnansweredIsFullyEarned() {
      Scoring scoring = scoring(AQuestionnaire.of(q("A").weight("3"), q("B")), answers("A", "1"));
      assertOverall(scoring, 1, 4);
      assertBest(scoring, 1, 2);
    }
  }

  @Nested
  class Weights {

    @Test
    void aMeanFollowsTheWeights() {
      assertOverall(
          scoring(AQuestionnaire.of(q("A").weight("3"), q("B")), answers("A", "1", "B", "3")),
          1,
          2);
    }

    @Test
    void aWeightMayBeADecimal() {
      assertOverall(
          scoring(AQuestionnaire.of(q("A").weight("0.5"), q("B")), answers("A", "3", "B", "0")),
          1,
          3);
    }

    @Test
    void aWeightIsReducedWhereTheConditionIsTrueOnly() {
      AQuestionnaire questionnaire =
          AQuestionnaire.of(q("A").weight("2").reduce(is("small", "true"), "0.5"), q("B"))
              .fact(AQuestionnaire.bool("small", Condition.ALWAYS));
      Answers answers = answers("A", "3", "B", "0");
      assertOverall(scoring(questionnaire, yes("small"), answers), 1, 2);
      assertOverall(scoring(questionnaire, no("small"), answers), 2, 3);
      assertOverall(scoring(questionnaire, Facts.NONE, answers), 2, 3);
    }

    @Test
    void reductionsMultiply() {
      AQuestion reduced =
          q("A").weight("4").reduce(Condition.ALWAYS, "0.5").reduce(Condition.ALWAYS, "0.5");
      assertOverall(scoring(AQuestionnaire.of(reduced, q("B")), answers("A", "3", "B", "0")), 1, 2);
    }

    @Test
    void theWeightOfWhatIsNotRatedIsLeftOutInProportion() {
      AGroup theme = AGroup.of("T").with(q("A").weight("3"), q("B"), q("C").weight("2"));
      assertOverall(scoring(theme, threeWithoutC()), 3, 4);
    }

    @Test
    void theWeightOfWhatIsNotRatedIsSharedEqually() {
      AGroup theme =
          AGroup.of("T")
              .missingWeight(MissingWeight.EQUAL)
              .with(q("A").weight("3"), q("B"), q("C").weight("2"));
      assertOverall(scoring(theme, threeWithoutC()), 4, 6);
    }

    @Test
    void equalSharingIsInherited() {
      AGroup theme =
          AGroup.of("T")
              .missingWeight(MissingWeight.EQUAL)
              .with(AGroup.of("G").with(q("A").weight("3"), q("B"), q("C").weight("2")));
      assertOverall(scoring(theme, threeWithoutC()), 2, 3);
    }

    @Test
    void aChildOfWeightZeroReceivesNothing() {
      AGroup theme =
          AGroup.of("T")
              .missingWeight(MissingWeight.EQUAL)
              .with(q("A"), q("B").weight("0"), q("C").weight("2"));
      assertOverall(scoring(theme, threeWithoutC()), 1, 1);
    }

    @Test
    void whereNoneReceivesTheGroupIsNotRated() {
      AGroup theme =
          AGroup.of("T")
              .missingWeight(MissingWeight.EQUAL)
              .with(q("A").weight("0"), q("B").weight("0"), q("C").weight("2"));
      assertThat(scoring(theme, threeWithoutC()).overall()).isEqualTo(NodeScore.NOT_RATED);
    }

    @Test
    void aTreeOfSumsIsOneFlatMean() {
      AQuestionnaire questionnaire =
          AQuestionnaire.of(
              AGroup.of("S").weightSum().with(q("A"), q("B").weight("3")),
              AGroup.of("T").weightSum().with(q("C")));
      assertOverall(scoring(questionnaire, answers("A", "3", "B", "0", "C", "3")), 2, 5);
    }

    @Test
    void aSumThatLosesAQuestionWeighsLess() {
      AQuestionnaire questionnaire =
          AQuestionnaire.of(
              AGroup.of("S").weightSum().with(q("A"), q("B").weight("3")),
              AGroup.of("T").weightSum().with(q("C")));
      Answers answers = both(answers("A", "3", "C", "0"), answer("B", notApplicable()));
      assertOverall(scoring(questionnaire, answers), 1, 2);
    }

    @Test
    void aSumThatIsNotRatedLeavesTheReducedWeightsOfAllItsChildren() {
      AQuestionnaire questionnaire =
          AQuestionnaire.of(
                  AGroup.of("S")
                      .weightSum()
                      .with(
                          q("A").when(NEVER),
                          q("B").weight("6").reduce(Condition.ALWAYS, "0.5").when(NEVER)),
                  AGroup.of("T").with(q("C")),
                  AGroup.of("U").weight("3").with(q("D")))
              .scoring(
                  new ScoringRules(
                      Aggregate.MEAN,
                      MissingWeight.EQUAL,
                      ScoringRules.DontKnow.ZERO,
                      1,
                      Scale.PERCENT));
      assertOverall(scoring(questionnaire, answers("C", "3", "D", "0")), 3, 8);
    }

    @Test
    void theReductionOfASumAppliesToTheSum() {
      AQuestionnaire questionnaire =
          AQuestionnaire.of(
              AGroup.of("S").weightSum().reduce(Condition.ALWAYS, "0.5").with(q("A"), q("B")),
              AGroup.of("T").with(q("C")));
      assertOverall(scoring(questionnaire, answers("A", "3", "B", "3", "C", "0")), 1, 2);
    }

    private static Answers threeWithoutC() {
      return both(answers("A", "3", "B", "0"), answer("C", notApplicable()));
    }
  }

  @Nested
  class Groups {

    private final AGroup one = AGroup.of("S").with(q("A"), q("B").weight("0"));
    private final AGroup other = AGroup.of("T").with(q("C"), q("D"));

    @Test
    void aGroupWithTooFewRatedQuestionsIsLeftOut() {
      AQuestionnaire questionnaire =
          AQuestionnaire.of(AGroup.of("S").minRated(2).with(q("A")), other);
      Scoring scoring = scoring(questionnaire, answers("A", "3", "C", "1", "D", "1"));
      assertThat(scoring.score(id("S"))).isEqualTo(NodeScore.NOT_RATED);
      assertOverall(scoring, 1, 3);
    }

    @Test
    void ratedQuestionsAreCountedAtAnyDepth() {
      AGroup deep = AGroup.of("S").minRated(2).with(AGroup.of("G").with(q("A"), q("B")));
      assertOverall(scoring(deep, answers("A", "3", "B", "0")), 1, 2);
    }

    @Test
    void theWholeTakesItsLeastNumberFromTheRules() {
      AQuestionnaire questionnaire =
          AQuestionnaire.of(q("A")).scoring(rules(ScoringRules.DontKnow.ZERO, 2));
      assertThat(scoring(questionnaire, answers("A", "3")).overall())
          .isEqualTo(NodeScore.NOT_RATED);
    }

    @Test
    void whereNothingConcernsNothingIsRated() {
      Scoring scoring = scoring(AGroup.of("T").when(NEVER).with(q("A")), answers("A", "3"));
      assertThat(scoring.overall()).isEqualTo(NodeScore.NOT_RATED);
    }

    @Test
    void theSmallestOfThoseThatWeighDecides() {
      AGroup least =
          AGroup.of("T").aggregate(Aggregate.MIN).with(q("A"), q("B"), q("C").weight("0"));
      Scoring scoring = scoring(least, answers("A", "2", "B", "1", "C", "0"));
      assertOverall(scoring, 1, 3);
    }

    @Test
    void theLargestOfThoseThatWeighDecides() {
      AGroup most =
          AGroup.of("T").aggregate(Aggregate.MAX).with(q("A"), q("B"), q("C").weight("0"));
      assertOverall(scoring(most, answers("A", "1", "B", "2", "C", "3")), 2, 3);
    }

    @Test
    void theMassesAreThoseOfTheFirstThatDecides() {
      AGroup least = AGroup.of("T").aggregate(Aggregate.MIN).with(q("A"), q("B"));
      Scoring scoring = scoring(least, answer("A", dontKnow()));
      assertThat(rated(scoring.overall()).masses())
          .isEqualTo(masses(part(0, 1), part(0, 1), part(0, 1), part(1, 1)));
    }

    @Test
    void theBestOfASmallestIsTheSmallestOfTheBests() {
      AGroup least = AGroup.of("T").aggregate(Aggregate.MIN).with(q("A"), q("B"));
      Scoring scoring = scoring(least, answers("A", "2"));
      assertOverall(scoring, 0, 1);
      assertBest(scoring, 2, 3);
    }

    @Test
    void themesWeighAlikeUnlessSaidOtherwise() {
      Scoring scoring =
          scoring(AQuestionnaire.of(one, other), answers("A", "3", "B", "0", "C", "1", "D", "1"));
      assertOverall(scoring, 2, 3);
    }
  }

  @Nested
  class Caps {

    @Test
    void aCapTakesFromWhatWasEarned() {
      Scoring scoring =
          scoring(AQuestionnaire.of(q("A").capBy("B"), q("B")), answers("A", "3", "B", "1"));
      assertOverall(scoring, 1, 3);
      assertThat(rated(scoring.score(id("A"))).masses())
          .isEqualTo(masses(part(1, 3), part(2, 3), part(0, 1), part(0, 1)));
    }

    @Test
    void aCapAboveTheValueTakesNothing() {
      assertOverall(
          scoring(AQuestionnaire.of(q("A").capBy("B"), q("B")), answers("A", "1", "B", "3")), 2, 3);
    }

    @Test
    void aCapByWhatIsNotRatedDoesNothing() {
      assertOverall(
          scoring(
              AQuestionnaire.of(q("A").capBy("B"), q("B")),
              both(answers("A", "3"), answer("B", notApplicable()))),
          1,
          1);
    }

    @Test
    void capsFollowOneAnother() {
      assertOverall(
          scoring(
              AQuestionnaire.of(q("A").capBy("B"), q("B").capBy("C"), q("C")),
              answers("A", "3", "B", "3", "C", "0")),
          0,
          1);
    }

    @Test
    void aGroupCanBeCappedByAQuestionOfAnother() {
      AQuestionnaire questionnaire =
          AQuestionnaire.of(
              AGroup.of("S").capBy("B").with(q("A")), AGroup.of("T").with(q("B"), q("C")));
      Scoring scoring = scoring(questionnaire, answers("A", "3", "B", "1", "C", "3"));
      assertOverall(scoring, 1, 2);
    }

    @Test
    void theBestIsCappedByTheBest() {
      Scoring scoring = scoring(AQuestionnaire.of(q("A").capBy("B"), q("B")), answers("A", "2"));
      assertOverall(scoring, 0, 1);
      assertBest(scoring, 5, 6);
    }
  }

  private static ScoringRules rules(ScoringRules.DontKnow dontKnow, int minRated) {
    return new ScoringRules(
        Aggregate.MEAN, MissingWeight.PROPORTIONAL, dontKnow, minRated, Scale.PERCENT);
  }

  @Test
  void aWeightBeyondMachineNumbersStaysExact() {
    Questionnaire wide =
        AQuestionnaire.of(
                q("A").weight("999999999999.999999999999"), q("B").weight("0.000000000001"))
            .build();
    NodeScore.Rated overall =
        rated(Scoring.of(Reading.of(wide, Facts.NONE, answers("A", "0", "B", "3"))).overall());
    assertThat(overall.value())
        .isEqualTo(BigFraction.of(java.math.BigInteger.ONE, java.math.BigInteger.TEN.pow(24)));
  }
}
