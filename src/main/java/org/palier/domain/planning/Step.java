package org.palier.domain.planning;

import java.util.List;
import org.palier.domain.questionnaire.ActionId;

/// An action that may be chosen. `effort` is its own, at least 1; `required` holds every action
/// that must be chosen with it, those reached through others included.
public record Step(ActionId id, int effort, List<Push> pushes, List<ActionId> required) {

  public Step {
    pushes = List.copyOf(pushes);
    required = List.copyOf(required);
    if (effort < 1) {
      throw new IllegalArgumentException("an action without effort: " + id);
    }
  }
}
