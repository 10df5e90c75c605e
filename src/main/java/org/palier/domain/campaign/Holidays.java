package org.palier.domain.campaign;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/// The eleven public holidays of the whole of France (Code du travail, L3133-1). Those of one
/// department only are not among them.
public final class Holidays {

  private static final Set<MonthDay> FIXED =
      Set.of(
          MonthDay.of(1, 1),
          MonthDay.of(5, 1),
          MonthDay.of(5, 8),
          MonthDay.of(7, 14),
          MonthDay.of(8, 15),
          MonthDay.of(11, 1),
          MonthDay.of(11, 11),
          MonthDay.of(12, 25));

  /// Easter Monday, Ascension and Whit Monday, in days after Easter.
  private static final Set<Long> AFTER_EASTER = Set.of(1L, 39L, 50L);

  private Holidays() {}

  public static boolean isHoliday(LocalDate day) {
    return FIXED.contains(MonthDay.from(day))
        || AFTER_EASTER.contains(day.toEpochDay() - easter(day.getYear()).toEpochDay());
  }

  /// Easter Sunday of a Gregorian year, by the rule of Meeus, Jones and Butcher (Astronomical
  /// Algorithms, chapter 8), whose letters these are.
  static LocalDate easter(int year) {
    int a = year % 19;
    int b = year / 100;
    int c = year % 100;
    int d = b / 4;
    int e = b % 4;
    int f = (b + 8) / 25;
    int g = (b - f + 1) / 3;
    int h = (19 * a + b - d - g + 15) % 30;
    int i = c / 4;
    int k = c % 4;
    int l = (32 + 2 * e + 2 * i - h - k) % 7;
    int m = (a + 11 * h + 22 * l) / 451;
    int n = h + l - 7 * m + 114;
    return LocalDate.of(year, n / 31, n % 31 + 1);
  }
}
