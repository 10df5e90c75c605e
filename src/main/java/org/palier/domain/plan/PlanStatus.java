package org.palier.domain.plan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How far an item of the plan is. A blocked one says why; a dropped one is kept, but asks for
/// nothing more.
public enum PlanStatus {
  PLANNED,
  UNDER_WAY,
  DONE,
  BLOCKED,
  DROPPED;

  /// Whether something remains to be done.
  public boolean isOpen() {
    return this != DONE && this != DROPPED;
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  public static Optional<PlanStatus> of(String word) {
    return Arrays.stream(values()).filter(status -> status.word().equals(word)).findFirst();
  }
}
