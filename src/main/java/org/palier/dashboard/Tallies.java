package org.palier.dashboard;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.palier.domain.statistics.CatalogueTable;
import org.palier.domain.statistics.Disclosure;
import org.palier.domain.statistics.Group;
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

  private Tally of(Group group) {
    return byProfile.entrySet().stream()
        .filter(entry -> group.holds(entry.getKey()))
        .map(Map.Entry::getValue)
        .reduce(Tally.NONE, Tally::plus);
  }
}
