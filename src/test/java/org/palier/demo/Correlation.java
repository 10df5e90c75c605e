package org.palier.demo;

import java.util.List;

/// Pearson's coefficient of pairs.
final class Correlation {

  private Correlation() {}

  record Pair(double left, double right) {}

  static double of(List<Pair> pairs) {
    double left = mean(pairs.stream().mapToDouble(Pair::left).toArray());
    double right = mean(pairs.stream().mapToDouble(Pair::right).toArray());
    double both = 0;
    double leftSquares = 0;
    double rightSquares = 0;
    for (Pair pair : pairs) {
      both += (pair.left() - left) * (pair.right() - right);
      leftSquares += (pair.left() - left) * (pair.left() - left);
      rightSquares += (pair.right() - right) * (pair.right() - right);
    }
    return both / Math.sqrt(leftSquares * rightSquares);
  }

  private static double mean(double[] values) {
    return java.util.Arrays.stream(values).average().orElseThrow();
  }
}
