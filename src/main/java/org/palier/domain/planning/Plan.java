package org.palier.domain.planning;

import java.util.List;
import org.palier.domain.questionnaire.ActionId;

/// A set of actions that meets every demand, in the order of the ids, with the sum of their
/// efforts. `proven` means that no set asks less, and that among those that ask as much none has
/// fewer actions, nor as many with smaller ids.
public record Plan(List<ActionId> actions, int effort, boolean proven) {

  public Plan {
    actions = List.copyOf(actions);
  }
}
