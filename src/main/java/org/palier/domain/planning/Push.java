package org.palier.domain.planning;

import org.palier.domain.exact.Ratio;
import org.palier.domain.questionnaire.NodeId;

/// Takes the points of a question from any p with from ≤ p < to up to `to`.
public record Push(NodeId question, Ratio from, Ratio to) {

  public boolean moves(Ratio points) {
    return from.compareTo(points) <= 0 && points.compareTo(to) < 0;
  }
}
