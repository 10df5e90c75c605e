package org.palier.assessment;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.palier.domain.questionnaire.NodeId;

/// What is told beside the answers that nobody has looked at since they were taken from an earlier
/// assessment.
@FunctionalInterface
interface PrefillNotes {

  PrefillNotes NONE = papers -> Map.of();

  /// By question.
  Map<NodeId, Note> of(Desk.Papers papers);

  /// When the answer was submitted, and what changed in its question since.
  record Note(Instant saidAt, List<String> changes) {
    public Note {
      changes = List.copyOf(changes);
    }
  }
}
