package org.palier.domain.scoring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.palier.domain.Say.answers;
import static org.palier.domain.Say.id;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palier.domain.AGroup;
import org.palier.domain.AQuestion;
import org.palier.domain.AQuestionnaire;
import org.palier.domain.answers.Answers;
import org.palier.domain.answers.Facts;
import org.palier.domain.answers.Reading;
import org.palier.domain.exact.Ratio;
import org.palier.domain.questionnaire.Condition;
import org.palier.domain.questionnaire.Group.Aggregate;

/// How figures follow from points, as amounts, accounts and raised values.
class AmountsTest {

  private static final Amount A = new Amount.Share(id("A"), Ratio.of(3));
  private static final Amount B = new Amount.Share(id("B"), Ratio.of(3));

  @Test
  void aMeanIsTheSumOfItsWeightedParts() {
    Scoring scoring =
        scoring(
            AGroup.of("T")
                .with(
                    AQuestion.of("A").weight("3"),
                    AQuestion.of("B"),
                    AQuestion.of("Z").weight("0"),
                    AQuestion.of("N").when(Condition.NEVER)),
            Answers.NONE);
    assertThat(scoring.values().amount(id("T")))
        .contains(
            new Amount.Sum(
                List.of(new Amount.Part(Ratio.of(3, 4), A), new Amount.Part(Ratio.of(1, 4), B))));
    assertThat(scoring.values().overallAmount())
        .contains(
            new Amount.Sum(
                List.of(
                    new Amount.Part(Ratio.ONE, scoring.values().amount(id("T")).orElseThrow()))));
    assertThat(scoring.values().amount(id("N"))).isEmpty();
    assertThat(scoring.values().amount(id("unknown"))).isEmpty();
  }

  @Test
  void theSmallestAndTheLargestAreThoseOfTheParts() {
    AQuestion[] questions = {AQuestion.of("A"), AQuestion.of("B")};
    assertThat(amount(AGroup.of("T").aggregate(Aggregate.MIN).with(questions)))
        .isEqualTo(new Amount.Least(List.of(A, B)));
    assertThat(amount(AGroup.of("T").aggregate(Aggregate.MAX).with(questions)))
        .isEqualTo(new Amount.Most(List.of(A, B)));
  }

  @Test
  void aCapThatIsRatedLimits() {
    AGroup capped =
        AGroup.of("T")
            .aggregate(Aggregate.MAX)
            .with(AQuestion.of("A").capBy("B"), AQuestion.of("B"));
    assertThat(amount(capped))
        .isEqualTo(new Amount.Most(List.of(new Amount.Least(List.of(A, B)), B)));
    AGroup free =
        AGroup.of("T")
            .aggregate(Aggregate.MAX)
            .with(AQuestion.of("A").capBy("B"), AQuestion.of("B").when(Condition.NEVER));
    assertThat(amount(free)).isEqualTo(new Amount.Most(List.of(A)));
  }

  @Test
  void aQuestionWithoutPointsToEarnIsNothing() {
    AGroup group =
        AGroup.of("T")
            .aggregate(Aggregate.MAX)
            .with(AQuestion.of("A").kind(AQuestion.choice("0", "0")));
    assertThat(amount(group)).isEqualTo(new Amount.Most(List.of(new Amount.Constant(Ratio.ZERO))));
  }

  /// A is worth 1/3 and weighs 3, B nothing yet: 1/4; with the whole of B it is 1/2.
  @Test
  void valuesAreComputedAgainFromRaisedPoints() {
    Scoring scoring =
        scoring(
            AGroup.of("T").with(AQuestion.of("A").weight("3"), AQuestion.of("B")),
            answers("A", "1"));
    assertThat(scoring.values().overall()).contains(Ratio.of(1, 4));
    Values raised = scoring.values().raised(Map.of(id("B"), Ratio.of(3)));
    assertThat(raised.overall()).contains(Ratio.of(1, 2));
    assertThat(raised.of(id("B"))).contains(Ratio.ONE);
    assertThat(raised.of(id("A"))).contains(Ratio.of(1, 3));
    assertThat(raised.raised(Map.of(id("A"), Ratio.of(3))).overall()).contains(Ratio.ONE);
    assertThat(scoring.values().overall()).contains(Ratio.of(1, 4));
  }

  @Test
  void whatACapHeldIsFreedWhenTheCapRises() {
    Scoring scoring =
        scoring(
            AGroup.of("T").with(AQuestion.of("A").capBy("B"), AQuestion.of("B").weight("0")),
            answers("A", "3", "B", "1"));
    assertThat(scoring.values().overall()).contains(Ratio.of(1, 3));
    assertThat(scoring.values().raised(Map.of(id("B"), Ratio.of(2))).overall())
        .contains(Ratio.of(2, 3));
  }

  @Test
  void anAccountTellsHowEachPlaceWeighs() {
    Account whole =
        scoring(
                AGroup.of("T")
                    .with(
                        AQuestion.of("A").weight("3"),
                        AQuestion.of("Z").weight("0"),
                        AQuestion.of("N").when(Condition.NEVER)),
                answers("A", "1"))
            .account();
    assertThat(whole.node()).isNull();
    assertThat(whole.ratedQuestions()).isEqualTo(2);
    assertThat(whole.value()).isEqualTo(Ratio.of(1, 3));
    Account theme = whole.children().getFirst();
    assertThat(theme.weightOfChildren()).isEqualTo(Ratio.of(3));
    assertThat(theme.children()).extracting(Account::counts).containsExactly(true, false, false);
    assertThat(theme.children().getLast().value()).isEqualTo(Ratio.ZERO);
  }

  @Test
  void scoresComeInTheOrderOfTheFile() {
    Scoring scoring =
        scoring(
            AGroup.of("T")
                .with(AQuestion.of("B").capBy("A"))
                .with(AGroup.of("G").with(AQuestion.of("A"))),
            Answers.NONE);
    assertThat(scoring.scores().keySet()).containsExactly(id("T"), id("B"), id("G"), id("A"));
    assertThatThrownBy(() -> scoring.score(id("X")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no such node: X");
  }

  /// Both are worth 1/3: the one answered comes first and its masses are those of the group.
  @Test
  void onATieTheMassesAreThoseOfTheFirst() {
    AQuestion answered = AQuestion.of("A").kind(AQuestion.choice("0", "1"));
    AQuestion left = AQuestion.of("B").kind(AQuestion.choice("0", "1"));
    NodeScore.Rated most =
        (NodeScore.Rated)
            scoring(AGroup.of("T").aggregate(Aggregate.MAX).with(answered, left), answers("A", "0"))
                .overall();
    assertThat(most.masses().missed()).isEqualTo(BigFraction.ONE);
    assertThat(most.best()).isEqualTo(BigFraction.ONE);
    NodeScore.Rated least =
        (NodeScore.Rated)
            scoring(AGroup.of("T").aggregate(Aggregate.MIN).with(left, answered), answers("A", "0"))
                .overall();
    assertThat(least.masses().unanswered()).isEqualTo(BigFraction.ONE);
  }

  @ParameterizedTest
  @CsvSource({"33.3, true", "33.333333333, true", "33.333333334, false", "34, false", "0, true"})
  void aScoreReachesAPercentExactly(BigDecimal percent, boolean reached) {
    NodeScore.Rated third =
        (NodeScore.Rated)
            scoring(AGroup.of("T").with(AQuestion.of("A")), answers("A", "1")).overall();
    assertThat(third.reaches(percent)).isEqualTo(reached);
  }

  @Test
  void aScoreReachesThePercentThatItIs() {
    NodeScore.Rated all =
        (NodeScore.Rated)
            scoring(AGroup.of("T").with(AQuestion.of("A")), answers("A", "3")).overall();
    assertThat(all.reaches(BigDecimal.valueOf(100))).isTrue();
    assertThat(all.reaches(new BigDecimal("1E+2"))).isTrue();
    assertThat(all.reaches(new BigDecimal("100.001"))).isFalse();
  }

  @Test
  void decimalsAndFractionsAreExchangedExactly() {
    assertThat(Fractions.of(new BigDecimal("12.50"))).isEqualTo(BigFraction.of(25, 2));
    assertThat(Fractions.of(new BigDecimal("1E+3"))).isEqualTo(BigFraction.of(1000));
    assertThat(Fractions.of(new BigDecimal("7"))).isEqualTo(BigFraction.of(7));
    assertThat(Fractions.round(BigFraction.of(2, 3), 2, RoundingMode.HALF_UP)).isEqualTo("0.67");
    assertThat(Fractions.round(BigFraction.of(2, 3), 1, RoundingMode.DOWN)).isEqualTo("0.6");
  }

  private static Scoring scoring(AGroup theme, Answers answers) {
    return Scoring.of(Reading.of(AQuestionnaire.of(theme).build(), Facts.NONE, answers));
  }

  private static Amount amount(AGroup theme) {
    return scoring(theme, Answers.NONE).values().amount(id("T")).orElseThrow();
  }
}
