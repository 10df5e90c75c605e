package org.palier.domain.statistics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// How so many organisations went through the releases: the assessments of theirs that were in one,
/// each with the profile it had then.
public record Passage(List<Stay> stays, long units) {

  /// One submitted assessment, in every release from one number up to another, not included.
  public record Stay(Profile profile, int from, int until) {

    boolean isIn(int release) {
      return from <= release && release < until;
    }
  }

  public Passage {
    stays = List.copyOf(stays);
  }

  private Optional<Stay> at(int release) {
    return stays.stream().filter(stay -> stay.isIn(release)).findFirst();
  }

  /// How many organisations had each profile in a release.
  public static Map<Profile, Long> unitsAt(List<Passage> passages, int release) {
    Map<Profile, Long> units = new HashMap<>();
    passages.forEach(
        passage ->
            passage
                .at(release)
                .ifPresent(stay -> units.merge(stay.profile(), passage.units(), Long::sum)));
    return units;
  }

  /// What moved from one release to another.
  public static List<Movement> between(List<Passage> passages, int before, int after) {
    return passages.stream()
        .filter(passage -> !passage.at(before).equals(passage.at(after)))
        .map(passage -> passage.movement(before, after))
        .toList();
  }

  private Movement movement(int before, int after) {
    return new Movement(
        at(before).map(Stay::profile).orElse(null),
        at(after).map(Stay::profile).orElse(null),
        units);
  }
}
