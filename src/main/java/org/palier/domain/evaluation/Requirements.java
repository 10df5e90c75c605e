package org.palier.domain.evaluation;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.palier.domain.questionnaire.ActionId;
import org.palier.domain.toolbox.Toolbox;
import org.palier.domain.toolbox.ToolboxAction;

/// Which actions go before another: those it requires that may be done now, reached through any
/// action, each after its own.
record Requirements(Toolbox toolbox, Set<ActionId> candidates) {

  Requirements {
    candidates = Set.copyOf(candidates);
  }

  List<ActionId> of(ToolboxAction action) {
    List<ActionId> found = new ArrayList<>();
    collect(action, new HashSet<>(Set.of(action.id())), found);
    return found;
  }

  private void collect(ToolboxAction action, Set<ActionId> seen, List<ActionId> found) {
    for (ActionId id : action.requires()) {
      Optional<ToolboxAction> required = toolbox.action(id);
      if (required.isPresent() && seen.add(id)) {
        collect(required.get(), seen, found);
        if (candidates.contains(id)) {
          found.add(id);
        }
      }
    }
  }
}
