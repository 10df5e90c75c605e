package org.palier.mail;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A row of the table `outbox`. Its bodies are empty once it is sent or given up.
@MappedEntity("outbox")
record OutboxRow(
    @Id UUID id,
    @Nullable UUID territoryId,
    @Nullable UUID assessmentId,
    String recipient,
    String language,
    String subject,
    String textBody,
    String htmlBody,
    LocalDateTime createdAt,
    int attempts,
    LocalDateTime nextAttemptAt,
    @Nullable LocalDateTime sentAt,
    @Nullable LocalDateTime failedAt,
    @Nullable String lastError,
    boolean bulk,
    @Nullable String unsubscribe) {

  @Override
  public String toString() {
    return "OutboxRow[" + id + "]";
  }
}
