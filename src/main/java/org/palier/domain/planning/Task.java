package org.palier.domain.planning;

import java.util.List;
import java.util.Map;
import org.palier.domain.exact.Ratio;
import org.palier.domain.questionnaire.NodeId;

/// What is to be reached, from which points (of every question), by which actions.
public record Task(Map<NodeId, Ratio> points, List<Step> steps, List<Demand> demands) {

  public Task {
    points = Map.copyOf(points);
    steps = List.copyOf(steps);
    demands = List.copyOf(demands);
  }
}
