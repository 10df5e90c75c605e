package org.palier.demo;

import java.util.List;
import java.util.SplittableRandom;

/// Pseudo-random draws that depend on nothing but the seed and the name they were made from, so
/// that each organisation can be drawn alone, in any order.
final class Chance {

  private final SplittableRandom random;

  private Chance(SplittableRandom random) {
    this.random = random;
  }

  static Chance of(long seed, String... name) {
    long state = seed;
    for (String part : name) {
      state = new SplittableRandom(state + part.hashCode()).nextLong();
    }
    return new Chance(new SplittableRandom(state));
  }

  boolean happens(double probability) {
    return random.nextDouble() < probability;
  }

  double share() {
    return random.nextDouble();
  }

  long bits() {
    return random.nextLong();
  }

  double normal(double mean, double deviation) {
    return mean + deviation * random.nextGaussian();
  }

  /// Skewed to the right, with this median; two thirds of the draws lie within a factor of
  /// e^spread.
  double around(double median, double spread) {
    return median * StrictMath.exp(normal(0, spread));
  }

  int wholeAround(double median, double spread) {
    return (int) Math.round(around(median, spread));
  }

  /// Both included, small ones as much more likely as there are fewer digits to them.
  int skewedBetween(int low, int high) {
    double from = StrictMath.log(low);
    double to = StrictMath.log(high + 1.0);
    return Math.min(high, (int) StrictMath.exp(from + (to - from) * share()));
  }

  int between(int low, int high) {
    return random.nextInt(low, high + 1);
  }

  <T> T oneOf(List<T> items) {
    return items.get(random.nextInt(items.size()));
  }

  <T> T oneOf(Weighted<T> items) {
    return items.at(share());
  }
}
