package org.palier.domain.obligations;

import org.palier.domain.questionnaire.ObligationId;

/// Whether a duty concerns an organisation on a given day.
public record DutyStatus(ObligationId duty, Status status, boolean gap) {

  /// `gap`: it is binding and in force, applies, and a question linked to it has 0 points by an
  /// answer or a don't know.
  public enum Status {
    APPLIES,
    /// A fact it depends on is not given.
    TO_CHECK,
    /// Applies, from a later day.
    COMING
  }
}
