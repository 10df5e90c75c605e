package org.palier.plan;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.palier.sql.Statements;
import org.palier.sql.Utc;

/// The table `plan_pulse`.
@Singleton
class PulseRepository {

  private final Statements statements;

  PulseRepository(Statements statements) {
    this.statements = statements;
  }

  @Transactional
  Optional<Instant> lastSent(UUID organisation) {
    return statements.first(
        "SELECT sent_at FROM plan_pulse WHERE organisation_id = ?",
        row -> Utc.instant(row.getObject(1, LocalDateTime.class)),
        organisation);
  }

  @Transactional
  void sent(UUID organisation, UUID account, Instant now) {
    statements.run(
        """
        INSERT INTO plan_pulse (organisation_id, account_id, sent_at)
        VALUES (?, ?, ?)
        ON DUPLICATE KEY UPDATE account_id = VALUES(account_id), sent_at = VALUES(sent_at)
        """,
        organisation,
        account,
        Utc.of(now));
  }

  /// The same where none was sent since a moment; false where one was. Of two at once one is told
  /// so.
  @Transactional
  boolean sentUnlessSince(UUID organisation, UUID account, Instant since, Instant now) {
    statements.run(
        "INSERT IGNORE INTO plan_pulse (organisation_id, account_id, sent_at) VALUES (?, ?, ?)",
        organisation,
        account,
        Utc.of(Instant.EPOCH));
    return statements.run(
            """
            UPDATE plan_pulse
            SET account_id = ?, sent_at = ?
            WHERE organisation_id = ? AND sent_at <= ?
            """,
            account,
            Utc.of(now),
            organisation,
            Utc.of(since))
        == 1;
  }
}
