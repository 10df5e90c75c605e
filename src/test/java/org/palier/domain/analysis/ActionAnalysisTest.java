package org.palier.domain.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palier.domain.Say.answer;
import static org.palier.domain.Say.answers;
import static org.palier.domain.Say.both;
import static org.palier.domain.Say.dontKnow;
import static org.palier.domain.Say.is;
import static org.palier.domain.Say.measured;
import static org.palier.domain.Say.notApplicable;
import static org.palier.domain.Say.number;
import static org.palier.domain.Say.pointsAtLeast;
import static org.palier.domain.Say.ticked;
import static org.palier.domain.Say.word;
import static org.palier.domain.Say.yes;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.palier.domain.AQuestion;
import org.palier.domain.AQuestionnaire;
import org.palier.domain.AnAction;
import org.palier.domain.analysis.Finding.Kind;
import org.palier.domain.analysis.Spot.Section;
import org.palier.domain.answers.Answer;
import org.palier.domain.answers.Answers;
import org.palier.domain.answers.Facts;
import org.palier.domain.evaluation.Referential;
import org.palier.domain.obligations.Obligations;
import org.palier.domain.questionnaire.Condition;
import org.palier.domain.questionnaire.QuestionKind;
import org.palier.domain.toolbox.Toolbox;
import org.palier.domain.toolbox.ToolboxAction.Move;

class ActionAnalysisTest {

  private static final Condition PREMISES = is("premises", "true");

  @Test
  void anActionFromEachNumberOfPointsIsFine() {
    assertThat(of(AQuestion.of("A"), AnAction.of("X").moves("A", "0", "3"))).isEmpty();
    assertThat(
            of(
                AQuestion.of("A"),
                AnAction.of("X").moves("A", "0", "1"),
                AnAction.of("Y").moves("A", "1", "3")))
        .isEmpty();
  }

  @Test
  void withoutAToolboxNothingIsAskedOfIt() {
    assertThat(of(AQuestion.of("A"))).isEmpty();
  }

  @Test
  void pointsThatNoActionRaisesAreFound() {
    assertThat(of(AQuestion.of("A"), AnAction.of("X").moves("A", "0", "2")))
        .containsExactly(Finding.of(Kind.STEP_WITHOUT_ACTION, node("A"), "2", ""));
  }

  @Test
  void thoseWhomNoActionHelpsAreNamed() {
    assertThat(
            of(
                AQuestion.of("A").kind(AQuestion.choice("0", "1")),
                AnAction.of("X").moves("A", "0", "1").when(PREMISES)))
        .containsExactly(Finding.of(Kind.STEP_WITHOUT_ACTION, node("A"), "0", "premises = false"));
  }

  @Test
  void theConditionOfAQuestionSaysWhomItsActionsMustHelp() {
    assertThat(
            of(
                AQuestion.of("A").when(PREMISES),
                AnAction.of("X").moves("A", "0", "3").when(PREMISES)))
        .isEmpty();
  }

  @Test
  void questionsThatAreNotRatedNeedNoAction() {
    assertThat(
            of(
                AQuestionnaire.of(
                    AQuestion.of("A").unrated(),
                    AQuestion.of("B").kind(new QuestionKind.Words()),
                    AQuestion.of("C")),
                AnAction.of("X").moves("C", "0", "3")))
        .isEmpty();
  }

  @Test
  void anActionOnWhatIsNotRatedIsNeverRecommended() {
    assertThat(of(AQuestion.of("A").unrated(), AnAction.of("X").moves("A", "0", "3")))
        .containsExactly(Finding.of(Kind.ACTION_NEVER_RECOMMENDED, action("X", "")));
  }

  @Test
  void anActionAgainstTheConditionOfItsQuestionIsNeverRecommended() {
    assertThat(
            of(
                AQuestion.of("A").when(PREMISES),
                AnAction.of("X").moves("A", "0", "3").when(is("premises", "false")),
                AnAction.of("Y").moves("A", "0", "3")))
        .containsExactly(Finding.of(Kind.ACTION_NEVER_RECOMMENDED, action("X", "")));
  }

  @Test
  void aMoveBetweenThePointsOfAnswersIsNeverUsed() {
    assertThat(
            of(AQuestion.of("A"), AnAction.of("X").moves("A", "0", "3").moves("A", "1.2", "1.8")))
        .containsExactly(Finding.of(Kind.MOVE_NEVER_USED, action("X", "moves[1]"), "A"));
  }

  /// Nobody with 2 points or more is offered the action, whatever it says it moves.
  @Test
  void anActionThatDependsOnItsOwnQuestionIsTriedAtEachNumberOfPoints() {
    assertThat(
            of(
                AQuestion.of("A"),
                AnAction.of("X")
                    .moves("A", "0", "3")
                    .when(new Condition.Not(pointsAtLeast("A", "2")))))
        .containsExactly(Finding.of(Kind.STEP_WITHOUT_ACTION, node("A"), "2", "A = 2"));
    assertThat(
            of(
                AQuestion.of("A"),
                AnAction.of("X").moves("A", "0", "3").when(pointsAtLeast("A", "3")),
                AnAction.of("Y").moves("A", "0", "3")))
        .containsExactly(Finding.of(Kind.ACTION_NEVER_RECOMMENDED, action("X", "")));
  }

  /// Points 0, 0.25, 0.5, 0.75 and 1 stand for all that the move tells apart.
  @Test
  void aLineIsTriedOnEachSideOfTheMoves() {
    assertThat(
            of(
                AQuestion.of("A").kind(AQuestion.linear("0", "10")),
                AnAction.of("X").moves("A", "0", "0.5")))
        .containsExactly(
            Finding.of(Kind.STEP_WITHOUT_ACTION, node("A"), "0.5", ""),
            Finding.of(Kind.STEP_WITHOUT_ACTION, node("A"), "0.75", ""));
  }

  @Test
  void anActionOfThoseWithTheMostPointsIsTriedThere() {
    assertThat(
            of(
                AQuestion.of("A").kind(AQuestion.choice("0", "1")),
                AnAction.of("X").moves("A", "0", "2").when(pointsAtLeast("A", "1"))))
        .containsExactly(Finding.of(Kind.STEP_WITHOUT_ACTION, node("A"), "0", "A = 0"));
  }

  @Test
  void whatCantBeDecidedIsSaid() {
    String[] many = Collections.nCopies(13, "1").toArray(String[]::new);
    assertThat(
            of(
                AQuestionnaire.of(
                    AQuestion.of("W").kind(AQuestion.multiple("3", many)), AQuestion.of("A")),
                AnAction.of("X").moves("A", "0", "3").moves("W", "0", "3"),
                AnAction.of("Y").moves("A", "0", "3").when(pointsAtLeast("W", "1"))))
        .containsExactly(
            Finding.of(Kind.NOT_DECIDED, node("W"), "chaque palier a-t-il une action ?"),
            undecidedStep("0"),
            undecidedStep("1"),
            undecidedStep("2"),
            Finding.of(Kind.NOT_DECIDED, action("X", "moves[1]"), "peut-elle servir ?"),
            Finding.of(Kind.NOT_DECIDED, action("Y", "moves[0]"), "peut-elle servir ?"));
  }

  @Test
  void thePointsThatAnswersEarnAscendFromZero() {
    assertThat(points(AQuestion.choice("3", "1"))).containsExactly("0", "1", "3");
    assertThat(points(AQuestion.bands("0", "2", "10", "0.50"))).containsExactly("0", "0.5", "2");
    assertThat(points(AQuestion.multiple("2", "1.5", "1"))).containsExactly("0", "1", "1.5", "2");
    assertThat(points(new QuestionKind.Words())).containsExactly("0");
  }

  @Test
  void aLineHasOnePointOfEachStretchOfTheMoves() {
    assertThat(points(AQuestion.linear("0", "10"))).containsExactly("0", "0.5", "1");
    assertThat(points(AQuestion.percent(), "0.2", "1"))
        .containsExactly("0", "0.1", "0.2", "0.6", "1");
  }

  @Test
  void aProfileIsSaidInShort() {
    Answers some =
        both(
            both(answers("A", "2"), answer("B", ticked("y", "x"))),
            both(answer("C", measured("1E+2")), answer("D", new Answer.Written("so"))));
    Answers all = both(some, both(answer("E", notApplicable()), answer("F", dontKnow())));
    assertThat(inWords(Facts.NONE, all))
        .isEqualTo("A = 2, B = [x, y], C = 100, D = so, E = sans objet, F = ne sait pas");
    assertThat(inWords(yes("premises"), answers("A", "1"))).isEqualTo("premises = true, A = 1");
    assertThat(inWords(number("surface", "1E+3"), Answers.NONE)).isEqualTo("surface = 1000");
    assertThat(inWords(word("type", "ASS"), Answers.NONE)).isEqualTo("type = ASS");
    assertThat(inWords(Facts.NONE, Answers.NONE)).isEmpty();
  }

  private static String inWords(Facts facts, Answers answers) {
    return Profile.inWords(new Decision.Possible(facts, answers));
  }

  private static Finding undecidedStep(String from) {
    return Finding.of(
        Kind.NOT_DECIDED,
        node("A"),
        "une action fait-elle toujours avancer depuis " + from + " point(s) ?");
  }

  private static Stream<String> points(QuestionKind kind, String... bounds) {
    List<Move> moves =
        bounds.length == 0
            ? List.of()
            : List.of(
                new Move(
                    org.palier.domain.Say.id("A"),
                    new BigDecimal(bounds[0]),
                    new BigDecimal(bounds[1])));
    return ReachedPoints.of(kind, moves).orElseThrow().stream().map(BigDecimal::toPlainString);
  }

  private static Spot node(String id) {
    return new Spot(Section.NODE, id, "");
  }

  private static Spot action(String id, String part) {
    return new Spot(Section.ACTION, id, part);
  }

  private static List<Finding> of(AQuestion question, AnAction... actions) {
    return of(AQuestionnaire.of(question), actions);
  }

  private static List<Finding> of(AQuestionnaire questionnaire, AnAction... actions) {
    Referential referential =
        new Referential(
            questionnaire.fact(AQuestionnaire.bool("premises", Condition.ALWAYS)).build(),
            Toolbox.of("", Stream.of(actions).map(AnAction::build).toList()),
            Obligations.EMPTY);
    return new ActionAnalysis(referential, new Decider(referential.questionnaire())).run();
  }
}
