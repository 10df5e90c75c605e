package org.palier.domain.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.UUID;

/// A calendar of whole days as RFC 5545 writes it: lines of at most 75 octets, texts escaped. An
/// entry keeps its UID, so a calendar that reads the file again moves it instead of doubling it.
public final class CalendarFile {

  private static final int OCTETS = 75;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuuMMdd", Locale.ROOT);
  private static final DateTimeFormatter STAMP =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  private CalendarFile() {}

  /// A title on a day; `revision` counts its changes.
  public record Entry(UUID id, LocalDate day, String title, int revision) {}

  public static String of(String name, List<Entry> entries, Instant now) {
    StringBuilder file = new StringBuilder();
    line(file, "BEGIN:VCALENDAR");
    line(file, "VERSION:2.0");
    line(file, "PRODID:-//Palier//Action plan//FR");
    line(file, "CALSCALE:GREGORIAN");
    line(file, "METHOD:PUBLISH");
    line(file, "X-WR-CALNAME:" + escaped(name));
    entries.forEach(entry -> event(file, entry, now));
    line(file, "END:VCALENDAR");
    return file.toString();
  }

  private static void event(StringBuilder file, Entry entry, Instant now) {
    line(file, "BEGIN:VEVENT");
    line(file, "UID:" + entry.id() + "@plan.palier");
    line(file, "DTSTAMP:" + STAMP.format(now));
    line(file, "SEQUENCE:" + entry.revision());
    line(file, "DTSTART;VALUE=DATE:" + DAY.format(entry.day()));
    line(file, "DTEND;VALUE=DATE:" + DAY.format(entry.day().plusDays(1)));
    line(file, "SUMMARY:" + escaped(entry.title()));
    line(file, "TRANSP:TRANSPARENT");
    line(file, "END:VEVENT");
  }

  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replaceAll("\\R", "\\\\n")
        .replaceAll("\\p{Cntrl}", "");
  }

  /// Folds between characters, never within one: a continued line begins with a space.
  private static void line(StringBuilder file, String line) {
    int octets = 0;
    for (int point : line.codePoints().toArray()) {
      int length = octets(point);
      if (octets + length > OCTETS) {
        file.append("\r\n ");
        octets = 1;
      }
      file.appendCodePoint(point);
      octets += length;
    }
    file.append("\r\n");
  }

  /// Of a character in UTF-8.
  private static int octets(int point) {
    return point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
}
