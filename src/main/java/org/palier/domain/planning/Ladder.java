package org.palier.domain.planning;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import org.palier.domain.exact.Ratio;

/// The points that a question can have on the way up, lowest first: today's, then those that pushes
/// lead to. A rung is a rank in them.
public record Ladder(List<Ratio> points) {

  public Ladder {
    points = List.copyOf(points);
  }

  public static Ladder of(Ratio today, Collection<Push> pushes) {
    TreeSet<Ratio> reached = new TreeSet<>();
    reached.add(today);
    List<Push> left = new ArrayList<>(pushes);
    while (left.removeIf(push -> isOpen(push, reached) && climb(push, reached))) {}
    return new Ladder(List.copyOf(reached));
  }

  /// Whether the push moves the question at some moment of some way up.
  public boolean isUsedBy(Push push) {
    return points.stream().anyMatch(push::moves);
  }

  /// Where these pushes lead from today's points. Their order is of no importance: one that was
  /// skipped over would not have led further.
  int top(Collection<Push> pushes) {
    int rung = 0;
    boolean moved = true;
    while (moved) {
      moved = false;
      for (Push push : pushes) {
        if (push.moves(points.get(rung))) {
          rung = points.indexOf(push.to());
          moved = true;
        }
      }
    }
    return rung;
  }

  private static boolean isOpen(Push push, TreeSet<Ratio> reached) {
    Ratio below = reached.lower(push.to());
    return below != null && push.from().compareTo(below) <= 0;
  }

  private static boolean climb(Push push, TreeSet<Ratio> reached) {
    reached.add(push.to());
    return true;
  }
}
