package org.palier.plan;

import org.jspecify.annotations.Nullable;
import org.palier.domain.plan.Indicator;
import org.palier.domain.plan.ItemContent;

/// Something that could come into a plan: a recommended action, or one's own where `origin` is
/// null.
record Suggestion(
    PlanItem.@Nullable Origin origin, ItemContent content, @Nullable Indicator indicator) {

  static Suggestion own(ItemContent content) {
    return new Suggestion(null, content, null);
  }
}
