package org.palier.domain.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SendingHoursTest {

  @ParameterizedTest
  @CsvSource({
    "2027-03-02T07:59:59, false",
    "2027-03-02T08:00:00, true",
    "2027-03-02T18:59:59, true",
    "2027-03-02T19:00:00, false",
    "2027-03-06T10:00:00, false",
    "2027-03-07T10:00:00, false",
    "2027-05-06T10:00:00, false",
    "2027-07-14T10:00:00, false"
  })
  void mailGoesOutByDayOnWorkingDays(LocalDateTime time, boolean allowed) {
    assertThat(SendingHours.USUAL.allow(time)).isEqualTo(allowed);
  }

  @Test
  void saturdaysCountWhereWantedAndSundaysNever() {
    SendingHours hours = new SendingHours(9, 12, true);
    assertThat(hours.allow(LocalDateTime.parse("2027-03-06T10:00:00"))).isTrue();
    assertThat(hours.allow(LocalDateTime.parse("2027-03-07T10:00:00"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "2027-03-02T10:30:00, 2027-03-02T10:30:00",
    "2027-03-02T03:00:00, 2027-03-02T08:00:00",
    "2027-03-05T19:00:00, 2027-03-08T08:00:00",
    "2027-03-26T20:00:00, 2027-03-30T08:00:00",
    "2027-12-31T23:00:00, 2028-01-03T08:00:00"
  })
  void whatComesTooLateWaitsForTheNextMomentAllowed(LocalDateTime time, LocalDateTime next) {
    assertThat(SendingHours.USUAL.next(time)).isEqualTo(next);
  }

  @ParameterizedTest
  @CsvSource({"6, 19", "8, 22", "19, 8", "8, 8"})
  void hoursOfTheNightAreRefused(int from, int until) {
    assertThat(SendingHours.arePossible(from, until)).isFalse();
    assertThatThrownBy(() -> new SendingHours(from, until, false))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "2024, 2024-03-31",
    "2026, 2026-04-05",
    "2027, 2027-03-28",
    "2038, 2038-04-25",
    "2285, 2285-03-22"
  })
  void easterIsFound(int year, LocalDate sunday) {
    assertThat(Holidays.easter(year)).isEqualTo(sunday);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2027-01-01",
        "2027-03-29",
        "2027-05-01",
        "2027-05-06",
        "2027-05-08",
        "2027-05-17",
        "2027-07-14",
        "2027-08-15",
        "2027-11-01",
        "2027-11-11",
        "2027-12-25"
      })
  void theElevenHolidaysAreKnown(LocalDate day) {
    assertThat(Holidays.isHoliday(day)).isTrue();
  }

  @Test
  void aYearHasElevenHolidays() {
    assertThat(
            LocalDate.of(2027, 1, 1)
                .datesUntil(LocalDate.of(2028, 1, 1))
                .filter(Holidays::isHoliday))
        .hasSize(11);
  }

  @ParameterizedTest
  @CsvSource({
    "97411, Indian/Reunion",
    "98735, Pacific/Tahiti",
    "97105, America/Guadeloupe",
    "86194, Europe/Paris",
    "'', Europe/Paris"
  })
  void itIsAsLateAsItIsThere(String commune, String zone) {
    assertThat(LocalTimes.at(commune, ZoneId.of("Europe/Paris"))).isEqualTo(ZoneId.of(zone));
  }
}
