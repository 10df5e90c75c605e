package org.palier.domain.planning;

/// Counts the steps of a search, never its time, so that every machine stops at the same place.
final class StepBudget {

  private long left;

  StepBudget(long steps) {
    this.left = steps;
  }

  void spend(long steps) {
    left -= steps;
    if (left < 0) {
      throw new Spent();
    }
  }

  /// The search has to stop before its end.
  static final class Spent extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Spent() {
      super("the budget of steps is spent", null, false, false);
    }
  }
}
