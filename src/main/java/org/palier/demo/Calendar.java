package org.palier.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.Optional;

/// The days on which organisations work on their assessment, over the two years before today.
final class Calendar {

  private static final int DAYS = 730;
  private static final int DRAFT_DAYS = 80;
  private static final double COMES_BACK = 0.62;

  private final LocalDate today;

  Calendar(LocalDate today) {
    this.today = today;
  }

  /// Half as often in August as in any other month.
  Instant firstSubmission(Chance chance) {
    LocalDate day = today.minusDays(chance.between(1, DAYS));
    return day.getMonth() == Month.AUGUST && chance.happens(0.5)
        ? firstSubmission(chance)
        : at(day, chance);
  }

  /// About a year later, where the organisation comes back and that day is not still to come.
  Optional<Instant> nextSubmission(Instant last, Chance chance) {
    LocalDate day = day(last).plusDays(Math.round(chance.normal(368, 25)));
    return chance.happens(COMES_BACK) && day.isBefore(today)
        ? Optional.of(at(day, chance))
        : Optional.empty();
  }

  /// A draft nobody touches for long is erased, so those that are there are recent.
  Instant draft(Chance chance) {
    return at(today.minusDays(chance.between(1, DRAFT_DAYS)), chance);
  }

  /// Most do it in one go, some over several days.
  Instant begunBefore(Instant ended, Chance chance) {
    return ended.minus(Duration.ofMinutes(chance.wholeAround(45, 1.2) + 10L));
  }

  static LocalDate day(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC).toLocalDate();
  }

  private static Instant at(LocalDate day, Chance chance) {
    return day.atTime(8, 0).toInstant(ZoneOffset.UTC).plusSeconds(chance.between(0, 9 * 3600));
  }
}
