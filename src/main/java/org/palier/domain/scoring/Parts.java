package org.palier.domain.scoring;

import java.util.List;
import org.palier.domain.exact.Ratio;

/// The masses of a rated place while they are computed, and its value if every unanswered question
/// were fully earned. The value is the earned mass.
record Parts(Ratio earned, Ratio missed, Ratio unanswered, Ratio dontKnow, Ratio best) {

  static final Parts UNANSWERED =
      new Parts(Ratio.ZERO, Ratio.ZERO, Ratio.ONE, Ratio.ZERO, Ratio.ONE);
  static final Parts DONT_KNOW =
      new Parts(Ratio.ZERO, Ratio.ZERO, Ratio.ZERO, Ratio.ONE, Ratio.ZERO);

  static Parts answered(Ratio value) {
    return new Parts(value, Ratio.ONE.minus(value), Ratio.ZERO, Ratio.ZERO, value);
  }

  /// A part of a whole, with the weight it has there.
  record Weighted(Ratio weight, Parts parts) {}

  /// Each mass is the weighted mean of that mass; `total` is the sum of the weights.
  static Parts mean(List<Weighted> children, Ratio total) {
    Ratio earned = Ratio.ZERO;
    Ratio missed = Ratio.ZERO;
    Ratio unanswered = Ratio.ZERO;
    Ratio dontKnow = Ratio.ZERO;
    Ratio best = Ratio.ZERO;
    for (Weighted child : children) {
      Ratio weight = child.weight();
      Parts parts = child.parts();
      earned = earned.plus(weight.times(parts.earned));
      missed = missed.plus(weight.times(parts.missed));
      unanswered = unanswered.plus(weight.times(parts.unanswered));
      dontKnow = dontKnow.plus(weight.times(parts.dontKnow));
      best = best.plus(weight.times(parts.best));
    }
    return new Parts(
        earned.dividedBy(total),
        missed.dividedBy(total),
        unanswered.dividedBy(total),
        dontKnow.dividedBy(total),
        best.dividedBy(total));
  }

  /// Those of the smallest value, the first on a tie.
  static Parts least(List<Weighted> children) {
    Parts least = children.getFirst().parts();
    Ratio best = least.best;
    for (Weighted child : children) {
      least = child.parts().earned.compareTo(least.earned) < 0 ? child.parts() : least;
      best = best.min(child.parts().best);
    }
    return least.withBest(best);
  }

  /// Those of the largest value, the first on a tie.
  static Parts most(List<Weighted> children) {
    Parts most = children.getFirst().parts();
    Ratio best = most.best;
    for (Weighted child : children) {
      most = child.parts().earned.compareTo(most.earned) > 0 ? child.parts() : most;
      best = best.max(child.parts().best);
    }
    return most.withBest(best);
  }

  /// What the cap takes from the earned mass is missed.
  Parts cappedBy(Parts cap) {
    Ratio kept = earned.min(cap.earned);
    return new Parts(
        kept, missed.plus(earned.minus(kept)), unanswered, dontKnow, best.min(cap.best));
  }

  NodeScore.Rated toScore() {
    var value = earned.toFraction();
    return new NodeScore.Rated(
        value,
        best == earned ? value : best.toFraction(),
        new Masses(value, missed.toFraction(), unanswered.toFraction(), dontKnow.toFraction()));
  }

  private Parts withBest(Ratio other) {
    return new Parts(earned, missed, unanswered, dontKnow, other);
  }
}
