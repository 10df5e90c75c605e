package org.palier.domain.questionnaire;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A place in the tree of a questionnaire: a group of nodes, or a question.
public sealed interface Node permits Group, Question {

  NodeId id();

  Text title();

  Condition when();

  Weight weight();

  /// Factors that lower the declared weight, each where its condition is true.
  List<Reduction> reductions();

  /// The node whose value this one may not exceed.
  @Nullable NodeId capBy();

  /// How the value is shown, where it differs from the questionnaire's scale.
  @Nullable Scale scale();

  /// The weight of a node: a number at least 0, or the sum of its rated children's final weights.
  sealed interface Weight {

    record Declared(BigDecimal value) implements Weight {
      public Declared {
        if (value.signum() < 0) {
          throw new IllegalArgumentException("negative weight: " + value);
        }
      }
    }

    record SumOfChildren() implements Weight {}
  }

  /// `factor` in [0, 1].
  record Reduction(Condition when, BigDecimal factor) {
    public Reduction {
      if (factor.signum() < 0 || factor.compareTo(BigDecimal.ONE) > 0) {
        throw new IllegalArgumentException("a factor lies between 0 and 1: " + factor);
      }
    }
  }
}
