package org.palier.domain.evaluation;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.palier.domain.planning.NextLevel;
import org.palier.domain.questionnaire.NodeId;

/// What it takes at least to raise the level of the whole and of each theme, in the order of the
/// file.
public record NextLevels(NextLevel overall, Map<NodeId, NextLevel> themes) {

  public NextLevels {
    themes = Collections.unmodifiableMap(new LinkedHashMap<>(themes));
  }

  public NextLevel of(NodeId theme) {
    NextLevel next = themes.get(theme);
    if (next == null) {
      throw new IllegalArgumentException("no such theme: " + theme);
    }
    return next;
  }
}
