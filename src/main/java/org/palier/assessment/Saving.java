package org.palier.assessment;

import java.util.List;

/// What became of a save.
public sealed interface Saving {

  /// Committed. `revision` is what the next save of this question must name.
  record Saved(int revision) implements Saving {}

  /// Somebody saved in between: what is stored now.
  record Conflict(StoredEntry stored) implements Saving {}

  /// Something is stored and the save named no revision.
  record RevisionNeeded(StoredEntry stored) implements Saving {}

  /// What was sent does not fit the question.
  record Refused(List<EntryProblem> problems) implements Saving {
    public Refused {
      problems = List.copyOf(problems);
    }
  }

  /// The assessment is submitted: a revision must be opened first.
  record Closed() implements Saving {}

  /// No such assessment, or no such question in it.
  record Unknown() implements Saving {}

  /// The same idempotency key was used for another request.
  record KeyReused() implements Saving {}
}
