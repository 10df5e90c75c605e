package org.palier.results;

import java.util.List;

/// A gate that keeps the next level shut, in words: what it asks, and what would open it. `level`
/// is told where the gate belongs to a level below the next. `more` counts the steps not shown.
record Lock(String what, String level, List<Step> steps, int more) {

  Lock {
    steps = List.copyOf(steps);
  }

  /// A question or a theme to raise: its code and name, where it is today, what is asked.
  record Step(String code, String name, String today, String asked) {

    /// For a gate that names its only question already.
    Step withoutName() {
      return new Step("", "", today, asked);
    }
  }
}
