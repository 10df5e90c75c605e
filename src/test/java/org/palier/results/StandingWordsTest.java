package org.palier.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.UnaryOperator;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.palier.domain.answers.Answers;
import org.palier.domain.answers.Facts;
import org.palier.domain.evaluation.Evaluation;
import org.palier.domain.maturity.Maturity;
import org.palier.domain.questionnaire.LevelId;
import org.palier.domain.scoring.NodeScore;
import org.palier.web.PlainWords;

class StandingWordsTest {

  @Test
  void theLowestLevelHasTheWarmestWords() {
    Standing low = standing(Bakery.answering(0));
    Standing high = standing(Bakery.answering(3, 3, 2, 3));
    assertThat(low.name()).isEqualTo("Éveil");
    assertThat(low.encouragement()).contains("c’est déjà une action");
    assertThat(high.encouragement()).isEmpty();
  }

  @Test
  void theRankIsToldAndTheStairsStandOnIt() {
    Standing standing = standing(Bakery.answering(2, 1, 2, 1, 3, 0, 2));
    assertThat(standing.rank()).isEqualTo("Palier 2 sur 5");
    assertThat(standing.stairs().steps().get(1).isHere()).isTrue();
    assertThat(standing.stairs().steps().get(2).isGate()).isTrue();
  }

  @Test
  void aScoreThatSufficesIsSaidWithTheLocksThatRemain() {
    Standing standing = standing(Bakery.answering(2, 1, 2, 1, 3, 0, 2));
    assertThat(PlainWords.plain(standing.next()))
        .isEqualTo("C’est assez pour « Méthode », mais il reste un verrou.");
    assertThat(standing.locks()).hasSize(1);
  }

  @Test
  void pointsAndLocksThatLackAreSaidTogether() {
    assertThat(PlainWords.plain(standing(Bakery.answering(0, 1, -1, 0)).next()))
        .matches("Pour « Élan », il vous manque [0-9,]+ points et il reste \\d verrous\\.");
  }

  @Test
  void pointsAloneAreSaidAlone() {
    Outcome outcome =
        with(
            m ->
                new Maturity(
                    new LevelId("un"),
                    new LevelId("deux"),
                    BigFraction.of(5, 2),
                    m.blockedBy(),
                    false));
    assertThat(PlainWords.plain(standing(outcome).next()))
        .isEqualTo("Il vous manque 2,5 points pour « Élan ».");
  }

  @Test
  void theTopHasNothingAbove() {
    Outcome outcome =
        with(m -> new Maturity(new LevelId("deux"), null, null, m.blockedBy(), false));
    assertThat(PlainWords.plain(standing(outcome).next())).startsWith("C’est le dernier palier :");
  }

  @Test
  void nothingRatedIsNoLevelAndNoScore() {
    Outcome outcome = with(m -> new Maturity(null, null, null, m.blockedBy(), false));
    Standing standing = standing(outcome);
    assertThat(standing.name()).isEqualTo("Pas encore de palier");
    assertThat(standing.score()).isEmpty();
    assertThat(standing.rank()).isEmpty();
    assertThat(standing.encouragement()).isNotEmpty();
  }

  @Test
  void belowTheFirstLevelOneIsOnTheWay() {
    Outcome rated = Bakery.answering(0);
    Evaluation evaluation = rated.evaluation();
    Maturity none =
        new Maturity(null, new LevelId("eveil"), BigFraction.ZERO, java.util.List.of(), false);
    Standing standing =
        standing(
            Outcome.of(
                rated.referential(),
                rated.situation(),
                replaced(evaluation, evaluation.overall(), none)));
    assertThat(standing.name()).isEqualTo("En chemin");
    assertThat(standing.meaning()).contains("c’est le pas qui compte le plus");
  }

  private static Outcome with(UnaryOperator<Maturity> change) {
    Outcome outcome = Tiny.outcome(Facts.NONE, Answers.NONE);
    Evaluation evaluation = outcome.evaluation();
    return Outcome.of(
        outcome.referential(),
        outcome.situation(),
        replaced(evaluation, NodeScore.NOT_RATED, change.apply(evaluation.maturity())));
  }

  private static Evaluation replaced(Evaluation it, NodeScore overall, Maturity maturity) {
    return new Evaluation(
        it.states(),
        overall,
        it.nodes(),
        maturity,
        it.themes(),
        it.recommendations(),
        it.duties(),
        it.evidenceShare(),
        it.dontKnowShare(),
        it.finished());
  }

  private static Standing standing(Outcome outcome) {
    return new StandingWords(outcome, Tiny.FRENCH, PlainWords.CONDITIONS).standing();
  }
}
