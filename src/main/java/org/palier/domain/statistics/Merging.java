package org.palier.domain.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// Small classes are told together, so that none of them can be found as a total less its parts.
/// The classes told together are always the smallest ones, hence a higher threshold only ever joins
/// groups of a lower one.
public final class Merging {

  private Merging() {}

  /// The classes below the threshold become one group; while it is below the threshold too, the
  /// smallest class that is left joins it (of equals, the last in the fixed order). Empty classes
  /// are not told. Fewer organisations than the threshold in all: no group, the table is withheld.
  public static List<Group> merge(
      DisclosureRule rule, CatalogueTable table, Map<String, Long> unitsByClass) {
    if (!rule.isEnough(unitsByClass.values().stream().mapToLong(Long::longValue).sum())) {
      return List.of();
    }
    List<Map.Entry<String, Long>> bySize = occupiedBySize(table, unitsByClass);
    List<String> together = new ArrayList<>();
    List<String> apart = new ArrayList<>();
    long told = 0;
    for (Map.Entry<String, Long> one : bySize) {
      if (rule.isEnough(one.getValue()) && rule.isNoneOrEnough(told)) {
        apart.add(one.getKey());
      } else {
        together.add(one.getKey());
        told += one.getValue();
      }
    }
    return groups(table, apart, together);
  }

  private static List<Map.Entry<String, Long>> occupiedBySize(
      CatalogueTable table, Map<String, Long> units) {
    return units.entrySet().stream()
        .filter(entry -> entry.getValue() > 0)
        .sorted(
            Map.Entry.<String, Long>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(table.order().reversed())))
        .toList();
  }

  private static List<Group> groups(
      CatalogueTable table, List<String> apart, List<String> together) {
    List<Group> groups = new ArrayList<>();
    apart.stream()
        .sorted(table.order())
        .forEach(name -> groups.add(new Group(table, List.of(name))));
    if (!together.isEmpty()) {
      groups.add(new Group(table, together.stream().sorted(table.order()).toList()));
    }
    return groups;
  }
}
