package org.palier.domain.versions;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palier.domain.evaluation.Referential;
import org.palier.domain.obligations.Obligation;
import org.palier.domain.toolbox.ToolboxAction;
import org.palier.domain.versions.Change.Kind;

/// Finds what changes in actions and in legal duties.
final class ToolboxDifferences {

  private final Changes changes;

  ToolboxDifferences(Changes changes) {
    this.changes = changes;
  }

  void compare(Referential old, Referential now) {
    changes.each("action", actions(old), actions(now), this::action);
    changes.each("duty", duties(old), duties(now), this::duty);
  }

  private void action(String id, ToolboxAction old, ToolboxAction now) {
    changes.compare(Kind.RESCORED, "action", id, old, now, ToolboxAction::moves);
    changes.compare(Kind.REWEIGHTED, "action", id, old, now, action -> effort(action));
    changes.compare(Kind.CHANGED, "action", id, "effort", old, now, ToolboxAction::effort);
    changes.compare(Kind.CONDITION_CHANGED, "action", id, old, now, ToolboxAction::when);
    changes.compare(Kind.CHANGED, "action", id, "requires", old, now, ToolboxAction::requires);
    changes.compare(Kind.CHANGED, "action", id, "help", old, now, ToolboxDifferences::help);
  }

  private static String effort(ToolboxAction action) {
    return String.valueOf(action.effort().number());
  }

  private static List<List<@Nullable Object>> help(ToolboxAction action) {
    return action.help().stream()
        .map(
            help ->
                Arrays.<@Nullable Object>asList(
                    help.kind(),
                    help.url(),
                    help.when(),
                    help.from(),
                    help.until(),
                    help.checkedOn()))
        .toList();
  }

  private void duty(String id, Obligation old, Obligation now) {
    changes.compare(Kind.CONDITION_CHANGED, "duty", id, old, now, Obligation::when);
    changes.compare(Kind.CHANGED, "duty", id, "binding", old, now, Obligation::binding);
    changes.compare(Kind.CHANGED, "duty", id, "from", old, now, duty -> day(duty.from()));
    changes.compare(Kind.CHANGED, "duty", id, "until", old, now, duty -> day(duty.until()));
  }

  private static String day(@Nullable Object day) {
    return day == null ? "" : day.toString();
  }

  private static Map<String, ToolboxAction> actions(Referential referential) {
    return Changes.byId(referential.toolbox().actions().values(), ToolboxAction::id);
  }

  private static Map<String, Obligation> duties(Referential referential) {
    return Changes.byId(referential.obligations().duties().values(), Obligation::id);
  }
}
