package org.palier.referential;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.palier.domain.evaluation.Evaluation;
import org.palier.domain.evaluation.Evaluator;
import org.palier.domain.evaluation.Referential;
import org.palier.domain.evaluation.Situation;
import org.palier.domain.exact.Ratio;
import org.palier.domain.questionnaire.ActionId;
import org.palier.domain.questionnaire.LevelId;
import org.palier.domain.questionnaire.Question;
import org.palier.domain.questionnaire.QuestionKind.Choice;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.domain.questionnaire.Questionnaire.Subject;
import org.palier.domain.scoring.NodeScore;
import org.palier.domain.toolbox.Recommendation;

/// The questionnaires that ship for other subjects than an organisation.
class OtherShippedQuestionnairesTest {

  /// What ships, and the most points of each of its questions.
  enum Shipped {
    EVENT("manifestation-responsable", 3),
    ZONE("zone-activite", 3),
    COMMUNE("commune-climat", 3),
    TERRITORY("incontournables-climat", 4);

    private final ReadReferential read;
    private final int points;

    Shipped(String folder, int points) {
      this.read =
          ReferentialReader.read(
              Path.of(System.getProperty("palier.home", ""), "questionnaires", folder));
      this.points = points;
    }

    Referential referential() {
      return ((ReadReferential.Good) read).referential();
    }

    Questionnaire questionnaire() {
      return referential().questionnaire();
    }

    /// Somebody whom everything concerns, with so many halves of a point everywhere.
    Situation answered(int halves) {
      return Profiles.answeredWith(
          questionnaire(), Profiles.everything(questionnaire()), halves, true);
    }

    Stream<Evaluation> evaluations() {
      return IntStream.rangeClosed(0, 2 * points)
          .mapToObj(halves -> Evaluator.evaluate(referential(), answered(halves)));
    }
  }

  @ParameterizedTest
  @EnumSource
  void nothingIsWrongWithItEvenStrictly(Shipped shipped) {
    assertThat(shipped.read.problems(true)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"EVENT, 20, 5", "ZONE, 12, 4", "COMMUNE, 20, 5", "TERRITORY, 10, 3"})
  void itHasItsCriteriaInThemes(Shipped shipped, int criteria, int themes) {
    Questionnaire questionnaire = shipped.questionnaire();
    assertThat(questionnaire.questions()).hasSize(criteria);
    assertThat(questionnaire.themes()).hasSize(themes);
    assertThat(questionnaire.subject()).isEqualTo(Subject.valueOf(shipped.name()));
  }

  @ParameterizedTest
  @EnumSource
  void everyCriterionHasItsStepsFromZeroUp(Shipped shipped) {
    for (Question question : shipped.questionnaire().questions().values()) {
      assertThat(((Choice) question.kind()).options())
          .as(question.id().value())
          .extracting(option -> option.points().intValueExact())
          .containsExactlyElementsOf(IntStream.rangeClosed(0, shipped.points).boxed().toList());
    }
  }

  @ParameterizedTest
  @EnumSource
  void fromEveryAnswerSomeActionLeadsUp(Shipped shipped) {
    for (Question question : shipped.questionnaire().questions().values()) {
      for (int points = 0; points < shipped.points; points++) {
        BigDecimal here = BigDecimal.valueOf(points);
        assertThat(shipped.referential().toolbox().actions().values())
            .as(question.id() + " at " + points)
            .anyMatch(
                action ->
                    action.moves().stream()
                        .anyMatch(m -> m.question().equals(question.id()) && m.moves(here)));
      }
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyActionIsRecommendedForSomeAnswers(Shipped shipped) {
    Set<ActionId> never = new HashSet<>(shipped.referential().toolbox().actions().keySet());
    shipped
        .evaluations()
        .flatMap(result -> result.recommendations().all().stream())
        .map(Recommendation::action)
        .forEach(never::remove);
    assertThat(never).isEmpty();
  }

  @ParameterizedTest
  @EnumSource
  void everyLevelCanBeReached(Shipped shipped) {
    List<LevelId> levels =
        shipped.questionnaire().levels().stream().map(level -> level.id()).toList();
    Set<LevelId> reached =
        shipped
            .evaluations()
            .map(result -> result.maturity().level())
            .filter(level -> level != null)
            .collect(Collectors.toSet());
    assertThat(reached).containsExactlyInAnyOrderElementsOf(levels);
  }

  /// 20 criteria of an event of which 8 count twice, 12 of a zone of which 3, 20 actions of a
  /// commune of which 4: the first one, a double, is worth 2 of all weights wherever it stands.
  @ParameterizedTest
  @CsvSource({"EVENT, 28", "ZONE, 15", "COMMUNE, 24"})
  void theScoreIsTheShareOfAllPoints(Shipped shipped, int weights) {
    Situation one = shipped.answered(0);
    Question first = shipped.questionnaire().questions().values().iterator().next();
    Situation raised =
        new Situation(
            one.facts(),
            one.answers()
                .with(
                    first.id(),
                    shipped.answered(2 * shipped.points).answers().entry(first.id()).orElseThrow()),
            one.on(),
            one.platform());
    NodeScore overall = Evaluator.evaluate(shipped.referential(), raised).overall();
    assertThat(((NodeScore.Rated) overall).value()).isEqualTo(Ratio.of(2, weights).toFraction());
  }
}
