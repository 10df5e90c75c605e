package org.palier.domain.scoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.palier.domain.exact.Ratio;
import org.palier.domain.questionnaire.Level;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.domain.questionnaire.Scale;

/// A score as it is shown: rounded on its scale, unless rounding would make it seem to reach a
/// threshold that the exact value misses.
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
    for (Level level : levels) {
      Ratio threshold = onScale(level, scale);
      if (exact.compareTo(threshold) < 0 && Ratio.of(rounded).compareTo(threshold) >= 0) {
        return new LessThan(shown(threshold));
      }
    }
    return new Rounded(rounded);
  }

  /// Thresholds are written of 100, whatever the scale.
  private static Ratio onScale(Level level, Scale scale) {
    return Ratio.of(level.from()).times(Ratio.of(scale.max())).dividedBy(Ratio.HUNDRED);
  }

  private static RoundingMode mode(Scale scale) {
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
