package org.palier.results;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.palier.domain.questionnaire.Gate;
import org.palier.domain.questionnaire.Level;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.domain.questionnaire.Scale;
import org.palier.domain.scoring.Fractions;
import org.palier.domain.scoring.NodeScore;

/// Scores as they are shown: rounded, and never so that they seem to reach a threshold that the
/// exact value misses (« moins de 40 »).
record ScoreWords(Scale scale, List<BigDecimal> thresholds, Voice voice) {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  ScoreWords {
    thresholds = List.copyOf(thresholds);
  }

  static ScoreWords of(Questionnaire questionnaire, Voice voice) {
    return of(questionnaire, questionnaire.scoring().scale(), voice);
  }

  static ScoreWords of(Questionnaire questionnaire, Scale scale, Voice voice) {
    return new ScoreWords(
        scale,
        questionnaire.levels().stream().flatMap(ScoreWords::thresholds).distinct().toList(),
        voice);
  }

  private static java.util.stream.Stream<BigDecimal> thresholds(Level level) {
    return java.util.stream.Stream.concat(
        java.util.stream.Stream.of(level.from()),
        level.gates().stream()
            .flatMap(
                gate ->
                    gate instanceof Gate.ThemesAtLeast(BigDecimal percent)
                        ? java.util.stream.Stream.of(percent)
                        : java.util.stream.Stream.<BigDecimal>empty()));
  }

  String of(NodeScore score) {
    return switch (score) {
      case NodeScore.NotRated() -> voice.say("score.none");
      case NodeScore.Rated(BigFraction value, var _, var _) -> of(value);
    };
  }

  /// `value` in [0, 1].
  String of(BigFraction value) {
    BigFraction percent = value.multiply(100);
    BigDecimal shown = rounded(value);
    return thresholds.stream()
        .filter(threshold -> percent.compareTo(Fractions.of(threshold)) < 0)
        .filter(threshold -> shown.compareTo(scaled(threshold)) >= 0)
        .findFirst()
        .map(threshold -> voice.say("score.under", voice.number(scaled(threshold))))
        .orElseGet(() -> voice.number(shown, scale.decimals()));
  }

  /// What a threshold still asks, rounded up so that it is never told as nothing.
  String missing(BigFraction points) {
    BigDecimal shown = Fractions.round(points, 1, RoundingMode.CEILING);
    return voice.say("points", voice.number(shown), shown);
  }

  private BigDecimal rounded(BigFraction value) {
    RoundingMode mode =
        switch (scale.rounding()) {
          case HALF_UP -> RoundingMode.HALF_UP;
          case DOWN -> RoundingMode.DOWN;
        };
    return Fractions.round(value.multiply(Fractions.of(scale.max())), scale.decimals(), mode);
  }

  private BigDecimal scaled(BigDecimal threshold) {
    return threshold.multiply(scale.max()).divide(HUNDRED);
  }
}
