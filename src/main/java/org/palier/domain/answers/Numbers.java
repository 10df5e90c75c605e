package org.palier.domain.answers;

import java.math.BigDecimal;

/// The numbers that answers and facts may hold: at most 12 digits each side of the point, so that
/// arithmetic on them stays small.
final class Numbers {

  static final int DIGITS = 12;

  private Numbers() {}

  static boolean isShort(BigDecimal value) {
    BigDecimal plain = value.stripTrailingZeros();
    return plain.scale() <= DIGITS && (long) plain.precision() - plain.scale() <= DIGITS;
  }

  static boolean isWhole(BigDecimal value) {
    return value.stripTrailingZeros().scale() <= 0;
  }
}
