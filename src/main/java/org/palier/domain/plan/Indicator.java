package org.palier.domain.plan;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/// What an item is measured by: a name of 1 to 120 characters, a unit of up to 40 (may be blank),
/// where it started and where it is to get, either of which may be unknown.
public record Indicator(
    String name, String unit, @Nullable BigDecimal start, @Nullable BigDecimal target) {

  public static final int NAME_LIMIT = 120;
  public static final int UNIT_LIMIT = 40;

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

  public Indicator {
    if (name.isBlank() || name.length() > NAME_LIMIT || unit.length() > UNIT_LIMIT) {
      throw new IllegalArgumentException("an indicator named in " + name.length() + " characters");
    }
  }

  /// How much of the way from start to target is done, from 0 to 100 and rounded down, whether the
  /// number is to rise or to fall; empty where an end is unknown or both are the same.
  public OptionalInt percent(BigDecimal amount) {
    if (start == null || target == null || start.compareTo(target) == 0) {
      return OptionalInt.empty();
    }
    int done =
        amount
            .subtract(start)
            .multiply(HUNDRED)
            .divide(target.subtract(start), 0, RoundingMode.FLOOR)
            .min(HUNDRED)
            .max(BigDecimal.ZERO)
            .intValueExact();
    return OptionalInt.of(done);
  }
}
