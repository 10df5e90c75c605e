package org.palier.domain.evaluation;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.palier.domain.questionnaire.ActionId;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.ObligationId;
import org.palier.domain.toolbox.ToolboxAction;

/// Which duties that are not met are taken care of by actions to which an organisation gave a date:
/// those of which every question that shows the gap is moved from 0 points by one of them.
public final class DatedActions {

  private DatedActions() {}

  public static Set<ObligationId> taken(
      Referential referential, Situation situation, Collection<ActionId> dated) {
    List<ToolboxAction> actions =
        dated.stream().map(referential.toolbox()::action).flatMap(Optional::stream).toList();
    Duties duties = Bearings.of(referential, situation).duties();
    Set<ObligationId> open = new HashSet<>();
    duties
        .alerts()
        .forEach(
            (question, unmet) -> {
              if (!isMoved(question, actions)) {
                open.addAll(unmet);
              }
            });
    return duties.alerts().values().stream()
        .flatMap(List::stream)
        .filter(duty -> !open.contains(duty))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static boolean isMoved(NodeId question, List<ToolboxAction> actions) {
    return actions.stream()
        .flatMap(action -> action.moves().stream())
        .anyMatch(move -> move.question().equals(question) && move.moves(BigDecimal.ZERO));
  }
}
