package org.palier.domain.evaluation;

import java.util.List;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.ObligationId;
import org.palier.domain.questionnaire.OptionId;
import org.palier.domain.questionnaire.Text;

/// Something to look at again before submitting. It never blocks and never changes a score.
public sealed interface Advice {

  NodeId question();

  /// A check that the authors wrote for the question, in their words.
  record Check(NodeId question, Text text) implements Advice {}

  /// The question is declared without object, though these binding duties apply to such a profile.
  record Denied(NodeId question, List<ObligationId> duties) implements Advice {
    public Denied {
      duties = List.copyOf(duties);
    }
  }

  /// These binding duties apply, and the answer is worth nothing.
  record DutyNotMet(NodeId question, List<ObligationId> duties) implements Advice {
    public DutyNotMet {
      duties = List.copyOf(duties);
    }
  }

  /// The answer lies two described levels or more from the one submitted before.
  record Jump(NodeId question, OptionId before, boolean upwards) implements Advice {}

  /// All the points, and no evidence.
  record TopWithoutEvidence(NodeId question) implements Advice {}
}
