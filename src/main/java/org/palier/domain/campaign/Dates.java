package org.palier.domain.campaign;

import java.time.LocalDate;

/// The first and the last day of a campaign, both included, at most a year apart, and the day from
/// which an answer counts, not after the first.
public record Dates(LocalDate start, LocalDate end, LocalDate countsFrom) {

  private static final int LONGEST_YEARS = 1;

  public Dates {
    if (!follow(start, end) || countsFrom.isAfter(start)) {
      throw new IllegalArgumentException(start + " to " + end + ", from " + countsFrom);
    }
  }

  public static boolean follow(LocalDate start, LocalDate end) {
    return !end.isBefore(start) && !end.isAfter(start.plusYears(LONGEST_YEARS));
  }

  public boolean hold(LocalDate day) {
    return !day.isBefore(start) && !day.isAfter(end);
  }

  public boolean areOver(LocalDate day) {
    return day.isAfter(end);
  }
}
