package org.palier.account;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.Optional;
import org.palier.sql.Statements;
import org.palier.sql.Utc;

/// The table `login_throttle`. Counting is one statement, so that two tries at once are two.
@Singleton
class ThrottleRepository {

  private final Statements statements;

  ThrottleRepository(Statements statements) {
    this.statements = statements;
  }

  @Transactional
  Optional<Instant> blockedUntil(byte[] subject) {
    return statements
        .first(
            "SELECT blocked_until FROM login_throttle WHERE subject_hash = ?",
            row -> Optional.ofNullable(row.getObject(1, LocalDateTime.class)),
            subject)
        .flatMap(until -> until.map(Utc::instant));
  }

  /// The failures counted so far, this one included.
  @Transactional
  int count(byte[] subject, Instant now, Instant forgottenBefore) {
    statements.run(
        """
        INSERT INTO login_throttle (subject_hash, failures, last_at)
        VALUES (?, 1, ?)
        ON DUPLICATE KEY UPDATE
          failures = IF(last_at < ?, 1, failures + 1),
          last_at = VALUES(last_at)
        """,
        subject,
        Utc.of(now),
        Utc.of(forgottenBefore));
    return Objects.requireNonNull(
        statements
            .find(
                "SELECT failures FROM login_throttle WHERE subject_hash = ?",
                row -> row.getInt(1),
                subject)
            .getFirst());
  }

  @Transactional
  void block(byte[] subject, Instant until) {
    statements.run(
        "UPDATE login_throttle SET blocked_until = ? WHERE subject_hash = ?",
        Utc.of(until),
        subject);
  }

  @Transactional
  void forget(byte[] subject) {
    statements.run("DELETE FROM login_throttle WHERE subject_hash = ?", (Object) subject);
  }
}
