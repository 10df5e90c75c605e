package org.palier.domain.statistics;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/// The bare counts of a group, exact and secret: how many organisations, the sum of their scores of
/// 100, and how many stand on each level (0 is below the first). It never leaves the service.
public record Tally(long units, BigDecimal scores, SortedMap<Integer, Long> levels) {

  public static final Tally NONE = new Tally(0, BigDecimal.ZERO, Collections.emptySortedMap());

  public Tally {
    levels = Collections.unmodifiableSortedMap(new TreeMap<>(levels));
    if (levels.values().stream().mapToLong(Long::longValue).sum() != units) {
      throw new IllegalArgumentException("levels of " + levels + " for " + units + " units");
    }
  }

  /// So many organisations on one level.
  public static Tally of(int level, long units, BigDecimal scores) {
    return new Tally(units, scores, new TreeMap<>(java.util.Map.of(level, units)));
  }

  public Tally plus(Tally other) {
    TreeMap<Integer, Long> sum = new TreeMap<>(levels);
    other.levels.forEach((level, count) -> sum.merge(level, count, Long::sum));
    return new Tally(units + other.units, scores.add(other.scores), sum);
  }

  /// Of equals, the lowest level.
  int mostFrequentLevel() {
    return levels.entrySet().stream()
        .max(
            java.util.Map.Entry.<Integer, Long>comparingByValue()
                .thenComparing(java.util.Map.Entry.<Integer, Long>comparingByKey().reversed()))
        .orElseThrow()
        .getKey();
  }

  long levelSum() {
    return levels.entrySet().stream().mapToLong(level -> level.getKey() * level.getValue()).sum();
  }
}
