package org.palier.domain.planning;

import java.util.IdentityHashMap;
import java.util.Map;
import org.palier.domain.exact.Ratio;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.scoring.Amount;

/// Works amounts out for given points.
final class Figures {

  private final Map<NodeId, Ratio> points;
  private final Map<Amount, Ratio> known = new IdentityHashMap<>();

  Figures(Map<NodeId, Ratio> points) {
    this.points = points;
  }

  boolean meet(Demand demand) {
    return of(demand.amount()).compareTo(demand.bound()) >= 0;
  }

  private Ratio of(Amount amount) {
    Ratio value = known.get(amount);
    if (value == null) {
      value = compute(amount);
      known.put(amount, value);
    }
    return value;
  }

  private Ratio compute(Amount amount) {
    return switch (amount) {
      case Amount.Constant(Ratio value) -> value;
      case Amount.Share(NodeId question, Ratio _) -> leaf(question, amount);
      case Amount.Reached(NodeId question, Ratio _) -> leaf(question, amount);
      case Amount.Positive(NodeId question) -> leaf(question, amount);
      case Amount.Sum(var parts) ->
          parts.stream()
              .map(part -> part.weight().times(of(part.amount())))
              .reduce(Ratio.ZERO, Ratio::plus);
      case Amount.Least(var amounts) ->
          amounts.stream().map(this::of).reduce(Ratio::min).orElse(Ratio.ZERO);
      case Amount.Most(var amounts) ->
          amounts.stream().map(this::of).reduce(Ratio::max).orElse(Ratio.ZERO);
    };
  }

  private Ratio leaf(NodeId question, Amount leaf) {
    return new Forms.Weighed(Ratio.ONE, leaf).at(points.getOrDefault(question, Ratio.ZERO));
  }
}
