package org.palier.domain.analysis;

import java.util.ArrayList;
import java.util.List;
import org.palier.domain.questionnaire.Condition;
import org.palier.domain.questionnaire.Group;
import org.palier.domain.questionnaire.Node;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.Questionnaire;

/// The conditions on the way down to a node.
final class Places {

  private Places() {}

  /// The conditions of the groups above a node and its own, from the top.
  static List<Condition> reach(Questionnaire questionnaire, NodeId id) {
    List<Condition> conditions = new ArrayList<>();
    path(questionnaire, id).forEach(node -> conditions.add(node.when()));
    return conditions;
  }

  /// The groups above a node and the node itself.
  static List<Node> path(Questionnaire questionnaire, NodeId id) {
    for (Group theme : questionnaire.themes()) {
      List<Node> path = new ArrayList<>();
      if (descend(theme, id, path)) {
        return path;
      }
    }
    throw new IllegalArgumentException("no such node: " + id);
  }

  private static boolean descend(Node node, NodeId id, List<Node> path) {
    path.add(node);
    if (node.id().equals(id)) {
      return true;
    }
    if (node instanceof Group group) {
      for (Node child : group.children()) {
        if (descend(child, id, path)) {
          return true;
        }
      }
    }
    path.removeLast();
    return false;
  }
}
