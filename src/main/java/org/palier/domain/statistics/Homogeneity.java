package org.palier.domain.statistics;

import java.util.OptionalInt;

/// Whether telling the level of a group tells the level of each of its members.
public final class Homogeneity {

  private Homogeneity() {}

  /// The level that all, or all but one, share in a group smaller than twice the threshold.
  public static OptionalInt sharedLevel(DisclosureRule rule, Tally tally) {
    if (tally.units() == 0 || tally.units() >= 2L * rule.least()) {
      return OptionalInt.empty();
    }
    int level = tally.mostFrequentLevel();
    return tally.levels().getOrDefault(level, 0L) >= tally.units() - 1
        ? OptionalInt.of(level)
        : OptionalInt.empty();
  }
}
