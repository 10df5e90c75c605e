package org.palier.domain.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Which of the pending movements the next release takes in, and what it then stands on. Every
/// group that the last or the next release shows sees none of them, or enough.
public record ReleasePlan(Standing next, List<Movement> accepted, List<Movement> waiting) {

  public ReleasePlan {
    accepted = List.copyOf(accepted);
    waiting = List.copyOf(waiting);
  }

  /// The largest set of movements that may enter. What was erased can't wait, for nothing is left
  /// of it to show: it is taken in, and the tables in which it would show are given up.
  public static ReleasePlan of(DisclosureRule rule, Standing last, List<Movement> pending) {
    ReleasePlan plan = largest(rule, last, pending);
    List<Movement> erased = plan.waiting.stream().filter(Movement::isRemoval).toList();
    if (erased.isEmpty()) {
      return plan;
    }
    List<Movement> accepted = new ArrayList<>(plan.accepted);
    accepted.addAll(erased);
    Standing next = takingAll(rule, last, accepted);
    return next.shows(CatalogueTable.TOTAL)
        ? new ReleasePlan(next, accepted, without(plan.waiting, erased))
        : new ReleasePlan(last, List.of(), pending);
  }

  /// For given groups it is the largest set whatever the order of the movements: where all that is
  /// left touches a group too little, no part of it can touch it enough. The groups of the next
  /// release follow from what is accepted, so this is done until neither moves.
  private static ReleasePlan largest(DisclosureRule rule, Standing last, List<Movement> pending) {
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
      accepted = without(accepted, showing);
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

  private static List<Movement> without(List<Movement> movements, Collection<Movement> given) {
    return movements.stream().filter(movement -> !given.contains(movement)).toList();
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
