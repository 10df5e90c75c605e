package org.palier.assessment;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.sql.Utc;

/// What a row of the table `assessment` says of the life of a draft.
@MappedEntity("assessment")
record DraftRow(
    @Id UUID id,
    UUID territoryId,
    String name,
    String language,
    String state,
    boolean claimed,
    boolean everSubmitted,
    @Nullable String email,
    LocalDateTime touchedAt,
    @Nullable LocalDateTime warnedAt) {

  DraftLife life() {
    return new DraftLife(
        state.equals("draft"),
        claimed,
        everSubmitted,
        touched(),
        warnedAt == null ? null : Utc.instant(warnedAt));
  }

  Instant touched() {
    return Utc.instant(touchedAt);
  }
}
