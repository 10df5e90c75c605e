package org.palier.support;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.organisation.Shared;

/// An organisation as staff follow it. `reached` is the last level it reached; null where it shares
/// none: then it was never read.
record Followed(
    UUID id,
    String name,
    String number,
    String commune,
    Progress progress,
    ContactState contact,
    @Nullable LocalDate nextOn,
    String accompaniedBy,
    Shared shared,
    @Nullable Reached reached) {

  /// A level of a questionnaire, by ids.
  record Reached(String questionnaire, String version, String level) {}
}
