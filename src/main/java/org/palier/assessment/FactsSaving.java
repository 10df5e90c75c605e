package org.palier.assessment;

import org.palier.domain.answers.Facts;

/// What became of a change of facts.
public sealed interface FactsSaving {

  record Saved(int revision) implements FactsSaving {}

  /// Somebody changed the facts in between: what is stored now.
  record Conflict(Facts stored, int revision) implements FactsSaving {}

  record Closed() implements FactsSaving {}

  record Unknown() implements FactsSaving {}
}
