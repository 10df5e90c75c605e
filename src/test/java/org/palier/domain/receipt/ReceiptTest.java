package org.palier.domain.receipt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.palier.domain.Say.answer;
import static org.palier.domain.Say.answers;
import static org.palier.domain.Say.both;
import static org.palier.domain.Say.chosen;
import static org.palier.domain.Say.dontKnow;
import static org.palier.domain.Say.id;
import static org.palier.domain.Say.is;
import static org.palier.domain.Say.no;
import static org.palier.domain.Say.notApplicable;
import static org.palier.domain.Say.yes;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.palier.domain.AGroup;
import org.palier.domain.AQuestion;
import org.palier.domain.AQuestionnaire;
import org.palier.domain.answers.Answers;
import org.palier.domain.answers.Facts;
import org.palier.domain.answers.Reading;
import org.palier.domain.evaluation.Evaluation;
import org.palier.domain.evaluation.Evaluator;
import org.palier.domain.evaluation.Referential;
import org.palier.domain.evaluation.Situation;
import org.palier.domain.exact.Ratio;
import org.palier.domain.obligations.Obligations;
import org.palier.domain.questionnaire.Condition;
import org.palier.domain.questionnaire.Gate;
import org.palier.domain.questionnaire.Group;
import org.palier.domain.questionnaire.LevelId;
import org.palier.domain.questionnaire.Node;
import org.palier.domain.questionnaire.QuestionKind;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.domain.questionnaire.ScoringRules;
import org.palier.domain.receipt.Result.Reason;
import org.palier.domain.scoring.ShownScore;
import org.palier.domain.toolbox.Toolbox;

/// Receipts worked out by hand. Options 0 to 3 are worth 0, 1/3, 2/3 and 1.
class ReceiptTest {

  private static final Condition PREMISES = is("premises", "true");

  /// (3 × 1/3 + 1 × 1) ÷ 4.
  @Test
  void theLinesOfAMeanAddUpToItsScore() {
    GroupReceipt theme =
        group(
            AGroup.of("T").with(AQuestion.of("A").weight("3"), AQuestion.of("B")),
            answers("A", "1", "B", "3"));
    assertThat(theme.lines())
        .containsExactly(
            line("A", Ratio.of(3), Ratio.of(1, 3), Ratio.of(1, 4), Ratio.of(25), "25.0"),
            line("B", Ratio.ONE, Ratio.ONE, Ratio.of(1, 4), Ratio.of(25), "25.0"));
    assertThat(theme.sumOfWeights()).isEqualTo(Ratio.of(4));
    assertThat(theme.ratedQuestions()).isEqualTo(2);
    assertThat(theme.leftOut()).isEmpty();
    assertThat(theme.decides()).isNull();
    assertThat(scored(theme).own()).isEqualTo(Ratio.of(1, 2));
    assertThat(scored(theme).sum()).isEqualTo("50.0");
    assertThat(scored(theme).beforeCap()).isEqualTo("50.0");
    assertThat(scored(theme).cap()).isNull();
  }

  @Test
  void oneChildDecidesTheSmallestAndTheLargest() {
    GroupReceipt least =
        group(
            AGroup.of("T")
                .aggregate(Group.Aggregate.MIN)
                .with(
                    AQuestion.of("Z").weight("0"),
                    AQuestion.of("A"),
                    AQuestion.of("B"),
                    AQuestion.of("C")),
            answers("Z", "1", "A", "3", "B", "1", "C", "1"));
    assertThat(least.decides()).isEqualTo(id("B"));
    assertThat(least.lines())
        .extracting(GroupReceipt.Line::share)
        .containsExactly(Ratio.ZERO, Ratio.ZERO, Ratio.of(1, 3), Ratio.ZERO);
    GroupReceipt most =
        group(
            AGroup.of("T")
                .aggregate(Group.Aggregate.MAX)
                .with(AQuestion.of("A"), AQuestion.of("B")),
            answers("A", "1", "B", "2"));
    assertThat(most.decides()).isEqualTo(id("B"));
    assertThat(most.lines().getLast().shown()).isEqualTo("66.7");
  }

  @Test
  void whyAQuestionIsLeftOutIsSaid() {
    Receipt receipt =
        receipt(
            AQuestionnaire.of(
                    AGroup.of("T")
                        .with(
                            AQuestion.of("A"),
                            AQuestion.of("N").when(PREMISES),
                            AQuestion.of("O"),
                            AQuestion.of("K"),
                            AQuestion.of("W").kind(new QuestionKind.Words()),
                            AQuestion.of("R").unrated()))
                .scoring(excluding(1)),
            no("premises"),
            both(
                both(answers("A", "1", "R", "1"), answer("O", notApplicable())),
                answer("K", dontKnow())));
    assertThat(reason(receipt, "N")).isEqualTo(new Reason.NotConcerned(id("N"), PREMISES));
    assertThat(reason(receipt, "O"))
        .isEqualTo(new Reason.NotApplicable("nothing of the kind here"));
    assertThat(reason(receipt, "K")).isEqualTo(new Reason.DontKnow());
    assertThat(reason(receipt, "W")).isEqualTo(new Reason.Words());
    assertThat(reason(receipt, "R")).isEqualTo(new Reason.Recorded());
    assertThat(((GroupReceipt) receipt.of(id("T"))).leftOut())
        .containsExactly(id("N"), id("O"), id("K"), id("W"), id("R"));
  }

  @Test
  void theConditionOfTheHighestGroupLeavesAllBelowOut() {
    Receipt receipt =
        receipt(
            AQuestionnaire.of(
                AGroup.of("T")
                    .when(PREMISES)
                    .with(AGroup.of("G").with(AQuestion.of("A").when(Condition.NEVER))),
                AGroup.of("U").with(AQuestion.of("B"))),
            no("premises"),
            Answers.NONE);
    Reason outside = new Reason.NotConcerned(id("T"), PREMISES);
    assertThat(reason(receipt, "T")).isEqualTo(outside);
    assertThat(reason(receipt, "G")).isEqualTo(outside);
    assertThat(reason(receipt, "A")).isEqualTo(outside);
    assertThat(receipt.whole().leftOut()).containsExactly(id("T"));
  }

  @Test
  void aGroupOfTooFewOrOfNoWeightIsLeftOutWithAllItsChildren() {
    Receipt few =
        receipt(
            AQuestionnaire.of(AGroup.of("T").minRated(2).with(AQuestion.of("A"))),
            Facts.NONE,
            answers("A", "1"));
    assertThat(reason(few, "T")).isEqualTo(new Reason.TooFew(1, 2));
    assertThat(((GroupReceipt) few.of(id("T"))).leftOut()).containsExactly(id("A"));
    assertThat(((GroupReceipt) few.of(id("T"))).lines()).isEmpty();
    Receipt light =
        receipt(
            AQuestionnaire.of(AGroup.of("T").minRated(1).with(AQuestion.of("A").weight("0"))),
            Facts.NONE,
            answers("A", "1"));
    assertThat(reason(light, "T")).isEqualTo(new Reason.NoWeight());
  }

  @Test
  void theWholeHasTheLeastNumberOfTheRules() {
    Receipt receipt =
        receipt(
            AQuestionnaire.of(AQuestion.of("A")).scoring(excluding(2)),
            Facts.NONE,
            answers("A", "1"));
    assertThat(receipt.whole().result()).isEqualTo(new Result.LeftOut(new Reason.TooFew(1, 2)));
    assertThat(receipt.whole().group()).isNull();
  }

  @Test
  void aQuestionTellsItsAnswerAndItsPoints() {
    Receipt receipt =
        receipt(
            AQuestionnaire.of(AQuestion.of("A"), AQuestion.of("B")),
            Facts.NONE,
            both(answers("A", "2"), answer("B", dontKnow())));
    QuestionReceipt answered = (QuestionReceipt) receipt.of(id("A"));
    assertThat(answered.answer()).isEqualTo(chosen("2"));
    assertThat(answered.points()).isEqualTo(Ratio.of(2));
    assertThat(answered.full()).isEqualTo(Ratio.of(3));
    assertThat(((QuestionReceipt) receipt.of(id("B"))).answer()).isNull();
    assertThatThrownBy(() -> receipt.of(id("X")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no such node: X");
  }

  /// C weighs 4, halved, and half of what N leaves; the sum of the children of G is 3.
  @Test
  void aWeightIsDeclaredThenReducedThenReceives() {
    Node.Reduction half = new Node.Reduction(PREMISES, new BigDecimal("0.5"));
    Receipt receipt =
        receipt(
            AQuestionnaire.of(
                AGroup.of("T")
                    .missingWeight(Group.MissingWeight.EQUAL)
                    .with(
                        AQuestion.of("C")
                            .weight("4")
                            .reduce(PREMISES, "0.5")
                            .reduce(is("type", "ASS"), "0.1"),
                        AQuestion.of("N").weight("3").when(is("premises", "false")))
                    .with(
                        AGroup.of("G")
                            .weightSum()
                            .with(AQuestion.of("A"), AQuestion.of("B").weight("2")))),
            yes("premises"),
            answers("C", "1"));
    assertThat(receipt.of(id("C")).weighing())
        .isEqualTo(new Weighing(false, Ratio.of(4), List.of(half), Ratio.of(2), Ratio.of(3, 2)));
    assertThat(receipt.of(id("C")).weighing().weight()).isEqualTo(Ratio.of(7, 2));
    assertThat(receipt.of(id("G")).weighing().ofChildren()).isTrue();
    assertThat(receipt.of(id("G")).weighing().weight()).isEqualTo(Ratio.of(9, 2));
    assertThat(receipt.whole().weighing().reductions()).isEmpty();
    assertThat(receipt.whole().weighing().ofChildren()).isFalse();
    assertThat(((GroupReceipt) receipt.of(id("G"))).missingWeight())
        .isEqualTo(Group.MissingWeight.EQUAL);
    assertThat(receipt.whole().missingWeight()).isEqualTo(Group.MissingWeight.PROPORTIONAL);
  }

  @Test
  void aCapTellsWhatItTakes() {
    Receipt receipt =
        receipt(
            AQuestionnaire.of(
                AGroup.of("T")
                    .with(
                        AQuestion.of("A").capBy("B"),
                        AQuestion.of("B"),
                        AQuestion.of("C").capBy("A"),
                        AQuestion.of("D").capBy("N"),
                        AQuestion.of("N").when(Condition.NEVER))),
            Facts.NONE,
            answers("A", "3", "B", "1", "C", "1", "D", "2"));
    Result.Scored capped = (Result.Scored) receipt.of(id("A")).result();
    assertThat(capped.cap())
        .isEqualTo(new Result.Cap(id("B"), Ratio.of(1, 3), new BigDecimal("66.7")));
    assertThat(capped.sum()).isEqualTo("33.3");
    assertThat(capped.beforeCap()).isEqualTo("100.0");
    assertThat(capped.own()).isEqualTo(Ratio.ONE);
    assertThat(((Result.Scored) receipt.of(id("C")).result()).cap())
        .isEqualTo(new Result.Cap(id("A"), Ratio.of(1, 3), BigDecimal.ZERO));
    assertThat(((Result.Scored) receipt.of(id("D")).result()).cap())
        .isEqualTo(new Result.Cap(id("N"), null, BigDecimal.ZERO));
  }

  @Test
  void theWayToTheNextLevelIsSaid() {
    Receipt receipt =
        receipt(
            AQuestionnaire.of(AQuestion.of("A"), AQuestion.of("B"))
                .level("low", "0")
                .level(
                    "next",
                    "40",
                    new Gate.QuestionAtLeast(id("A"), BigDecimal.TWO),
                    new Gate.ThemesAtLeast(new BigDecimal("60"))),
            Facts.NONE,
            answers("A", "1"));
    assertThat(scored(receipt.whole()).next())
        .isEqualTo(new Result.Next(new LevelId("next"), new BigDecimal("40"), Ratio.of(70, 3), 2));
    assertThat(scored((GroupReceipt) receipt.of(id("T"))).next())
        .isEqualTo(new Result.Next(new LevelId("next"), new BigDecimal("40"), Ratio.of(70, 3), 0));
    assertThat(((Result.Scored) receipt.of(id("A")).result()).next()).isNull();
    assertThat(receipt.thresholds())
        .containsExactly(BigDecimal.ZERO, new BigDecimal("40"), new BigDecimal("60"));
  }

  @Test
  void aboveTheLastLevelThereIsNoNext() {
    Receipt receipt =
        receipt(
            AQuestionnaire.of(AQuestion.of("A")).level("low", "0"), Facts.NONE, answers("A", "1"));
    assertThat(scored(receipt.whole()).next()).isNull();
  }

  /// 2/3 is 66.7 when rounded, which a level from 66.7 would take for reached; a question has none.
  @Test
  void aScoreShownAsLessThanAThresholdIsCut() {
    Receipt receipt =
        receipt(
            AQuestionnaire.of(AQuestion.of("A")).level("next", "66.7"),
            Facts.NONE,
            answers("A", "2"));
    assertThat(scored(receipt.whole()).shown())
        .isEqualTo(new ShownScore.LessThan(new BigDecimal("66.7")));
    assertThat(scored(receipt.whole()).sum()).isEqualTo("66.6");
    assertThat(((Result.Scored) receipt.of(id("A")).result()).shown())
        .isEqualTo(new ShownScore.Rounded(new BigDecimal("66.7")));
  }

  @Test
  void aThemeOfManyWithoutObjectIsFragile() {
    Receipt receipt =
        receipt(
            AQuestionnaire.of(AQuestion.of("A"), AQuestion.of("B")),
            Facts.NONE,
            both(answers("A", "1"), answer("B", notApplicable())));
    assertThat(scored((GroupReceipt) receipt.of(id("T"))).fragile()).isTrue();
    assertThat(scored(receipt.whole()).fragile()).isFalse();
  }

  private static ScoringRules excluding(int minRated) {
    return new ScoringRules(
        Group.Aggregate.MEAN,
        Group.MissingWeight.PROPORTIONAL,
        ScoringRules.DontKnow.EXCLUDE,
        minRated,
        AQuestionnaire.USUAL.scale());
  }

  private static Receipt receipt(AQuestionnaire questionnaire, Facts facts, Answers answers) {
    Questionnaire built =
        questionnaire.fact(AQuestionnaire.bool("premises", Condition.ALWAYS)).build();
    Evaluation evaluation =
        Evaluator.evaluate(
            new Referential(built, Toolbox.EMPTY, Obligations.EMPTY),
            new Situation(facts, answers, LocalDate.of(2026, 1, 1), Situation.Platform.NOTHING));
    return Receipt.of(Reading.of(built, facts, answers), evaluation);
  }

  private static GroupReceipt group(AGroup theme, Answers answers) {
    return (GroupReceipt) receipt(AQuestionnaire.of(theme), Facts.NONE, answers).of(id("T"));
  }

  private static Result.Scored scored(GroupReceipt receipt) {
    return (Result.Scored) receipt.result();
  }

  private static Reason reason(Receipt receipt, String node) {
    return ((Result.LeftOut) receipt.of(id(node)).result()).reason();
  }

  private static GroupReceipt.Line line(
      String node, Ratio weight, Ratio value, Ratio share, Ratio contribution, String shown) {
    return new GroupReceipt.Line(
        id(node), weight, value, share, contribution, new BigDecimal(shown));
  }
}
