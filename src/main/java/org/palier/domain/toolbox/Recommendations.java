package org.palier.domain.toolbox;

import java.util.List;
import org.palier.domain.questionnaire.ActionId;

/// All that is worth doing, best first, and the short list shown first of all.
public record Recommendations(List<Recommendation> all, List<ActionId> shortList) {

  public Recommendations {
    all = List.copyOf(all);
    shortList = List.copyOf(shortList);
  }
}
