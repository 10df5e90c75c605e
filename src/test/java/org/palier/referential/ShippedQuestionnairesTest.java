package org.palier.referential;

import static org.assertj.core.api.Assertions.assertThat;
import static org.palier.referential.Profiles.answeredWith;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.palier.domain.evaluation.Evaluation;
import org.palier.domain.evaluation.Evaluator;
import org.palier.domain.evaluation.Referential;
import org.palier.domain.evaluation.Situation;
import org.palier.domain.maturity.Maturity;
import org.palier.domain.questionnaire.ActionId;
import org.palier.domain.questionnaire.LevelId;
import org.palier.domain.questionnaire.Node.Weight;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.Question;
import org.palier.domain.questionnaire.QuestionKind.Choice;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.domain.toolbox.Recommendation;
import org.palier.domain.toolbox.ToolboxAction;

/// The questionnaires that really ship.
class ShippedQuestionnairesTest {

  private static final Path FOLDER =
      Path.of(System.getProperty("palier.home", ""), "questionnaires", "transition-ecologique");
  private static final ReadReferential READ = ReferentialReader.read(FOLDER);

  /// The weights of the questions of each theme, in their order.
  private static final Map<String, List<Integer>> WEIGHTS =
      Map.of(
          "PIL", List.of(3, 3, 3, 2, 2, 2, 2),
          "ENE", List.of(3, 2, 3, 2, 2, 1),
          "DEC", List.of(2, 3, 2, 3, 2, 2),
          "MOB", List.of(2, 3, 1, 3, 2, 1),
          "ALI", List.of(1, 3, 2, 3, 1, 1),
          "EAU", List.of(3, 2, 2, 2, 2, 2),
          "BIO", List.of(2, 3, 2, 1, 2, 1));

  private static Referential referential() {
    return ((ReadReferential.Good) READ).referential();
  }

  private static Questionnaire questionnaire() {
    return referential().questionnaire();
  }

  @Test
  void nothingIsWrongWithThemEvenStrictly() {
    assertThat(READ.problems(true)).isEmpty();
  }

  @Test
  void thereAreSevenThemesAnd43Questions() {
    assertThat(questionnaire().themes())
        .extracting(theme -> theme.id().value())
        .containsExactly("PIL", "ENE", "DEC", "MOB", "ALI", "EAU", "BIO");
    assertThat(questionnaire().questions()).hasSize(43);
  }

  @Test
  void everyQuestionWeighsWhatTheReferentialSays() {
    Map<String, List<Integer>> weights =
        questionnaire().themes().stream()
            .collect(
                Collectors.toMap(
                    theme -> theme.id().value(),
                    theme -> theme.questions().stream().map(q -> weightOf(q)).toList()));
    assertThat(weights).isEqualTo(WEIGHTS);
  }

  private static int weightOf(Question question) {
    return ((Weight.Declared) question.weight()).value().intValueExact();
  }

  @Test
  void twelveQuestionsAreSocle() {
    assertThat(questionnaire().questions().values().stream().filter(q -> q.socle() != null))
        .extracting(question -> question.id().value())
        .containsExactly(
            "PIL-1", "PIL-4", "ENE-1", "ENE-2", "DEC-2", "DEC-3", "MOB-2", "ALI-4", "EAU-1",
            "EAU-3", "BIO-2", "BIO-4");
  }

  @Test
  void everyQuestionHasFourLevelsFromZeroToThreePoints() {
    for (Question question : questionnaire().questions().values()) {
      assertThat(((Choice) question.kind()).options())
          .as(question.id().value())
          .extracting(option -> option.points().intValueExact())
          .containsExactly(0, 1, 2, 3);
    }
  }

  @Test
  void thereAre79ActionsAndThoseThatLeadEveryoneOn() {
    Map<String, Long> ends =
        referential().toolbox().actions().keySet().stream()
            .collect(
                Collectors.groupingBy(
                    id -> id.value().replaceFirst(".*-", "").replaceFirst("A[0-9]+", "A"),
                    Collectors.counting()));
    assertThat(ends).isEqualTo(Map.of("A", 79L, "P2", 5L, "P3", 28L));
  }

  @Test
  void fromEveryAnswerSomeActionLeadsUp() {
    for (Question question : questionnaire().questions().values()) {
      for (int points = 0; points < 3; points++) {
        assertThat(movesFrom(question.id(), BigDecimal.valueOf(points)))
            .as(question.id() + " at " + points)
            .isNotEmpty();
      }
    }
  }

  private static List<ActionId> movesFrom(NodeId question, BigDecimal points) {
    return referential().toolbox().actions().values().stream()
        .filter(
            action ->
                action.moves().stream()
                    .anyMatch(m -> m.question().equals(question) && m.moves(points)))
        .map(ToolboxAction::id)
        .toList();
  }

  @Test
  void everyActionIsRecommendedForSomeAnswers() {
    Set<ActionId> never = new HashSet<>(referential().toolbox().actions().keySet());
    List<Situation> situations =
        Stream.concat(Profiles.of(questionnaire()), Profiles.withLess(questionnaire()))
            .flatMap(ShippedQuestionnairesTest::answers)
            .toList();
    for (Situation situation : situations) {
      if (!never.isEmpty()) {
        never.removeAll(recommended(situation));
      }
    }
    assertThat(never).isEmpty();
  }

  private static Stream<Situation> answers(Situation profile) {
    return Stream.of(0, 2, 4).map(halves -> answeredWith(questionnaire(), profile, halves, false));
  }

  private static Set<ActionId> recommended(Situation situation) {
    return Evaluator.evaluate(referential(), situation).recommendations().all().stream()
        .map(Recommendation::action)
        .collect(Collectors.toSet());
  }

  @Test
  void everyLevelCanBeReached() {
    Set<LevelId> reached =
        evaluations().map(result -> result.maturity().level()).collect(Collectors.toSet());
    assertThat(reached).containsExactlyInAnyOrderElementsOf(levels());
  }

  @Test
  void everyThemeCanReachEveryLevel() {
    for (NodeId theme : WEIGHTS.keySet().stream().map(NodeId::new).toList()) {
      Set<LevelId> reached =
          evaluations()
              .map(result -> result.themes().get(theme))
              .map(Maturity::level)
              .collect(Collectors.toSet());
      assertThat(reached).as(theme.value()).containsAll(levels());
    }
  }

  private static List<LevelId> levels() {
    return questionnaire().levels().stream().map(level -> level.id()).toList();
  }

  /// From nothing at all to everything, without and with evidence.
  private static Stream<Evaluation> evaluations() {
    Situation profile = Profiles.everything(questionnaire());
    return IntStream.rangeClosed(0, 6)
        .boxed()
        .flatMap(
            halves ->
                Stream.of(false, true)
                    .map(proved -> answeredWith(questionnaire(), profile, halves, proved)))
        .map(situation -> Evaluator.evaluate(referential(), situation));
  }
}
