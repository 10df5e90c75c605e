package org.palier.referential;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.palier.domain.questionnaire.Group;
import org.palier.domain.questionnaire.Node;
import org.palier.domain.questionnaire.NodeId;

/// Whether every `cap_by` names a node whose value does not depend on the capped one.
final class CapCheck {

  private final Map<NodeId, Cursor> caps;
  private final Names names;
  private final Map<NodeId, List<NodeId>> dependsOn = new HashMap<>();

  CapCheck(Map<NodeId, Cursor> caps, Names names) {
    this.caps = caps;
    this.names = names;
  }

  void check(List<Group> themes) {
    themes.forEach(this::collect);
    caps.forEach((capped, at) -> checkName(at));
    Circles<NodeId> circles = new Circles<>(node -> dependsOn.getOrDefault(node, List.of()));
    circles.find(caps.keySet()).forEach(this::report);
  }

  private void collect(Node node) {
    List<NodeId> others = new ArrayList<>();
    if (node.capBy() != null) {
      others.add(node.capBy());
    }
    if (node instanceof Group group) {
      group.children().forEach(child -> others.add(child.id()));
      group.children().forEach(this::collect);
    }
    dependsOn.put(node.id(), others);
  }

  private void checkName(Cursor at) {
    at.name(NodeId::new)
        .filter(by -> !names.nodes.contains(by))
        .ifPresent(
            by -> at.problem("no group or question is named `" + by + "`: correct the name"));
  }

  private void report(List<NodeId> circle) {
    circle.stream()
        .filter(caps::containsKey)
        .findFirst()
        .map(caps::get)
        .ifPresent(
            at ->
                at.problem(
                    "values cap each other in a circle: "
                        + Circles.inWords(circle)
                        + ": remove this `cap_by`"));
  }
}
