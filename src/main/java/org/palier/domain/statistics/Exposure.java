package org.palier.domain.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/// What a patient reader of all the releases could find by adding and subtracting what they show:
/// each group is one known sum over unknown scores, and a combination of such sums must never be
/// about fewer organisations than the threshold.
public final class Exposure {

  private Exposure() {}

  /// The groups of the newest release, less what must be given up so that all the releases together
  /// isolate nobody: as few tables as possible, the last ones of the catalogue first. No group is
  /// left when not even the total can be shown.
  public static Standing harmless(
      DisclosureRule rule, List<Passage> passages, List<Shown> before, int release, Standing next) {
    Standing kept = next;
    for (Group theme : next.groups()) {
      if (theme.table() == CatalogueTable.THEME
          && isolatesFew(rule, passages, with(before, release, List.of(theme)), theme)) {
        kept = kept.without(theme);
      }
    }
    for (Set<CatalogueTable> dropped : fewestFirst()) {
      Standing tried = kept.without(dropped);
      if (!isolatesFew(rule, passages, with(before, release, tried.groups()), Group.ALL)) {
        return tried;
      }
    }
    return new Standing(next.units(), List.of());
  }

  private static List<Shown> with(List<Shown> before, int release, List<Group> groups) {
    List<Shown> all = new ArrayList<>(before);
    all.add(new Shown(release, groups));
    return all;
  }

  private static List<Set<CatalogueTable>> fewestFirst() {
    List<CatalogueTable> lastFirst = CatalogueTable.SHARED_OUT.reversed();
    return IntStream.range(0, 1 << lastFirst.size())
        .boxed()
        .sorted(Comparator.comparing(Integer::bitCount).thenComparing(Comparator.naturalOrder()))
        .map(choice -> chosen(lastFirst, choice))
        .toList();
  }

  private static Set<CatalogueTable> chosen(List<CatalogueTable> tables, int choice) {
    Set<CatalogueTable> chosen = EnumSet.noneOf(CatalogueTable.class);
    IntStream.range(0, tables.size())
        .filter(place -> (choice & 1 << place) != 0)
        .forEach(place -> chosen.add(tables.get(place)));
    return chosen;
  }

  /// Whether the sums about the same scores as those of `about` (the scores of a theme, or the
  /// overall ones) can be combined into one about fewer organisations than the threshold.
  public static boolean isolatesFew(
      DisclosureRule rule, List<Passage> passages, List<Shown> shown, Group about) {
    List<Known> sums =
        shown.stream()
            .flatMap(one -> one.groups().stream().map(group -> new Known(one.release(), group)))
            .filter(sum -> sum.isAbout(about))
            .toList();
    Map<List<List<Boolean>>, Long> alike = new LinkedHashMap<>();
    passages.forEach(passage -> alike.merge(seen(passage, sums), passage.units(), Long::sum));
    return new SmallSupport(rule.least(), sums.size(), alike).exists();
  }

  private static List<List<Boolean>> seen(Passage passage, List<Known> sums) {
    return passage.stays().stream()
        .map(stay -> sums.stream().map(sum -> sum.holds(stay)).toList())
        .toList();
  }

  private record Known(int release, Group group) {

    boolean isAbout(Group other) {
      return (group.table() == CatalogueTable.THEME || other.table() == CatalogueTable.THEME)
          ? group.equals(other)
          : true;
    }

    boolean holds(Passage.Stay stay) {
      return stay.isIn(release) && group.holds(stay.profile());
    }
  }
}
