package org.palier.domain.evaluation;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;
import java.util.Optional;
import org.palier.domain.answers.Reading;
import org.palier.domain.exact.Ratio;
import org.palier.domain.questionnaire.FactId;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.scoring.Values;

/// What levels and gates look at: the reading, the value of each node, the facts of the platform,
/// and the points of the questions that actions have raised.
record Standing(
    Reading reading, Values values, Map<FactId, Ratio> platform, Map<NodeId, Ratio> raised) {

  private static final int SHOWN_DECIMALS = 6;

  Ratio points(NodeId question) {
    Ratio points = raised.get(question);
    return points == null ? reading.exactPoints(question) : points;
  }

  Optional<Ratio> percent(NodeId node) {
    return values.of(node).map(Ratio.HUNDRED::times);
  }

  Optional<Ratio> overallPercent() {
    return values.overall().map(Ratio.HUNDRED::times);
  }

  /// Cut, not rounded, so that it never seems to reach what it misses.
  static BigDecimal shown(Ratio exact) {
    BigDecimal cut = exact.toDecimal(SHOWN_DECIMALS, RoundingMode.DOWN);
    return cut.signum() == 0 ? BigDecimal.ZERO : cut.stripTrailingZeros();
  }
}
