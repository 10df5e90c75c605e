package org.palier.domain.toolbox;

import java.math.BigDecimal;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.palier.domain.questionnaire.ActionId;
import org.palier.domain.questionnaire.LevelId;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.ObligationId;

/// An action worth doing now. `gain` is the exact difference of the overall score (in [0, 1]) when
/// it and its required actions are applied, `effort` the sum of theirs, `theme` that of its first
/// move. It says why in data; the page puts it in words.
public record Recommendation(
    ActionId action, NodeId theme, BigFraction gain, int effort, List<ActionId> requires, Why why) {

  public Recommendation {
    requires = List.copyOf(requires);
  }

  /// `raises` are the questions that would move, from their points today; `duties` the legal alerts
  /// it serves, `gateOf` the level of the blocking gate it serves (null: none), `requiredBy` the
  /// action whose prerequisite it is, where it stands in the list for that reason.
  public record Why(
      List<Raise> raises,
      List<ObligationId> duties,
      @Nullable LevelId gateOf,
      @Nullable ActionId requiredBy) {
    public Why {
      raises = List.copyOf(raises);
      duties = List.copyOf(duties);
    }
  }

  public record Raise(NodeId question, BigDecimal from, BigDecimal to) {}
}
