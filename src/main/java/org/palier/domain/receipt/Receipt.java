package org.palier.domain.receipt;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.palier.domain.answers.Reading;
import org.palier.domain.evaluation.Evaluation;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.scoring.Scoring;
import org.palier.domain.scoring.ShownScore;

/// How every score of one result was made: the whole, then each group and question in the order of
/// the file. Whoever has it finds the same numbers by hand. `thresholds` are the scores of 100,
/// ascending, that a shown score never seems to reach when the exact one misses them.
public record Receipt(
    GroupReceipt whole, Map<NodeId, NodeReceipt> nodes, List<BigDecimal> thresholds) {

  public Receipt {
    nodes = Collections.unmodifiableMap(new LinkedHashMap<>(nodes));
    thresholds = List.copyOf(thresholds);
  }

  /// `evaluation` is the result of the same reading; it gives the levels.
  public static Receipt of(Reading reading, Evaluation evaluation) {
    ReceiptMaker maker = new ReceiptMaker(reading, evaluation);
    GroupReceipt whole = maker.whole(Scoring.of(reading).account());
    return new Receipt(
        whole, maker.nodes(), ShownScore.thresholds(reading.questionnaire().levels()));
  }

  /// The receipt of a group or a question; refuses one that is not there.
  public NodeReceipt of(NodeId node) {
    NodeReceipt receipt = nodes.get(node);
    if (receipt == null) {
      throw new IllegalArgumentException("no such node: " + node);
    }
    return receipt;
  }
}
