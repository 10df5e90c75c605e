package org.palier.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// One of an organisation's assessments, with the score, of 100, and the level of its last
/// submission; null where it was never submitted, or not rated.
public record Held(
    UUID id,
    String questionnaireId,
    String questionnaireVersion,
    String name,
    boolean draft,
    Instant createdAt,
    @Nullable Instant submittedAt,
    @Nullable BigDecimal score,
    @Nullable String level) {}
