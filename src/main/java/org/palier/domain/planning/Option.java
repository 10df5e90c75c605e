package org.palier.domain.planning;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

/// A choice of steps within a block, by their ranks, and what it adds to each form.
record Option(int effort, BitSet steps, int count, long[] gains) {

  /// The least effort, then the fewest steps, then the smallest ids.
  static final Comparator<Option> ORDER =
      Comparator.comparingInt(Option::effort)
          .thenComparingInt(Option::count)
          .thenComparing(Option::steps, Option::compareSteps);

  static Option of(int effort, BitSet steps, long[] gains) {
    return new Option(effort, steps, steps.cardinality(), gains);
  }

  /// Of two sets as large, that which holds the first step that the other lacks comes first.
  static int compareSteps(BitSet left, BitSet right) {
    BitSet different = (BitSet) left.clone();
    different.xor(right);
    int first = different.nextSetBit(0);
    return first < 0 ? 0 : left.get(first) ? -1 : 1;
  }

  Option with(Option other) {
    BitSet both = (BitSet) steps.clone();
    both.or(other.steps);
    long[] sum = gains.clone();
    for (int i = 0; i < sum.length; i++) {
      sum[i] += other.gains[i];
    }
    return new Option(effort + other.effort, both, count + other.count, sum);
  }

  /// Those that no other beats: one that comes before and adds as much to every form can take the
  /// place of another in any plan.
  static List<Option> best(List<Option> options, StepBudget budget) {
    List<Option> sorted = new ArrayList<>(options);
    sorted.sort(ORDER);
    List<Option> kept = new ArrayList<>();
    for (Option option : sorted) {
      budget.spend(1 + kept.size());
      if (kept.stream().noneMatch(other -> covers(other.gains, option.gains))) {
        kept.add(option);
      }
    }
    return kept;
  }

  static boolean covers(long[] some, long[] others) {
    for (int i = 0; i < some.length; i++) {
      if (some[i] < others[i]) {
        return false;
      }
    }
    return true;
  }
}
