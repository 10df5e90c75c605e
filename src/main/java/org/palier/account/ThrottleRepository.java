package org.palier.account;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/// The table `login_throttle`. Counting is one statement, so that two tries at once are two.
@Singleton
class ThrottleRepository {

  private final JdbcOperations jdbc;

  ThrottleRepository(JdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  @Transactional
  Optional<Instant> blockedUntil(byte[] subject) {
    return jdbc.prepareStatement(
        "SELECT blocked_until FROM login_throttle WHERE subject_hash = ?",
        statement -> {
          statement.setBytes(1, subject);
          var rows = statement.executeQuery();
          return rows.next()
              ? Optional.ofNullable(rows.getObject(1, LocalDateTime.class))
                  .map(until -> until.toInstant(ZoneOffset.UTC))
              : Optional.empty();
        });
  }

  /// The failures counted so far, this one included.
  @Transactional
  int count(byte[] subject, Instant now, Instant forgottenBefore) {
    jdbc.prepareStatement(
        """
        INSERT INTO login_throttle (subject_hash, failures, last_at)
        VALUES (?, 1, ?)
        ON DUPLICATE KEY UPDATE
          failures = IF(last_at < ?, 1, failures + 1),
          last_at = VALUES(last_at)
        """,
        statement -> {
          statement.setBytes(1, subject);
          statement.setObject(2, utc(now));
          statement.setObject(3, utc(forgottenBefore));
          return statement.executeUpdate();
        });
    return jdbc.prepareStatement(
        "SELECT failures FROM login_throttle WHERE subject_hash = ?",
        statement -> {
          statement.setBytes(1, subject);
          var rows = statement.executeQuery();
          rows.next();
          return rows.getInt(1);
        });
  }

  @Transactional
  void block(byte[] subject, Instant until) {
    jdbc.prepareStatement(
        "UPDATE login_throttle SET blocked_until = ? WHERE subject_hash = ?",
        statement -> {
          statement.setObject(1, utc(until));
          statement.setBytes(2, subject);
          return statement.executeUpdate();
        });
  }

  @Transactional
  void forget(byte[] subject) {
    jdbc.prepareStatement(
        "DELETE FROM login_throttle WHERE subject_hash = ?",
        statement -> {
          statement.setBytes(1, subject);
          return statement.executeUpdate();
        });
  }

  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
