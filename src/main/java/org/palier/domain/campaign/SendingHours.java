package org.palier.domain.campaign;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;

/// When a campaign may write, in the time of its territory: from one full hour until another, both
/// between 7 and 21, on working days and, where wanted, on Saturdays. Never on Sundays and public
/// holidays.
public record SendingHours(int from, int until, boolean saturdays) {

  public static final int EARLIEST = 7;
  public static final int LATEST = 21;
  public static final SendingHours USUAL = new SendingHours(8, 19, false);

  public SendingHours {
    if (!arePossible(from, until)) {
      throw new IllegalArgumentException("from " + from + " until " + until);
    }
  }

  public static boolean arePossible(int from, int until) {
    return from >= EARLIEST && until <= LATEST && from < until;
  }

  public boolean allow(LocalDateTime time) {
    return allow(time.toLocalDate()) && time.getHour() >= from && time.getHour() < until;
  }

  /// The first moment at which mail may go out, not before `time`.
  public LocalDateTime next(LocalDateTime time) {
    if (allow(time)) {
      return time;
    }
    LocalDate day = time.toLocalDate();
    if (time.getHour() >= until) {
      day = day.plusDays(1);
    }
    while (!allow(day)) {
      day = day.plusDays(1);
    }
    return day.atTime(from, 0);
  }

  private boolean allow(LocalDate day) {
    return day.getDayOfWeek() != DayOfWeek.SUNDAY
        && (saturdays || day.getDayOfWeek() != DayOfWeek.SATURDAY)
        && !Holidays.isHoliday(day);
  }
}
