package org.palier.domain.progress;

import org.palier.domain.evaluation.Evaluation;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.scoring.NodeScore;

/// Which way a score went from one result to another of the same version, compared exactly.
public enum Move {
  UP,
  DOWN,
  SAME,
  /// It was not rated, or is not any more.
  UNKNOWN;

  public static Move between(NodeScore before, NodeScore after) {
    if (!(before instanceof NodeScore.Rated was) || !(after instanceof NodeScore.Rated is)) {
      return UNKNOWN;
    }
    int way = is.value().compareTo(was.value());
    return way > 0 ? UP : way < 0 ? DOWN : SAME;
  }

  /// Of a group or a question.
  public static Move of(NodeId node, Evaluation before, Evaluation after) {
    return between(
        before.nodes().getOrDefault(node, NodeScore.NOT_RATED),
        after.nodes().getOrDefault(node, NodeScore.NOT_RATED));
  }
}
