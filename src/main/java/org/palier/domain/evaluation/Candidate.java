package org.palier.domain.evaluation;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.palier.domain.answers.Reading;
import org.palier.domain.exact.Ratio;
import org.palier.domain.planning.Push;
import org.palier.domain.questionnaire.ActionId;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.Question;
import org.palier.domain.questionnaire.Truth;
import org.palier.domain.toolbox.ToolboxAction;

/// An action that may be done now, with its moves on rated questions and what they alone would
/// raise, to which points.
record Candidate(ToolboxAction action, List<Push> pushes, Map<NodeId, Ratio> raises) {

  /// The candidates by their ids, in the order of the file.
  static Map<ActionId, Candidate> among(Collection<ToolboxAction> actions, Reading reading) {
    Map<ActionId, Candidate> candidates = new LinkedHashMap<>();
    for (ToolboxAction action : actions) {
      List<Push> pushes = pushes(action, reading);
      Map<NodeId, Ratio> raises = fixpoint(pushes, reading);
      if (!raises.isEmpty() && reading.truth(action.when()) != Truth.FALSE) {
        candidates.put(action.id(), new Candidate(action, pushes, raises));
      }
    }
    return candidates;
  }

  /// The points that questions end with when the pushes are applied until none moves anything. The
  /// end does not depend on their order: a push skipped over by another would not have moved
  /// further.
  static Map<NodeId, Ratio> fixpoint(List<Push> pushes, Reading reading) {
    Map<NodeId, Ratio> raised = new HashMap<>();
    boolean moved = true;
    while (moved) {
      moved = false;
      for (Push push : pushes) {
        Ratio points = raised.get(push.question());
        if (push.moves(points == null ? reading.exactPoints(push.question()) : points)) {
          raised.put(push.question(), push.to());
          moved = true;
        }
      }
    }
    return raised;
  }

  static List<Push> pushes(ToolboxAction action, Reading reading) {
    return action.moves().stream()
        .filter(move -> isRated(move.question(), reading))
        .map(move -> new Push(move.question(), Ratio.of(move.from()), Ratio.of(move.to())))
        .toList();
  }

  private static boolean isRated(NodeId id, Reading reading) {
    Question question = reading.questionnaire().questions().get(id);
    return question != null && reading.isRated(question);
  }
}
