package org.palier.assessment;

import io.micronaut.core.annotation.Introspected;
import java.time.LocalDateTime;
import java.util.UUID;

/// A link as its holder may see it: never its secret.
@Introspected
record LinkRow(UUID assessmentId, String access, LocalDateTime createdAt) {}
