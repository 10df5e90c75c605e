package org.palier.domain.statistics;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What a page, a file or an answer of the API may hold about several organisations: a rounded
/// value, a band, or the reason why it is kept secret. There is no way from it to what it was made
/// of.
public sealed interface Figure {

  record Published(BigDecimal value) implements Figure {}

  /// From one number to another, both included; no end when the last band is meant.
  record Band(long from, @Nullable Long to) implements Figure {}

  record Withheld(Reason reason) implements Figure {}

  /// Why a figure is not shown.
  enum Reason {
    /// Fewer organisations than the threshold.
    TOO_FEW,
    /// Nearly all share one level: only that is said.
    HOMOGENEOUS,
    /// It could be found by comparing with what is already published.
    DIFFERENCING
  }

  static Figure of(BigDecimal value) {
    return new Published(value);
  }

  static Figure of(long value) {
    return new Published(BigDecimal.valueOf(value));
  }

  static Figure withheld(Reason reason) {
    return new Withheld(reason);
  }
}
