package org.palier.administration;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.palier.territory.GroupService;
import org.palier.territory.ReferenceService.Counted;
import org.palier.territory.TerritoryService.Home;
import org.palier.territory.ZoneService;

/// Tables as staff type or paste them, one row a line: all that was read, and what is wrong with
/// the others.
record PlaceLines<T>(List<T> read, List<Fault> faults) {

  private static final int NAME_LIMIT = 80;
  private static final int ROWS_LIMIT = 500;
  private static final int MOST = 10_000_000;

  /// `key` says what is wrong in the line of this number, from 1, with this part of it.
  record Fault(int line, String key, String about) {}

  PlaceLines {
    read = List.copyOf(read);
    faults = List.copyOf(faults);
  }

  /// `Name: commune, commune`.
  static PlaceLines<GroupService.Named> groups(
      String text, Function<String, Optional<Home>> homes) {
    Map<String, GroupService.Named> read = new LinkedHashMap<>();
    List<Fault> faults = new ArrayList<>();
    each(
        text,
        faults,
        (number, line) -> {
          int colon = line.indexOf(':');
          String name = strip(colon < 0 ? line : line.substring(0, colon));
          List<Home> communes = new ArrayList<>();
          for (String typed : (colon < 0 ? "" : line.substring(colon + 1)).split("[,;]")) {
            if (!strip(typed).isEmpty()) {
              homes
                  .apply(strip(typed))
                  .ifPresentOrElse(
                      communes::add, () -> faults.add(new Fault(number, "commune", strip(typed))));
            }
          }
          if (colon < 0 || communes.isEmpty()) {
            faults.add(new Fault(number, "group", strip(line)));
          }
          name(number, name, faults);
          if (read.put(name, new GroupService.Named(name, communes)) != null) {
            faults.add(new Fault(number, "twice", name));
          }
        });
    return new PlaceLines<>(List.copyOf(read.values()), faults);
  }

  /// `Name; commune`.
  static PlaceLines<ZoneService.Named> zones(String text, Function<String, Optional<Home>> homes) {
    List<ZoneService.Named> read = new ArrayList<>();
    List<Fault> faults = new ArrayList<>();
    each(
        text,
        faults,
        (number, line) -> {
          String[] cells = line.split("[;\t]");
          String name = strip(cells[0]);
          String typed = cells.length == 2 ? strip(cells[1]) : "";
          name(number, name, faults);
          homes
              .apply(typed)
              .ifPresentOrElse(
                  home -> read.add(new ZoneService.Named(name, home)),
                  () -> faults.add(new Fault(number, "zone", strip(line))));
        });
    return new PlaceLines<>(read.stream().distinct().toList(), faults);
  }

  /// `type; size; number`, where `types` and `sizes` give the class of a word.
  static PlaceLines<Counted> counts(
      String text, Map<String, String> types, Map<String, String> sizes) {
    Map<String, Counted> read = new LinkedHashMap<>();
    List<Fault> faults = new ArrayList<>();
    each(
        text,
        faults,
        (number, line) -> {
          String[] cells = line.split("[;\t]");
          String type = cells.length == 3 ? types.get(plain(cells[0])) : null;
          String size = cells.length == 3 ? sizes.get(plain(cells[1])) : null;
          String count = cells.length == 3 ? cells[2].replaceAll("[\\s\u00a0\u202f]", "") : "";
          if (type == null || size == null || !count.matches("[0-9]{1,8}")) {
            faults.add(new Fault(number, "count", strip(line)));
          } else if (Integer.parseInt(count) > MOST) {
            faults.add(new Fault(number, "most", count));
          } else if (read.put(type + size, new Counted(type, size, Integer.parseInt(count)))
              != null) {
            faults.add(new Fault(number, "twice", strip(line)));
          }
        });
    return new PlaceLines<>(List.copyOf(read.values()), faults);
  }

  private interface Reading {
    void of(int number, String line);
  }

  private static void each(String text, List<Fault> faults, Reading reading) {
    List<String> lines = text.lines().toList();
    if (lines.size() > ROWS_LIMIT) {
      faults.add(new Fault(ROWS_LIMIT + 1, "rows", String.valueOf(ROWS_LIMIT)));
      return;
    }
    for (int i = 0; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        reading.of(i + 1, lines.get(i));
      }
    }
  }

  private static void name(int number, String name, List<Fault> faults) {
    if (name.isEmpty() || name.length() > NAME_LIMIT) {
      faults.add(new Fault(number, "name", name));
    }
  }

  private static String strip(String text) {
    return text.replace('\u00a0', ' ').replace('\u202f', ' ').strip();
  }

  static String plain(String word) {
    return strip(word).toLowerCase(Locale.ROOT);
  }
}
