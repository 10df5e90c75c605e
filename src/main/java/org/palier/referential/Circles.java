package org.palier.referential;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Finds what leads back to itself, each circle once, however long the way is.
final class Circles<T> {

  private final Function<T, ? extends Collection<T>> leadsTo;
  private final Set<T> seen = new HashSet<>();
  private final List<T> trail = new ArrayList<>();
  private final Set<T> onTrail = new HashSet<>();
  private final Deque<Iterator<T>> open = new ArrayDeque<>();
  private final List<List<T>> found = new ArrayList<>();

  Circles(Function<T, ? extends Collection<T>> leadsTo) {
    this.leadsTo = leadsTo;
  }

  List<List<T>> find(Collection<T> starts) {
    for (T start : starts) {
      enter(start);
      while (!open.isEmpty()) {
        step();
      }
    }
    return List.copyOf(found);
  }

  /// `A → B → A`.
  static String inWords(List<?> circle) {
    String trail = circle.stream().map(Object::toString).collect(Collectors.joining(" → "));
    return trail + " → " + circle.getFirst();
  }

  private void enter(T next) {
    if (seen.add(next)) {
      trail.add(next);
      onTrail.add(next);
      open.push(List.<T>copyOf(leadsTo.apply(next)).iterator());
    }
  }

  private void step() {
    if (!open.element().hasNext()) {
      open.pop();
      onTrail.remove(trail.removeLast());
      return;
    }
    T next = open.element().next();
    if (onTrail.contains(next)) {
      found.add(List.copyOf(trail.subList(trail.indexOf(next), trail.size())));
    } else {
      enter(next);
    }
  }
}
