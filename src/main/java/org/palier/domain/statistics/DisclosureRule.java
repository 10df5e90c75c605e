package org.palier.domain.statistics;

/// The least number of organisations that any published figure must be about. It has no default:
/// who publishes says it.
public record DisclosureRule(int least) {

  /// Nobody may configure less.
  public static final int FLOOR = 3;

  public DisclosureRule {
    if (least < FLOOR) {
      throw new IllegalArgumentException(
          "a disclosure threshold is at least " + FLOOR + ", not " + least);
    }
  }

  public boolean isEnough(long units) {
    return units >= least;
  }

  /// None, or enough: what may differ between two published groups.
  public boolean isNoneOrEnough(long units) {
    return units == 0 || isEnough(units);
  }
}
