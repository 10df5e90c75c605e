package org.palier.domain.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Someone who keeps every release, knows who takes part, and calculates. Slow and plain on
/// purpose: it tries every small set of organisations, and shares no code with the defences.
final class Reader {

  private static final long PRIME = 1_000_003;

  private Reader() {}

  /// A set of fewer than `least` organisations whose scores alone make some combination of the
  /// published sums.
  static Optional<List<String>> isolates(Chronicle chronicle, int least) {
    Optional<List<String>> overall = isolates(chronicle.system(Group.ALL), least);
    return overall.isPresent() ? overall : isolates(chronicle.system(Group.ofTheme("ENE")), least);
  }

  private static Optional<List<String>> isolates(
      Map<String, List<List<Integer>>> unsorted, int least) {
    TreeMap<String, List<List<Integer>>> system = new TreeMap<>(unsorted);
    int whole = rank(columns(system, List.of()));
    return subsets(List.copyOf(system.keySet()), least - 1).stream()
        .filter(few -> !few.isEmpty() && rank(columns(system, few)) < whole)
        .findFirst();
  }

  private static List<List<Integer>> columns(
      TreeMap<String, List<List<Integer>>> system, Collection<String> without) {
    return system.entrySet().stream()
        .filter(entry -> !without.contains(entry.getKey()))
        .flatMap(entry -> entry.getValue().stream())
        .toList();
  }

  static List<List<String>> subsets(List<String> names, int most) {
    List<List<String>> subsets = new ArrayList<>(List.of(List.<String>of()));
    for (String name : names) {
      for (List<String> subset : List.copyOf(subsets)) {
        if (subset.size() < most) {
          List<String> larger = new ArrayList<>(subset);
          larger.add(name);
          subsets.add(larger);
        }
      }
    }
    return subsets;
  }

  private static int rank(List<List<Integer>> vectors) {
    List<long[]> basis = new ArrayList<>();
    for (List<Integer> vector : vectors) {
      long[] rest = vector.stream().mapToLong(Integer::longValue).toArray();
      for (long[] known : basis) {
        int lead = lead(known);
        if (rest[lead] != 0) {
          cancel(rest, known, lead);
        }
      }
      if (lead(rest) < rest.length) {
        basis.add(rest);
      }
    }
    return basis.size();
  }

  private static int lead(long[] vector) {
    int at = 0;
    while (at < vector.length && vector[at] == 0) {
      at++;
    }
    return at;
  }

  private static void cancel(long[] rest, long[] known, int lead) {
    long left = known[lead];
    long right = rest[lead];
    for (int i = 0; i < rest.length; i++) {
      rest[i] = Math.floorMod(rest[i] * left - known[i] * right, PRIME);
    }
  }

  /// How far apart the score of the last member of a group may be, for someone who knows all the
  /// others and reads the mean, given as rounded to `step`.
  static BigDecimal rangeOfTheLast(long units, BigDecimal step) {
    return step.multiply(BigDecimal.valueOf(units));
  }
}
