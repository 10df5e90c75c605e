package org.palier.assessment;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of the table `assessment`.
@MappedEntity("assessment")
record AssessmentRow(
    @Id UUID id,
    UUID territoryId,
    @Nullable UUID organisationId,
    String questionnaireId,
    String questionnaireVersion,
    @Nullable String layer,
    String name,
    String language,
    String state,
    int number,
    String facts,
    int factsRevision,
    @Nullable String email,
    boolean synthetic,
    LocalDateTime createdAt,
    LocalDateTime touchedAt) {}
