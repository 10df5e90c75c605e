package org.palier.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CalendarFileTest {

  private static final UUID ID = UUID.fromString("01936a00-0000-7000-8000-000000000001");
  private static final Instant NOW = Instant.parse("2026-11-22T18:59:31.123Z");

  private static String file(String title) {
    return CalendarFile.of(
        "Plan d’actions",
        List.of(new CalendarFile.Entry(ID, LocalDate.parse("2027-12-31"), title, 3)),
        NOW);
  }

  @Test
  void aDateIsAWholeDay() {
    assertThat(file("Relever le compteur"))
        .isEqualTo(
            """
            BEGIN:VCALENDAR
            VERSION:2.0
            PRODID:-//Palier//Action plan//FR
            CALSCALE:GREGORIAN
            METHOD:PUBLISH
            X-WR-CALNAME:Plan d’actions
            BEGIN:VEVENT
            UID:01936a00-0000-7000-8000-000000000001@plan.palier
            DTSTAMP:20261122T185931Z
            SEQUENCE:3
            DTSTART;VALUE=DATE:20271231
            DTEND;VALUE=DATE:20280101
            SUMMARY:Relever le compteur
            TRANSP:TRANSPARENT
            END:VEVENT
            END:VCALENDAR
            """
                .replace("\n", "\r\n"));
  }

  @Test
  void whatHasAMeaningInTheFileIsEscaped() {
    assertThat(file("a, b; c\\d\nEND:VEVENT\r\ne\u0007f"))
        .contains("SUMMARY:a\\, b\\; c\\\\d\\nEND:VEVENT\\nef\r\n");
  }

  @Test
  void longLinesAreFoldedBetweenCharacters() {
    String title = "é🌱".repeat(60);
    String file = file(title);

    for (String line : file.split("\r\n", -1)) {
      assertThat(line.getBytes(StandardCharsets.UTF_8).length).isLessThanOrEqualTo(75);
      assertThat(line).doesNotContain("\uFFFD");
    }
    assertThat(file.replace("\r\n ", "")).contains("SUMMARY:" + title + "\r\n");
  }

  @Test
  void aLineOfSeventyFiveOctetsIsLeftWhole() {
    String title = "x".repeat(75 - "SUMMARY:".length());

    assertThat(file(title)).contains("SUMMARY:" + title + "\r\n");
    assertThat(file(title + "y")).contains("SUMMARY:" + title + "\r\n y\r\n");
  }
}
