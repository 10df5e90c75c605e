package org.palier.results;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.palier.domain.maturity.Maturity;
import org.palier.domain.questionnaire.Level;
import org.palier.domain.questionnaire.LevelId;
import org.palier.domain.questionnaire.Text;
import org.palier.domain.scoring.NodeScore;
import org.palier.web.ConditionWords;
import org.palier.web.Stairs;

/// Says where one stands; the lower, the warmer.
record StandingWords(Outcome outcome, Voice voice, ConditionWords conditions) {

  Standing standing() {
    Maturity maturity = outcome.evaluation().maturity();
    int here = rank(maturity.level());
    int next = rank(maturity.next());
    return new Standing(
        here == 0 ? "" : voice.say("rank", here, levels().size()),
        name(here),
        meaning(here),
        here < 2 ? voice.say("encouragement." + (isRated() ? here : "none")) : "",
        stairs(maturity, here),
        score(),
        next(maturity, here, next),
        new GateWords(outcome, voice, conditions).locks(maturity));
  }

  private List<Level> levels() {
    return outcome.questionnaire().levels();
  }

  private boolean isRated() {
    return outcome.evaluation().overall() instanceof NodeScore.Rated;
  }

  /// From 1, 0 for none.
  private int rank(@Nullable LevelId level) {
    return 1
        + IntStream.range(0, levels().size())
            .filter(i -> levels().get(i).id().equals(level))
            .findFirst()
            .orElse(-1);
  }

  private String name(int rank) {
    if (rank > 0) {
      return voice.of(levels().get(rank - 1).title());
    }
    return voice.say(isRated() ? "level.none" : "level.not-rated");
  }

  private String meaning(int rank) {
    Text description = rank == 0 ? null : levels().get(rank - 1).description();
    if (description != null) {
      return voice.of(description);
    }
    return rank > 0 ? "" : voice.say(isRated() ? "meaning.none" : "meaning.not-rated");
  }

  private Stairs stairs(Maturity maturity, int here) {
    List<String> names = levels().stream().map(level -> voice.of(level.title())).toList();
    return Stairs.of(names, here, !maturity.blockedBy().isEmpty());
  }

  private String score() {
    return isRated()
        ? voice.say(
            "score",
            ScoreWords.of(outcome.questionnaire(), voice).of(outcome.evaluation().overall()),
            voice.number(outcome.questionnaire().scoring().scale().max()))
        : "";
  }

  private String next(Maturity maturity, int here, int next) {
    if (next == 0) {
      return here == 0 ? "" : voice.say("next.top");
    }
    BigFraction points = maturity.pointsToNext();
    int locks = maturity.blockedBy().size();
    if (points == null || points.signum() <= 0) {
      return voice.say("next.locks", name(next), locks);
    }
    String missing = ScoreWords.of(outcome.questionnaire(), voice).missing(points);
    return locks == 0
        ? voice.say("next.points", name(next), missing)
        : voice.say("next.points-and-locks", name(next), missing, locks);
  }
}
