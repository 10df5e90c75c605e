package org.palier.dashboard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.palier.domain.statistics.CatalogueTable;
import org.palier.domain.statistics.Disclosure;
import org.palier.domain.statistics.Group;
import org.palier.domain.statistics.Kin;
import org.palier.domain.statistics.Line;
import org.palier.domain.statistics.Profile;
import org.palier.domain.statistics.Tally;

/// The bare counts of the release being made, by profile and by theme; lines are all that comes
/// out.
final class Tallies {

  private final List<String> levels;
  private final Map<Profile, Tally> byProfile = new HashMap<>();
  private final Map<String, Tally> byTheme = new HashMap<>();

  Tallies(
      List<String> levels,
      List<ReleaseRepository.Sum> profiles,
      List<ReleaseRepository.Sum> themes) {
    this.levels = levels;
    profiles.forEach(
        sum -> byProfile.merge(ProfileText.profile(sum.of()), tally(sum), Tally::plus));
    themes.forEach(sum -> byTheme.merge(sum.of(), tally(sum), Tally::plus));
  }

  private Tally tally(ReleaseRepository.Sum sum) {
    int level = sum.level() == null ? 0 : 1 + levels.indexOf(sum.level());
    return Tally.of(level, sum.units(), sum.scores());
  }

  long base() {
    return byProfile.values().stream().mapToLong(Tally::units).sum();
  }

  List<Line> lines(Disclosure disclosure, List<Group> groups) {
    return groups.stream().map(group -> line(disclosure, group)).toList();
  }

  private Line line(Disclosure disclosure, Group group) {
    return group.table() == CatalogueTable.THEME
        ? disclosure.themeLine(
            group, byTheme.getOrDefault(group.classes().getFirst(), Tally.NONE), base())
        : disclosure.line(group, of(group));
  }

  /// Of organisations alike.
  Line line(Disclosure disclosure, Kin kin) {
    return disclosure.line(group(kin), of(kin));
  }

  /// Of those of them for which a theme is rated; the sums by theme tell the profile too.
  Line line(Disclosure disclosure, Kin kin, String theme) {
    Tally tally =
        byTheme.entrySet().stream()
            .filter(entry -> entry.getKey().startsWith(theme + '>'))
            .filter(
                entry ->
                    kin.holds(ProfileText.profile(entry.getKey().substring(theme.length() + 1))))
            .map(Map.Entry::getValue)
            .reduce(Tally.NONE, Tally::plus);
    return disclosure.line(group(kin), tally);
  }

  long units(Kin kin) {
    return of(kin).units();
  }

  private Tally of(Kin kin) {
    return byProfile.entrySet().stream()
        .filter(entry -> kin.holds(entry.getKey()))
        .map(Map.Entry::getValue)
        .reduce(Tally.NONE, Tally::plus);
  }

  /// A group without shares of levels: those would be one more table.
  private static Group group(Kin kin) {
    return new Group(CatalogueTable.TYPE, List.of(kin.type()));
  }

  private Tally of(Group group) {
    return byProfile.entrySet().stream()
        .filter(entry -> group.holds(entry.getKey()))
        .map(Map.Entry::getValue)
        .reduce(Tally.NONE, Tally::plus);
  }
}
