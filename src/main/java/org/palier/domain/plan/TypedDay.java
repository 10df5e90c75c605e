package org.palier.domain.plan;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Optional;

/// A day as a browser sends it (2027-03-31) or as people type it where it offers no calendar
/// (31/03/2027).
public final class TypedDay {

  private static final List<DateTimeFormatter> WAYS =
      List.of(
          DateTimeFormatter.ofPattern("uuuu-MM-dd").withResolverStyle(ResolverStyle.STRICT),
          DateTimeFormatter.ofPattern("d/M/uuuu").withResolverStyle(ResolverStyle.STRICT));

  private TypedDay() {}

  public static Optional<LocalDate> read(String text) {
    return WAYS.stream().flatMap(way -> parsed(text.strip(), way).stream()).findFirst();
  }

  private static Optional<LocalDate> parsed(String text, DateTimeFormatter way) {
    try {
      return Optional.of(LocalDate.parse(text, way));
    } catch (DateTimeException malformed) {
      return Optional.empty();
    }
  }
}
