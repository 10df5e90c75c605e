package org.palier.domain.planning;

import java.util.Arrays;
import java.util.List;

/// The least effort with which the blocks from one on can still bring a form what it lacks, were it
/// the only one: never more than what a plan asks.
final class Bound {

  static final int NEVER = Integer.MAX_VALUE / 2;

  /// By block, the most that it and those after it add, for each effort.
  private final long[][] most;

  private Bound(long[][] most) {
    this.most = most;
  }

  static Bound of(int form, List<List<Option>> blocks, int efforts, StepBudget budget) {
    long[][] most = new long[blocks.size() + 1][];
    most[blocks.size()] = new long[efforts + 1];
    for (int block = blocks.size() - 1; block >= 0; block--) {
      most[block] = with(blocks.get(block), form, most[block + 1], budget);
    }
    return new Bound(most);
  }

  int effort(int block, long lacking) {
    long[] from = most[block];
    if (from[from.length - 1] < lacking) {
      return NEVER;
    }
    int low = 0;
    int high = from.length - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (from[middle] >= lacking) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }

  private static long[] with(List<Option> options, int form, long[] after, StepBudget budget) {
    long[] most = new long[after.length];
    Arrays.fill(most, Long.MIN_VALUE);
    long before = Long.MIN_VALUE;
    for (Option option : options) {
      long gain = option.gains()[form];
      if (gain > before) {
        before = gain;
        budget.spend(after.length / 8);
        for (int effort = option.effort(); effort < most.length; effort++) {
          long sum = after[effort - option.effort()];
          if (sum != Long.MIN_VALUE && sum + gain > most[effort]) {
            most[effort] = sum + gain;
          }
        }
      }
    }
    return most;
  }
}
