package org.palier.domain.maturity;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palier.domain.questionnaire.Gate;
import org.palier.domain.questionnaire.LevelId;
import org.palier.domain.questionnaire.NodeId;

/// A gate that does not hold, with what is missing. `level` is the one the gate belongs to;
/// `shortfalls` the questions below the points asked (or the themes below the percent asked);
/// `missing` how many of them must rise for the gate to hold; `actual` the value of the fact of a
/// fact gate, or the share reached in percent, where known.
public record Blocker(
    LevelId level,
    Gate gate,
    List<Shortfall> shortfalls,
    int missing,
    @Nullable BigDecimal actual) {

  public Blocker {
    shortfalls = List.copyOf(shortfalls);
  }

  /// A question (in points) or a theme (in percent) that is short.
  public record Shortfall(NodeId node, BigDecimal actual, BigDecimal asked) {}
}
