package org.palier.domain.statistics;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/// What a release stands on: how many organisations have each profile, and the groups that it
/// shows. A table none of whose groups is shown is withheld. Before the first release it is empty.
public record Standing(Map<Profile, Long> units, List<Group> groups) {

  public static final Standing NOTHING = new Standing(Map.of(), List.of());

  public Standing {
    units = Map.copyOf(units);
    groups = List.copyOf(groups);
  }

  /// Every table that these organisations allow.
  public static Standing of(DisclosureRule rule, Map<Profile, Long> units) {
    List<Group> groups = new ArrayList<>();
    for (CatalogueTable table : CatalogueTable.values()) {
      Map<String, Long> byClass = byClass(table, units);
      if (table == CatalogueTable.THEME) {
        byClass.forEach(
            (theme, rated) -> {
              if (rule.isEnough(rated)) {
                groups.add(Group.ofTheme(theme));
              }
            });
      } else {
        groups.addAll(Merging.merge(rule, table, byClass));
      }
    }
    return new Standing(units, groups);
  }

  private static Map<String, Long> byClass(CatalogueTable table, Map<Profile, Long> units) {
    Map<String, Long> byClass = new TreeMap<>(table.order());
    units.forEach(
        (profile, count) ->
            profile.classesIn(table).forEach(name -> byClass.merge(name, count, Long::sum)));
    return byClass;
  }

  /// After these movements, with every table that is then allowed.
  Standing after(DisclosureRule rule, List<Movement> movements) {
    Map<Profile, Long> moved = new HashMap<>(units);
    for (Movement movement : movements) {
      if (movement.from() != null) {
        moved.merge(movement.from(), -movement.units(), Long::sum);
      }
      if (movement.to() != null) {
        moved.merge(movement.to(), movement.units(), Long::sum);
      }
    }
    moved.values().removeIf(count -> count == 0);
    return of(rule, moved);
  }

  public Standing without(Set<CatalogueTable> tables) {
    return new Standing(
        units, groups.stream().filter(group -> !tables.contains(group.table())).toList());
  }

  public Standing without(Group given) {
    return new Standing(units, groups.stream().filter(group -> !group.equals(given)).toList());
  }

  /// The groups of either.
  Set<Group> groupsWith(Standing other) {
    Set<Group> both = new LinkedHashSet<>(groups);
    both.addAll(other.groups);
    return both;
  }

  public boolean shows(CatalogueTable table) {
    return groups.stream().anyMatch(group -> group.table() == table);
  }

  public long total() {
    return units.values().stream().mapToLong(Long::longValue).sum();
  }
}
