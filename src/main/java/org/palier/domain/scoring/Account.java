package org.palier.domain.scoring;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palier.domain.exact.Ratio;
import org.palier.domain.questionnaire.Node;

/// How a place of the tree came to its score: its weight as declared, once reduced, and with what
/// it received; the sum of the weights of its rated children; `own`, its value in [0, 1] before any
/// cap (0 when not rated). The whole has no node.
public record Account(
    @Nullable Node node,
    int ratedQuestions,
    Ratio declared,
    Ratio reduced,
    Ratio weight,
    Ratio weightOfChildren,
    Ratio own,
    NodeScore score,
    List<Account> children) {

  public Account {
    children = List.copyOf(children);
  }

  /// Whether it weighs in the score of its group.
  public boolean counts() {
    return score instanceof NodeScore.Rated && !weight.isZero();
  }

  /// Its value in [0, 1]; 0 when not rated.
  public Ratio value() {
    return score instanceof NodeScore.Rated rated ? Ratio.of(rated.value()) : Ratio.ZERO;
  }
}
