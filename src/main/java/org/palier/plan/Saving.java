package org.palier.plan;

import java.util.List;
import java.util.UUID;
import org.palier.domain.plan.ItemProblem;

/// What became of a wish to add or change an item of the plan.
sealed interface Saving {

  record Saved(UUID item) implements Saving {}

  record Wrong(List<ItemProblem> problems) implements Saving {}

  /// Somebody saved it in between; this is how it stands now.
  record Stale(PlanItem now) implements Saving {}

  /// There is no such item in this plan.
  record Unknown() implements Saving {}

  /// The plan holds as many items as it may.
  record Full() implements Saving {}
}
