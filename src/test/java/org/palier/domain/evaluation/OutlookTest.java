package org.palier.domain.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.palier.domain.Say.answer;
import static org.palier.domain.Say.answers;
import static org.palier.domain.Say.both;
import static org.palier.domain.Say.chosen;
import static org.palier.domain.Say.dontKnow;
import static org.palier.domain.Say.id;
import static org.palier.domain.Say.is;
import static org.palier.domain.Say.notApplicable;
import static org.palier.domain.Say.word;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.palier.domain.AGroup;
import org.palier.domain.AQuestion;
import org.palier.domain.AQuestionnaire;
import org.palier.domain.AnAction;
import org.palier.domain.answers.Answers;
import org.palier.domain.answers.Entry;
import org.palier.domain.answers.Facts;
import org.palier.domain.obligations.Obligation;
import org.palier.domain.obligations.Obligations;
import org.palier.domain.planning.NextLevel;
import org.palier.domain.planning.Plan;
import org.palier.domain.questionnaire.ActionId;
import org.palier.domain.questionnaire.Condition;
import org.palier.domain.questionnaire.FactId;
import org.palier.domain.questionnaire.Gate;
import org.palier.domain.questionnaire.Group;
import org.palier.domain.questionnaire.LevelId;
import org.palier.domain.questionnaire.ObligationId;
import org.palier.domain.questionnaire.OptionId;
import org.palier.domain.questionnaire.ScoringRules;
import org.palier.domain.questionnaire.Text;
import org.palier.domain.toolbox.Toolbox;
import org.palier.domain.toolbox.ToolboxAction.Delay;

/// Two questions of 3 points each; X raises A, Y raises B and requires X, Z raises A to 1 only.
class OutlookTest {

  private static final AnAction X = AnAction.of("X").moves("A", "0", "3");
  private static final AnAction Y = AnAction.of("Y").moves("B", "0", "3").requires("X");
  private static final AnAction Z = AnAction.of("Z").moves("A", "0", "1");
  private static final AnAction IDLE = AnAction.of("I").moves("A", "1.2", "1.8");
  private static final AnAction NOBODY =
      AnAction.of("N").moves("A", "0", "3").when(Condition.NEVER);

  @Test
  void actionsWhoseConditionFailsCantBeTried() {
    Outlook outlook = outlook(two(), Answers.NONE, X, NOBODY, Y);
    assertThat(outlook.actions()).containsExactly(action("X"), action("Y"));
    assertThatThrownBy(() -> outlook.trial(List.of(action("N"))))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no action to try: N");
  }

  @Test
  void aTrialSaysWhereTheActionsLead() {
    Trial trial = outlook(two(), Answers.NONE, X, Y, Z).trial(ids("X", "Y"));
    assertThat(trial.overall()).contains(BigFraction.ONE);
    assertThat(trial.effort()).isEqualTo(4);
    assertThat(trial.missing()).isEmpty();
    assertThat(trial.idle()).isEmpty();
    assertThat(trial.maturity().level()).isEqualTo(new LevelId("next"));
    assertThat(trial.themes()).containsExactly(Map.entry(id("T"), BigFraction.ONE));
    assertThat(trial.of(id("T")).level()).isEqualTo(new LevelId("next"));
    assertThatThrownBy(() -> trial.of(id("U")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no such theme: U");
  }

  @Test
  void aTrialSaysWhatIsIdleAndWhatIsMissing() {
    Trial trial = outlook(two(), Answers.NONE, X, Y, Z, IDLE).trial(ids("Y", "I", "Z"));
    assertThat(trial.missing()).containsExactly(action("X"));
    assertThat(trial.idle()).containsExactly(action("I"));
    assertThat(trial.overall()).contains(BigFraction.of(2, 3));
    assertThat(outlook(two(), Answers.NONE, X).trial(List.of()).overall())
        .contains(BigFraction.ZERO);
  }

  @Test
  void theLeastEffortToTheNextLevelIsFound() {
    NextLevels next = outlook(two(), Answers.NONE, X, Y, Z).nextLevels();
    assertThat(next.overall()).isEqualTo(found("next", 2, "X"));
    assertThat(next.of(id("T"))).isEqualTo(found("next", 2, "X"));
    assertThatThrownBy(() -> next.of(id("U")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("no such theme: U");
  }

  @Test
  void whatAnActionRequiresIsDoneToo() {
    AQuestionnaire gated =
        levels().level("next", "10", new Gate.QuestionAtLeast(id("B"), BigDecimal.ONE));
    assertThat(outlook(gated, Answers.NONE, X, Y).nextLevel())
        .isEqualTo(found("next", 4, "X", "Y"));
  }

  @Test
  void gatesOfTheLevelsOnTheWayAreHonoured() {
    Gate base = new Gate.SocleShare(new BigDecimal("100"), BigDecimal.ONE);
    AQuestionnaire socle =
        AQuestionnaire.of(AQuestion.of("A"), AQuestion.of("B").socle())
            .level("low", "0")
            .level("next", "10", base);
    AnAction b = AnAction.of("Y").moves("B", "0", "1");
    assertThat(outlook(socle, Answers.NONE, X, b).nextLevel()).isEqualTo(found("next", 2, "Y"));
    AQuestionnaire several =
        levels()
            .level(
                "next",
                "10",
                new Gate.QuestionsAtLeast(List.of(id("A"), id("B")), BigDecimal.ONE, 2));
    assertThat(outlook(several, Answers.NONE, Z, b).nextLevel())
        .isEqualTo(found("next", 4, "Y", "Z"));
    AQuestionnaire themes =
        AQuestionnaire.of(
                AGroup.of("T").with(AQuestion.of("A")), AGroup.of("U").with(AQuestion.of("B")))
            .level("low", "0")
            .level("next", "10", new Gate.ThemesAtLeast(new BigDecimal("30")));
    assertThat(outlook(themes, Answers.NONE, X, b).nextLevel())
        .isEqualTo(found("next", 4, "X", "Y"));
  }

  @Test
  void aFactThatFailsCantBeRaisedByActions() {
    AQuestionnaire gated =
        levels()
            .level(
                "next",
                "10",
                new Gate.FactGate(
                    new FactId("employees"), new Condition.Test.AtLeast(BigDecimal.ONE)));
    assertThat(outlook(gated, Answers.NONE, X).nextLevel())
        .isInstanceOfSatisfying(
            NextLevel.Impossible.class,
            impossible -> {
              assertThat(impossible.proven()).isTrue();
              assertThat(impossible.atBest().blockedBy()).hasSize(1);
            });
  }

  @Test
  void whereAllActionsAreTooFewThatIsSaid() {
    AQuestionnaire high = levels().level("next", "51");
    assertThat(outlook(high, Answers.NONE, X, Z).nextLevel())
        .isInstanceOfSatisfying(
            NextLevel.Impossible.class,
            impossible -> {
              assertThat(impossible.proven()).isTrue();
              assertThat(impossible.atBest().pointsToNext()).isEqualTo(BigFraction.ONE);
            });
  }

  @Test
  void aboveTheLastLevelAndWithoutAScoreThereIsNothingToRaise() {
    assertThat(outlook(two(), answers("A", "3", "B", "0"), X, Y).nextLevel())
        .isEqualTo(new NextLevel.Top());
    AQuestionnaire nobody =
        AQuestionnaire.of(AQuestion.of("A").when(Condition.NEVER)).level("low", "0");
    assertThat(outlook(nobody, Answers.NONE, X).nextLevel()).isEqualTo(new NextLevel.NotRated());
  }

  @Test
  void gapsAreClosedAsFarAsALevelAsks() {
    Answers nothing = answers("A", "0", "B", "0");
    AnAction a = AnAction.of("Z").moves("A", "0", "1").effort(3, Delay.J, 1);
    AnAction b = AnAction.of("W").moves("B", "0", "1");
    assertThat(gaps(atMost("0"), nothing, a, b)).isEqualTo(found("next", 6, "W", "Z"));
    assertThat(gaps(atMost("1"), nothing, a, b)).isEqualTo(found("next", 2, "W"));
    assertThat(gaps(new Condition.Test.Below(BigDecimal.ONE), nothing, a, b))
        .isEqualTo(found("next", 6, "W", "Z"));
    assertThat(gaps(new Condition.Test.Below(BigDecimal.ZERO), nothing, a, b))
        .isInstanceOf(NextLevel.Impossible.class);
    assertThat(gaps(atMost("1"), answers("A", "0", "B", "1"), a, b)).isEqualTo(new NextLevel.Top());
  }

  /// Exactly one gap must stay, and the plan for the threshold closes A's.
  @Test
  void aTestThatMoreGapsPassIsJudgedOnThePlanFound() {
    assertThat(gaps(new Condition.Test.Is("1"), answers("A", "0", "B", "0"), X))
        .isEqualTo(found("next", 2, "X"));
    assertThat(gaps(new Condition.Test.Is("2"), answers("A", "0", "B", "0"), X))
        .isInstanceOfSatisfying(
            NextLevel.Impossible.class, impossible -> assertThat(impossible.proven()).isFalse());
  }

  /// Rated are A, B, C and D; E is without object, whatever is proven of it.
  @Test
  void sharesAreOfTheRatedQuestions() {
    Evaluation zero = evaluation(ScoringRules.DontKnow.ZERO);
    assertThat(zero.evidenceShare()).isEqualByComparingTo("25");
    assertThat(zero.dontKnowShare()).isEqualByComparingTo("25");
    Evaluation excluded = evaluation(ScoringRules.DontKnow.EXCLUDE);
    assertThat(excluded.evidenceShare()).isEqualByComparingTo("33.333333");
    assertThat(excluded.dontKnowShare()).isEqualByComparingTo("25");
  }

  @Test
  void aChangeFromOrToTheFirstOptionIsAJump() {
    Referential referential = new Referential(two().build(), Toolbox.EMPTY, Obligations.EMPTY);
    assertThat(Consistency.of(referential, situation(answers("A", "2")), answers("A", "0")))
        .contains(new Advice.Jump(id("A"), new OptionId("0"), true));
    assertThat(Consistency.of(referential, situation(answers("A", "0")), answers("A", "2")))
        .contains(new Advice.Jump(id("A"), new OptionId("2"), false));
  }

  private static Evaluation evaluation(ScoringRules.DontKnow dontKnow) {
    AQuestionnaire questionnaire =
        AQuestionnaire.of(
                AQuestion.of("A"),
                AQuestion.of("B"),
                AQuestion.of("C"),
                AQuestion.of("D"),
                AQuestion.of("E"),
                AQuestion.of("F").when(is("type", "ENT")))
            .scoring(
                new ScoringRules(
                    Group.Aggregate.MEAN,
                    Group.MissingWeight.PROPORTIONAL,
                    dontKnow,
                    1,
                    AQuestionnaire.USUAL.scale()));
    Answers answers =
        both(
            Answers.NONE
                .with(id("A"), new Entry(chosen("1"), "", "register"))
                .with(id("E"), new Entry(notApplicable(), "", "register")),
            both(answers("B", "2"), answer("C", dontKnow())));
    return Evaluator.evaluate(
        new Referential(questionnaire.build(), Toolbox.EMPTY, Obligations.EMPTY),
        new Situation(
            word("type", "ASS"), answers, LocalDate.of(2026, 1, 1), Situation.Platform.NOTHING));
  }

  private static NextLevel gaps(Condition.Test test, Answers answers, AnAction... actions) {
    AQuestionnaire questionnaire =
        AQuestionnaire.of(AQuestion.of("A").duties("D"), AQuestion.of("B").duties("E"))
            .level("low", "0")
            .level(
                "next",
                "5",
                new Gate.FactGate(new FactId("legal_gaps_without_dated_action"), test));
    Referential referential =
        new Referential(
            questionnaire.build(),
            toolbox(actions),
            Obligations.of("", List.of(duty("D"), duty("E"))));
    return Outlook.of(referential, situation(answers)).nextLevel();
  }

  private static Condition.Test atMost(String bound) {
    return new Condition.Test.AtMost(new BigDecimal(bound));
  }

  private static Obligation duty(String id) {
    return new Obligation(
        new ObligationId(id),
        Text.of(id),
        Condition.ALWAYS,
        true,
        null,
        null,
        null,
        null,
        null,
        LocalDate.of(2026, 1, 1));
  }

  private static AQuestionnaire levels() {
    return AQuestionnaire.of(AQuestion.of("A"), AQuestion.of("B")).level("low", "0");
  }

  private static AQuestionnaire two() {
    return levels().level("next", "50");
  }

  private static Toolbox toolbox(AnAction... actions) {
    return Toolbox.of("", Stream.of(actions).map(AnAction::build).toList());
  }

  private static Outlook outlook(
      AQuestionnaire questionnaire, Answers answers, AnAction... actions) {
    return Outlook.of(
        new Referential(questionnaire.build(), toolbox(actions), Obligations.EMPTY),
        situation(answers));
  }

  private static Situation situation(Answers answers) {
    return new Situation(Facts.NONE, answers, LocalDate.of(2026, 1, 1), Situation.Platform.NOTHING);
  }

  private static NextLevel found(String level, int effort, String... actions) {
    return new NextLevel.Found(
        new Plan(Stream.of(actions).map(ActionId::new).toList(), effort, true), new LevelId(level));
  }

  private static List<ActionId> ids(String... ids) {
    return Stream.of(ids).map(ActionId::new).toList();
  }

  private static ActionId action(String id) {
    return new ActionId(id);
  }
}
