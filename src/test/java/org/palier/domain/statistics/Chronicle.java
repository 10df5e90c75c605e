package org.palier.domain.statistics;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// A small territory told event by event, and what it published so far. A defence can be switched
/// off, to see that an attack then finds something.
final class Chronicle {

  enum Defence {
    THRESHOLD,
    MERGING,
    RELEASES,
    COMBINATIONS,
    HOMOGENEITY,
    ROUNDING
  }

  record Unit(Profile profile, int score, int level) {}

  /// One assessment of one organisation, in the releases from one number up to another.
  record Version(String name, Unit unit, int from, int until) {
    boolean isIn(int release) {
      return from <= release && release < until;
    }
  }

  /// A published line with the release it stands in.
  record Told(int release, Line line) {}

  static final int LEVELS = 5;

  final DisclosureRule rule;
  final java.util.Set<Defence> off;
  final Map<String, Unit> now = new LinkedHashMap<>();
  final List<Version> versions = new ArrayList<>();
  final List<Shown> shown = new ArrayList<>();
  final List<Told> told = new ArrayList<>();
  private Standing last = Standing.NOTHING;

  Chronicle(int least, Defence... off) {
    this.rule = new DisclosureRule(least);
    this.off = java.util.Set.of(off);
  }

  Chronicle has(String name, String type, String sector, int score) {
    return has(name, type, sector, score, 1 + score / 20);
  }

  Chronicle has(String name, String type, String sector, int score, int level) {
    Profile profile = new Profile(type, "T1", sector, "86194", new TreeSet<>(List.of("ENE")));
    return has(name, new Unit(profile, score, level));
  }

  Chronicle has(String name, Unit unit) {
    now.put(name, unit);
    return this;
  }

  Chronicle loses(String name) {
    now.remove(name);
    return this;
  }

  /// Takes a release; false when the old one stays.
  boolean release() {
    int number = shown.size() + 1;
    Map<String, Unit> released = released();
    ReleasePlan plan = plan(movements(released));
    if (plan.accepted().isEmpty()) {
      return false;
    }
    List<Version> kept = List.copyOf(versions);
    move(released, plan, number);
    Standing next = isOff(Defence.RELEASES) ? plan.next() : audited(plan.next(), number);
    if (!next.shows(CatalogueTable.TOTAL)) {
      versions.clear();
      versions.addAll(kept);
      return false;
    }
    publish(next, number);
    return true;
  }

  private boolean isOff(Defence defence) {
    return off.contains(defence);
  }

  private Map<String, Unit> released() {
    Map<String, Unit> released = new LinkedHashMap<>();
    versions.stream()
        .filter(version -> version.until() == Integer.MAX_VALUE)
        .forEach(version -> released.put(version.name(), version.unit()));
    return released;
  }

  private List<Movement> movements(Map<String, Unit> released) {
    TreeSet<String> names = new TreeSet<>(now.keySet());
    names.addAll(released.keySet());
    List<Movement> movements = new ArrayList<>();
    for (String name : names) {
      if (!java.util.Objects.equals(released.get(name), now.get(name))) {
        movements.add(movement(released.get(name), now.get(name)));
      }
    }
    return movements;
  }

  private static Movement movement(@Nullable Unit from, @Nullable Unit to) {
    return new Movement(from == null ? null : from.profile(), to == null ? null : to.profile(), 1);
  }

  private ReleasePlan plan(List<Movement> movements) {
    if (isOff(Defence.RELEASES)) {
      return new ReleasePlan(openly(last.after(rule, movements)), movements, List.of());
    }
    ReleasePlan plan = ReleasePlan.of(rule, last, movements);
    return new ReleasePlan(openly(plan.next()), plan.accepted(), plan.waiting());
  }

  /// The groups that a publisher without threshold, or without merging, would show.
  private Standing openly(Standing standing) {
    if (!isOff(Defence.THRESHOLD) && !isOff(Defence.MERGING)) {
      return standing;
    }
    long least = isOff(Defence.THRESHOLD) ? 1 : rule.least();
    List<Group> groups = new ArrayList<>(List.of(Group.ALL));
    for (CatalogueTable table : CatalogueTable.SHARED_OUT) {
      Map<String, Long> units = new TreeMap<>();
      standing
          .units()
          .forEach(
              (profile, count) ->
                  profile.classesIn(table).forEach(name -> units.merge(name, count, Long::sum)));
      units.forEach(
          (name, count) -> {
            if (count >= least) {
              groups.add(new Group(table, List.of(name)));
            }
          });
    }
    return new Standing(standing.units(), groups);
  }

  private void move(Map<String, Unit> released, ReleasePlan plan, int number) {
    List<Movement> accepted = plan.accepted();
    TreeSet<String> names = new TreeSet<>(now.keySet());
    names.addAll(released.keySet());
    for (String name : names) {
      Unit from = released.get(name);
      Unit to = now.get(name);
      if (!java.util.Objects.equals(from, to) && accepted.contains(movement(from, to))) {
        versions.replaceAll(version -> closed(version, name, number));
        if (to != null) {
          versions.add(new Version(name, to, number, Integer.MAX_VALUE));
        }
      }
    }
  }

  private static Version closed(Version version, String name, int number) {
    return version.name().equals(name) && version.until() == Integer.MAX_VALUE
        ? new Version(name, version.unit(), version.from(), number)
        : version;
  }

  private Standing audited(Standing next, int number) {
    return isOff(Defence.THRESHOLD) || isOff(Defence.MERGING) || isOff(Defence.COMBINATIONS)
        ? next
        : Exposure.harmless(rule, passages(), shown, number, next);
  }

  private List<Passage> passages() {
    Map<String, List<Passage.Stay>> stays = new LinkedHashMap<>();
    versions.forEach(
        version ->
            stays
                .computeIfAbsent(version.name(), name -> new ArrayList<>())
                .add(new Passage.Stay(version.unit().profile(), version.from(), version.until())));
    return stays.values().stream().map(one -> new Passage(one, 1)).toList();
  }

  private void publish(Standing next, int number) {
    last = next;
    shown.add(new Shown(number, next.groups()));
    next.groups().forEach(group -> told.add(new Told(number, line(group, number))));
  }

  private Line line(Group group, int number) {
    Tally tally = tally(group, number);
    Line line = new Disclosure(rule, false, LEVELS).line(group, tally);
    if (isOff(Defence.HOMOGENEITY) && line.mostly() != null) {
      return new Line(
          group,
          line.units(),
          Figure.of(Display.meanScore(tally)),
          Figure.of(Display.meanLevel(tally)),
          List.of(),
          null);
    }
    return isOff(Defence.ROUNDING)
        ? new Line(
            group, Figure.of(tally.units()), exactMean(tally), exactMean(tally), List.of(), null)
        : line;
  }

  private static Figure exactMean(Tally tally) {
    return Figure.of(
        tally
            .scores()
            .divide(BigDecimal.valueOf(tally.units()), 9, java.math.RoundingMode.HALF_UP));
  }

  Tally tally(Group group, int release) {
    return versions.stream()
        .filter(version -> version.isIn(release) && group.holds(version.unit().profile()))
        .map(v -> Tally.of(v.unit().level(), 1, BigDecimal.valueOf(v.unit().score())))
        .reduce(Tally.NONE, Tally::plus);
  }

  /// The members of a group in a release.
  List<Version> members(Group group, int release) {
    return versions.stream()
        .filter(version -> version.isIn(release) && group.holds(version.unit().profile()))
        .toList();
  }

  /// Which published sums hold each version, by the name of its organisation: the reader knows who
  /// takes part.
  Map<String, List<List<Integer>>> system(Group about) {
    Map<String, List<List<Integer>>> system = new HashMap<>();
    for (Version version : versions) {
      List<Integer> column = new ArrayList<>();
      for (Shown one : shown) {
        for (Group group : one.groups()) {
          if ((group.table() == CatalogueTable.THEME) == (about.table() == CatalogueTable.THEME)) {
            column.add(
                version.isIn(one.release()) && group.holds(version.unit().profile()) ? 1 : 0);
          }
        }
      }
      system.computeIfAbsent(version.name(), name -> new ArrayList<>()).add(column);
    }
    return system;
  }
}
