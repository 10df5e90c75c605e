package org.palier.domain.receipt;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palier.domain.exact.Ratio;
import org.palier.domain.questionnaire.Group;
import org.palier.domain.questionnaire.NodeId;

/// The receipt of a group, or of the whole, which has no group of its own. `lines` are its rated
/// children in the order of the file, and what they bring adds up to the score before any cap;
/// `leftOut` are the others. `sumOfWeights` is that of the lines. `decides` is the child that makes
/// the score of a `min` or a `max`, null for a mean or when not rated.
public record GroupReceipt(
    @Nullable Group group,
    Group.Aggregate aggregate,
    Group.MissingWeight missingWeight,
    int minRated,
    int ratedQuestions,
    Ratio sumOfWeights,
    List<Line> lines,
    List<NodeId> leftOut,
    @Nullable NodeId decides,
    Weighing weighing,
    Result result)
    implements NodeReceipt {

  public GroupReceipt {
    lines = List.copyOf(lines);
    leftOut = List.copyOf(leftOut);
  }

  /// What a rated child brings: `share` of the score of the group in [0, 1], `contribution` the
  /// same on the scale of the group, and `shown` that contribution to the decimals of the scale, so
  /// that the column adds up to the shown score. A child that brings nothing to a `min` or a `max`
  /// has 0.
  public record Line(
      NodeId node, Ratio weight, Ratio value, Ratio share, Ratio contribution, BigDecimal shown) {}
}
