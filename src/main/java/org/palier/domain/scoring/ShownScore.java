package org.palier.domain.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.palier.domain.exact.Ratio;
import org.palier.domain.questionnaire.Gate;
import org.palier.domain.questionnaire.Level;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.domain.questionnaire.Scale;

/// A score as it is shown: rounded on its scale, unless rounding would make it seem to reach a
/// threshold that the exact value misses, be it that of a level or what a gate asks of each theme.
public sealed interface ShownScore {

  record Rounded(BigDecimal value) implements ShownScore {}

  /// "Less than": the exact value misses this threshold, and its rounding would not show it.
  record LessThan(BigDecimal threshold) implements ShownScore {}

  /// Shown against the thresholds of the levels of a questionnaire, on its own scale.
  static ShownScore of(BigFraction value, Questionnaire questionnaire) {
    return of(value, questionnaire.scoring().scale(), questionnaire.levels());
  }

  static ShownScore of(BigFraction value, Scale scale, List<Level> levels) {
    Ratio exact = Ratio.of(value).times(Ratio.of(scale.max()));
    BigDecimal rounded = exact.toDecimal(scale.decimals(), mode(scale));
    for (BigDecimal percent : thresholds(levels)) {
      Ratio threshold = onScale(percent, scale);
      if (exact.compareTo(threshold) < 0 && Ratio.of(rounded).compareTo(threshold) >= 0) {
        return new LessThan(shown(threshold));
      }
    }
    return new Rounded(rounded);
  }

  /// The scores that levels ask of the whole or of each theme, of 100, ascending.
  static List<BigDecimal> thresholds(List<Level> levels) {
    return levels.stream().flatMap(ShownScore::thresholds).sorted().distinct().toList();
  }

  private static Stream<BigDecimal> thresholds(Level level) {
    Stream<BigDecimal> ofThemes =
        level.gates().stream()
            .mapMulti(
                (gate, into) -> {
                  if (gate instanceof Gate.ThemesAtLeast(BigDecimal percent)) {
                    into.accept(percent);
                  }
                });
    return Stream.concat(Stream.of(level.from()), ofThemes);
  }

  /// Thresholds are written of 100, whatever the scale.
  private static Ratio onScale(BigDecimal percent, Scale scale) {
    return Ratio.of(percent).times(Ratio.of(scale.max())).dividedBy(Ratio.HUNDRED);
  }

  /// How a scale rounds.
  static RoundingMode mode(Scale scale) {
    return switch (scale.rounding()) {
      case HALF_UP -> RoundingMode.HALF_UP;
      case DOWN -> RoundingMode.DOWN;
    };
  }

  /// Thresholds and scales are decimals, so their product over 100 ends.
  private static BigDecimal shown(Ratio threshold) {
    BigDecimal exact = threshold.toDecimal(26, RoundingMode.UNNECESSARY).stripTrailingZeros();
    return exact.scale() < 0 ? exact.setScale(0, RoundingMode.UNNECESSARY) : exact;
  }
}
