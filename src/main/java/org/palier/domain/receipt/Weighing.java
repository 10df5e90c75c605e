package org.palier.domain.receipt;

import java.util.List;
import org.palier.domain.exact.Ratio;
import org.palier.domain.questionnaire.Node;

/// What a place weighs in its group: as declared, or as the sum of its children (`ofChildren`);
/// times each factor that applies; plus what it received from what is not rated.
public record Weighing(
    boolean ofChildren,
    Ratio declared,
    List<Node.Reduction> reductions,
    Ratio reduced,
    Ratio received) {

  public Weighing {
    reductions = List.copyOf(reductions);
  }

  public Ratio weight() {
    return reduced.plus(received);
  }
}
