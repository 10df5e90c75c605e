package org.palier.plan;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.domain.plan.Indicator;
import org.palier.domain.plan.ItemContent;

/// An item of an organisation's plan. `revision` counts its saves, so that nobody overwrites
/// another; `origin` is null for an item of one's own.
public record PlanItem(
    UUID id,
    UUID organisation,
    @Nullable Origin origin,
    ItemContent content,
    @Nullable Indicator indicator,
    int revision) {

  /// The nearest date first, what has none after it.
  static final Comparator<PlanItem> BY_DATE =
      Comparator.comparing(PlanItem::dueOrNever).thenComparing(PlanItem::id);

  /// What is open first, and of both by date.
  static final Comparator<PlanItem> ORDER =
      Comparator.<PlanItem>comparingInt(item -> item.content().status().isOpen() ? 0 : 1)
          .thenComparing(BY_DATE);

  /// The recommendation it came from.
  public record Origin(String questionnaire, String action) {}

  private LocalDate dueOrNever() {
    LocalDate due = content.due();
    return due == null ? LocalDate.MAX : due;
  }
}
