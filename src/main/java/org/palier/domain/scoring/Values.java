package org.palier.domain.scoring;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palier.domain.exact.Ratio;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.Question;

/// The values of the nodes of one reading, and what they become when some questions earn more. What
/// is rated and what it weighs stay as they are.
public final class Values {

  private final List<Place> order;
  private final Map<NodeId, Place> places;

  /// Values before any cap, by rank; 0 where not rated.
  private final Ratio[] earned;

  private final @Nullable Ratio[] values;

  Values(List<Place> order, Map<NodeId, Place> places, Ratio[] earned, @Nullable Ratio[] values) {
    this.order = order;
    this.places = places;
    this.earned = earned;
    this.values = values;
  }

  /// The value of so many points of a question.
  static Ratio of(Question question, Ratio points) {
    Ratio full = Ratio.of(question.kind().fullPoints());
    return full.isZero() ? Ratio.ZERO : points.dividedBy(full).min(Ratio.ONE);
  }

  /// Of the whole; empty when it is not rated.
  public Optional<Ratio> overall() {
    return Optional.ofNullable(values[order.size() - 1]);
  }

  /// Empty when the node is not rated.
  public Optional<Ratio> of(NodeId node) {
    Place place = places.get(node);
    return place == null ? Optional.empty() : Optional.ofNullable(values[place.index]);
  }

  /// How the value of the whole follows from the points of the rated questions; empty as it is.
  public Optional<Amount> overallAmount() {
    return amount(order.getLast());
  }

  /// The same for a node.
  public Optional<Amount> amount(NodeId node) {
    return Optional.ofNullable(places.get(node)).flatMap(Values::amount);
  }

  /// The values when these rated questions have these points. Only what depends on them is
  /// computed.
  public Values raised(Map<NodeId, Ratio> points) {
    Ratio[] nextEarned = earned.clone();
    @Nullable Ratio[] next = values.clone();
    boolean[] changed = new boolean[next.length];
    for (Place place : order) {
      if (place.rated && (raise(place, points, nextEarned) || dependsOnChanged(place, changed))) {
        Ratio value = compute(place, nextEarned, next);
        changed[place.index] = !value.equals(next[place.index]);
        next[place.index] = value;
      }
    }
    return new Values(order, places, nextEarned, next);
  }

  private static Optional<Amount> amount(Place place) {
    return place.rated ? Optional.of(new Amounts().of(place)) : Optional.empty();
  }

  private static boolean raise(Place place, Map<NodeId, Ratio> points, Ratio[] earned) {
    if (!(place.node instanceof Question question) || !points.containsKey(question.id())) {
      return false;
    }
    earned[place.index] = of(question, points.getOrDefault(question.id(), Ratio.ZERO));
    return true;
  }

  private static boolean dependsOnChanged(Place place, boolean[] changed) {
    if (place.cap != null && changed[place.cap.index]) {
      return true;
    }
    for (Place child : place.children) {
      if (changed[child.index]) {
        return true;
      }
    }
    return false;
  }

  private static Ratio compute(Place place, Ratio[] earned, @Nullable Ratio[] values) {
    Ratio own = place.node instanceof Question ? earned[place.index] : aggregate(place, values);
    Ratio cap = place.cap == null ? null : values[place.cap.index];
    return cap == null ? own : own.min(cap);
  }

  private static Ratio aggregate(Place group, @Nullable Ratio[] values) {
    Ratio sum = Ratio.ZERO;
    Ratio least = Ratio.ONE;
    Ratio most = Ratio.ZERO;
    for (Place child : group.children) {
      Ratio value = values[child.index];
      if (value != null && child.counts()) {
        sum = sum.plus(child.weight.times(value));
        least = least.min(value);
        most = most.max(value);
      }
    }
    return switch (group.aggregate) {
      case MEAN -> sum.dividedBy(group.weightOfChildren);
      case MIN -> least;
      case MAX -> most;
    };
  }
}
