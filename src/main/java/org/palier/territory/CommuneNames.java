package org.palier.territory;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/// The names of the communes in alphabetical order, as someone in a hurry types them.
final class CommuneNames {

  private static final Pattern MARK = Pattern.compile("\\p{M}+");
  private static final Pattern SEPARATOR = Pattern.compile("[^a-z0-9]+");
  private static final Comparator<Commune> MOST_POPULOUS =
      Comparator.comparingInt(Commune::population).reversed().thenComparing(Commune::code);

  private final CommuneTable table;
  private final String[] names;
  private final int[] places;

  private CommuneNames(CommuneTable table, List<Entry> entries) {
    this.table = table;
    this.names = entries.stream().map(Entry::name).toArray(String[]::new);
    this.places = entries.stream().mapToInt(Entry::place).toArray();
  }

  private record Entry(String name, int place) {}

  static CommuneNames of(CommuneTable table) {
    return new CommuneNames(
        table,
        IntStream.range(0, table.count())
            .mapToObj(place -> new Entry(plain(table.commune(place).name()), place))
            .sorted(Comparator.comparing(Entry::name).thenComparingInt(Entry::place))
            .toList());
  }

  List<Commune> beginningWith(String beginning, int limit) {
    String wanted = plain(beginning);
    if (wanted.isEmpty()) {
      return List.of();
    }
    return IntStream.range(firstFrom(wanted), names.length)
        .takeWhile(place -> names[place].startsWith(wanted))
        .mapToObj(place -> table.commune(places[place]))
        .sorted(MOST_POPULOUS)
        .limit(limit)
        .toList();
  }

  private int firstFrom(String wanted) {
    int low = 0;
    int high = names.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (names[middle].compareTo(wanted) < 0) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /// Without accents, case, hyphens, apostrophes or ligatures.
  static String plain(String name) {
    String lower = name.toLowerCase(Locale.ROOT).replace("œ", "oe").replace("æ", "ae");
    String bare = MARK.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
    return SEPARATOR.matcher(bare).replaceAll(" ").strip();
  }
}
