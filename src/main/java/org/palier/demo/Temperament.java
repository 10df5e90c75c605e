package org.palier.demo;

import java.util.Map;
import org.palier.domain.questionnaire.NodeId;

/// How far an organisation is on its way: as a whole, and more or less so in each theme. Both are
/// in units of the noise of a single answer; 0 is the middle of the scale.
record Temperament(double ability, Map<NodeId, Double> themes) {

  Temperament {
    themes = Map.copyOf(themes);
  }

  double in(NodeId theme) {
    return ability + themes.getOrDefault(theme, 0.0);
  }

  /// From 0 to 1, what `ability` is of the way.
  double progress() {
    return share(ability);
  }

  /// Turns a place on the scale without ends into a share from 0 to 1.
  static double share(double place) {
    return 1 / (1 + StrictMath.exp(-1.6 * place));
  }
}
