package org.palier.domain.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/// How coarse a figure must be before anyone sees it. Neither least, greatest nor spread exist
/// here.
public final class Display {

  private static final BigDecimal POINTS = BigDecimal.valueOf(5);
  private static final BigDecimal HALF = new BigDecimal("0.5");
  private static final int FINE_FROM = 50;
  private static final List<Long> BANDS = List.of(1L, 10L, 20L, 50L, 100L, 200L, 500L, 1000L);

  private Display() {}

  /// To 5 points of 100.
  public static BigDecimal meanScore(Tally tally) {
    return nearest(tally.scores(), tally.units(), POINTS);
  }

  /// To the half level.
  public static BigDecimal meanLevel(Tally tally) {
    return nearest(BigDecimal.valueOf(tally.levelSum()), tally.units(), HALF);
  }

  /// In percent: to 5 below 50 organisations, to 1 from there.
  public static BigDecimal share(long part, long units) {
    return nearest(
        BigDecimal.valueOf(100 * part), units, units < FINE_FROM ? POINTS : BigDecimal.ONE);
  }

  /// The number of organisations as the public may know it.
  public static Figure.Band band(DisclosureRule rule, long units) {
    long from = BANDS.stream().filter(start -> start <= units).reduce((a, b) -> b).orElseThrow();
    Long next = BANDS.stream().filter(start -> start > units).findFirst().orElse(null);
    return new Figure.Band(Math.max(from, rule.least()), next == null ? null : next - 1);
  }

  private static BigDecimal nearest(BigDecimal sum, long units, BigDecimal step) {
    return sum.divide(step.multiply(BigDecimal.valueOf(units)), 0, RoundingMode.HALF_UP)
        .multiply(step);
  }
}
