package org.palier.domain.plan;

import java.time.LocalDate;

/// When an item deserves a reminder: open, and its date a week away or less, or passed no more than
/// thirty days ago, for what a longer outage kept from being told.
public final class Reminding {

  public static final int DAYS_BEFORE = 7;
  public static final int DAYS_AFTER = 30;

  private Reminding() {}

  public static boolean isDue(ItemContent item, LocalDate today) {
    LocalDate due = item.due();
    return item.status().isOpen()
        && due != null
        && !due.isAfter(today.plusDays(DAYS_BEFORE))
        && !due.isBefore(today.minusDays(DAYS_AFTER));
  }
}
