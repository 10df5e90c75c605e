package org.palier.referential;

import java.util.List;

/// What became of a territory's layer that was to be published.
public sealed interface LayerPublication {

  /// It is in use from now on, for the assessments that begin.
  record Published(LayeredReferential referential) implements LayerPublication {}

  /// All that its author has to correct; what was published before stays in use.
  record Refused(List<Problem> problems) implements LayerPublication {
    public Refused {
      problems = List.copyOf(problems);
    }
  }
}
