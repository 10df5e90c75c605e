package org.palier.web;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Numbers, dates and times as each language writes them: « 1 234,5 », « 59 % », « 1er mars 2026 »,
/// « 14:32 ».
@Singleton
public final class Formats {

  private static final DateTimeFormatter FRENCH_DATE =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.FRANCE);
  private static final DateTimeFormatter FRENCH_FIRST =
      DateTimeFormatter.ofPattern("d'er' MMMM uuuu", Locale.FRANCE);
  private static final DateTimeFormatter ENGLISH_DATE =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

  private final ZoneId zone;

  Formats(@Value("${palier.time-zone:Europe/Paris}") String zone) {
    this.zone = ZoneId.of(zone);
  }

  /// The number rounded half up to so many decimals, all of them written.
  public String number(Language language, Number value, int decimals) {
    NumberFormat format = NumberFormat.getInstance(language.locale());
    format.setMinimumFractionDigits(decimals);
    format.setMaximumFractionDigits(decimals);
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format.format(new BigDecimal(value.toString()));
  }

  /// A share already out of 100.
  public String percent(Language language, Number value, int decimals) {
    String number = number(language, value, decimals);
    return switch (language) {
      case FR -> number + "\u00a0%";
      case EN -> number + "%";
    };
  }

  public String date(Language language, LocalDate date) {
    return switch (language) {
      case FR -> (date.getDayOfMonth() == 1 ? FRENCH_FIRST : FRENCH_DATE).format(date);
      case EN -> ENGLISH_DATE.format(date);
    };
  }

  public String date(Language language, Instant instant) {
    return date(language, instant.atZone(zone).toLocalDate());
  }

  public String time(Instant instant) {
    return TIME.format(instant.atZone(zone));
  }

  Object argument(Language language, Object argument) {
    return switch (argument) {
      case LocalDate date -> date(language, date);
      case Instant instant -> date(language, instant);
      default -> argument;
    };
  }
}
