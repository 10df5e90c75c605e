package org.palier.domain.statistics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What one organisation may be shown of those like it, itself left out: how the others went
/// through the releases, up to the one of number `release`. A group is told if it is large enough,
/// if small classes beside it could not be found by looking at several groups, and if what changed
/// in it since any earlier release is nothing or large enough.
public record Others(DisclosureRule rule, List<Passage> passages, int release) {

  public Others {
    passages = List.copyOf(passages);
  }

  /// The first of these groups that may be told.
  public Optional<Kin> nearest(List<Kin> kin) {
    return kin.stream().filter(this::mayTell).findFirst();
  }

  public boolean mayTell(Kin kin) {
    return rule.isEnough(units(kin)) && standsAlone(kin, profile -> true) && isSteady(kin::holds);
  }

  /// The same for those of the group for which a theme is rated.
  public boolean mayTell(Kin kin, String theme) {
    Predicate<Profile> rated = profile -> profile.themes().contains(theme);
    Predicate<Profile> told = rated.and(kin::holds);
    return rule.isEnough(units(told))
        && rule.isNoneOrEnough(units(kin) - units(told))
        && standsAlone(kin, rated)
        && isSteady(told);
  }

  /// How many of them the release holds.
  public long units(Kin kin) {
    return units(kin::holds);
  }

  /// Small classes are told together, as in every table; a class told together with others is not
  /// told here.
  private boolean standsAlone(Kin kin, Predicate<Profile> counted) {
    if (kin.isAll()) {
      return true;
    }
    boolean amongTypes =
        standsAlone(
            CatalogueTable.TYPE,
            kin.type(),
            counted.and(profile -> !kin.hasSize() || profile.size().equals(kin.size())));
    return leavesEnough(kin, counted)
        && amongTypes
        && (!kin.hasSize()
            || standsAlone(
                CatalogueTable.SIZE,
                kin.size(),
                counted.and(profile -> profile.type().equals(kin.type()))));
  }

  private boolean standsAlone(CatalogueTable table, String name, Predicate<Profile> counted) {
    Map<String, Long> units = new HashMap<>();
    released()
        .forEach(
            (profile, count) -> {
              if (counted.test(profile)) {
                profile.classesIn(table).forEach(one -> units.merge(one, count, Long::sum));
              }
            });
    return Merging.merge(rule, table, units).contains(new Group(table, List.of(name)));
  }

  private boolean leavesEnough(Kin kin, Predicate<Profile> counted) {
    Predicate<Profile> left = counted.and(profile -> !kin.holds(profile));
    return rule.isNoneOrEnough(units(left))
        && rule.isNoneOrEnough(units(left.and(profile -> profile.type().equals(kin.type()))))
        && (!kin.hasSize()
            || rule.isNoneOrEnough(units(left.and(profile -> profile.size().equals(kin.size())))));
  }

  private boolean isSteady(Predicate<Profile> told) {
    return IntStream.range(1, release)
        .mapToObj(earlier -> Passage.between(passages, earlier, release))
        .mapToLong(movements -> touching(movements, told))
        .allMatch(rule::isNoneOrEnough);
  }

  private static long touching(List<Movement> movements, Predicate<Profile> told) {
    return movements.stream()
        .filter(moved -> isIn(moved.from(), told) || isIn(moved.to(), told))
        .mapToLong(Movement::units)
        .sum();
  }

  private static boolean isIn(@Nullable Profile profile, Predicate<Profile> told) {
    return profile != null && told.test(profile);
  }

  private long units(Predicate<Profile> told) {
    return released().entrySet().stream()
        .filter(entry -> told.test(entry.getKey()))
        .mapToLong(Map.Entry::getValue)
        .sum();
  }

  private Map<Profile, Long> released() {
    return Passage.unitsAt(passages, release);
  }
}
