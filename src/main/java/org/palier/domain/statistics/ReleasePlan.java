package org.palier.domain.statistics;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Which of the pending movements the next release takes in, and what it then stands on. Every
// group
/// that the last or the next release shows sees none of them, or enough.
public record ReleasePlan(Standing next, List<Movement> accepted, List<Movement> waiting) {

  public ReleasePlan {
    accepted = List.copyOf(accepted);
    waiting = List.copyOf(waiting);
  }

  /// For given groups the accepted set is the largest one, whatever the order of the movements:
  /// where all that is left touches a group too little, no part of it can touch it enough. The
  /// groups of the next release follow from what is accepted, so this is done until neither moves.
  public static ReleasePlan of(DisclosureRule rule, Standing last, List<Movement> pending) {
    List<Movement> accepted = List.copyOf(pending);
    List<Movement> waiting = new ArrayList<>();
    while (true) {
      Standing next = last.after(rule, accepted);
      Set<Movement> showing = new HashSet<>();
      for (Group group : next.groupsWith(last)) {
        List<Movement> touching = touching(group, accepted);
        if (!rule.isNoneOrEnough(units(touching))) {
          showing.addAll(touching);
        }
      }
      if (showing.isEmpty()) {
        return new ReleasePlan(next, accepted, waiting);
      }
      waiting.addAll(showing);
      accepted = accepted.stream().filter(movement -> !showing.contains(movement)).toList();
    }
  }

  /// The other way round: all the movements are taken in, and the tables in which they would show
  /// are given up. When they would show in the total, all is given up.
  public static Standing takingAll(DisclosureRule rule, Standing last, List<Movement> movements) {
    Standing next = last.after(rule, movements);
    Standing kept = next;
    for (Group group : next.groupsWith(last)) {
      if (!rule.isNoneOrEnough(units(touching(group, movements)))) {
        kept = withoutWhatShows(kept, group);
      }
    }
    return kept.shows(CatalogueTable.TOTAL) ? kept : new Standing(next.units(), List.of());
  }

  private static Standing withoutWhatShows(Standing standing, Group group) {
    return group.table() == CatalogueTable.THEME
        ? standing.without(group)
        : standing.without(Set.of(group.table()));
  }

  private static List<Movement> touching(Group group, List<Movement> movements) {
    return movements.stream().filter(movement -> movement.touches(group)).toList();
  }

  private static long units(List<Movement> movements) {
    return movements.stream().mapToLong(Movement::units).sum();
  }

  public long unitsWaiting() {
    return units(waiting);
  }

  public long unitsAccepted() {
    return units(accepted);
  }
}
