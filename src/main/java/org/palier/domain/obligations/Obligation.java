package org.palier.domain.obligations;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.palier.domain.questionnaire.Condition;
import org.palier.domain.questionnaire.ObligationId;
import org.palier.domain.questionnaire.Text;

/// A legal duty as dated data: whom it concerns, from when to when (both days included), where it
/// is written and when that was last checked. It is information, not advice.
public record Obligation(
    ObligationId id,
    Text title,
    Condition when,
    boolean binding,
    @Nullable LocalDate from,
    @Nullable LocalDate until,
    @Nullable Text due,
    @Nullable Text reference,
    @Nullable Text source,
    LocalDate checkedOn) {

  public boolean isInForce(LocalDate on) {
    return (from == null || !on.isBefore(from)) && (until == null || !on.isAfter(until));
  }
}
