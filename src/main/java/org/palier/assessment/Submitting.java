package org.palier.assessment;

import java.util.List;
import org.palier.domain.questionnaire.NodeId;

/// What became of a submission.
public sealed interface Submitting {

  record Submitted(int number) implements Submitting {}

  /// Questions that concern the organisation and have no answer yet, in the order of the file.
  record Incomplete(List<NodeId> missing) implements Submitting {
    public Incomplete {
      missing = List.copyOf(missing);
    }
  }

  /// It is submitted already: the same result stands.
  record Already(int number) implements Submitting {}

  record Unknown() implements Submitting {}
}
