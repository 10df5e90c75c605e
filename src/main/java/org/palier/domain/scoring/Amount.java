package org.palier.domain.scoring;

import java.util.List;
import org.palier.domain.exact.Ratio;
import org.palier.domain.questionnaire.NodeId;

/// How a figure follows from the points of questions. Every form rises, or stays, when points rise.
public sealed interface Amount {

  record Constant(Ratio value) implements Amount {}

  /// The value of a question, in [0, 1]: its points out of `full`, which is above 0.
  record Share(NodeId question, Ratio full) implements Amount {}

  /// 1 where the question has at least so many points, else 0.
  record Reached(NodeId question, Ratio points) implements Amount {}

  /// 1 where the question has any points at all, else 0.
  record Positive(NodeId question) implements Amount {}

  /// Weights are at least 0.
  record Sum(List<Part> parts) implements Amount {
    public Sum {
      parts = List.copyOf(parts);
    }
  }

  record Part(Ratio weight, Amount amount) {}

  record Least(List<Amount> amounts) implements Amount {
    public Least {
      amounts = List.copyOf(amounts);
    }
  }

  record Most(List<Amount> amounts) implements Amount {
    public Most {
      amounts = List.copyOf(amounts);
    }
  }
}
