package org.palier.domain.toolbox;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palier.domain.questionnaire.ActionId;

/// The actions that go with a questionnaire, in the order of the file. `edition` is its date.
public record Toolbox(String edition, Map<ActionId, ToolboxAction> actions) {

  public static final Toolbox EMPTY = new Toolbox("", Map.of());

  public Toolbox {
    actions = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(actions));
  }

  public static Toolbox of(String edition, List<ToolboxAction> actions) {
    Map<ActionId, ToolboxAction> byId = new LinkedHashMap<>();
    actions.forEach(action -> byId.put(action.id(), action));
    return new Toolbox(edition, byId);
  }

  public Optional<ToolboxAction> action(ActionId id) {
    return Optional.ofNullable(actions.get(id));
  }
}
