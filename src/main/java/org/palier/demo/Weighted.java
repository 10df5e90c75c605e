package org.palier.demo;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/// Things of which some come more often than others.
final class Weighted<T> {

  private final List<T> items;
  private final double[] cumulated;

  private Weighted(List<T> items, double[] cumulated) {
    this.items = items;
    this.cumulated = cumulated;
  }

  static <T> Weighted<T> by(List<T> items, ToDoubleFunction<T> weight) {
    double[] cumulated = items.stream().mapToDouble(weight).toArray();
    Arrays.parallelPrefix(cumulated, Double::sum);
    return new Weighted<>(List.copyOf(items), cumulated);
  }

  /// As in `trade 33, construction 12`.
  static Weighted<String> words(String table) {
    List<String> words = new ArrayList<>();
    List<Double> weights = new ArrayList<>();
    for (String pair : table.strip().split("\\s*,\\s*")) {
      String[] parts = pair.split("\\s+");
      words.add(parts[0]);
      weights.add(Double.valueOf(parts[1]));
    }
    return by(words, word -> weights.get(words.indexOf(word)));
  }

  /// The thing that stands at a share from 0 (included) to 1 (excluded) of the whole weight.
  T at(double share) {
    int place = Arrays.binarySearch(cumulated, share * cumulated[cumulated.length - 1]);
    return items.get(Math.min(items.size() - 1, place < 0 ? -place - 1 : place + 1));
  }
}
