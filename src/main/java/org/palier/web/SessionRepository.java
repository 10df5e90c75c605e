package org.palier.web;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The tables `session` and `session_assessment`.
@Singleton
class SessionRepository {

  private static final Duration IDLE_SIGNED_IN = Duration.ofMinutes(30);
  private static final Duration IDLE = Duration.ofHours(2);

  private final JdbcOperations jdbc;

  SessionRepository(JdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  record Found(Session session, Instant seenAt) {}

  @Connectable
  Optional<Found> find(Token token, Instant now) {
    return jdbc.prepareStatement(
        """
        SELECT s.account_id, s.seen_at, a.assessment_id, a.access
        FROM session s
        LEFT JOIN session_assessment a
          ON a.token_hash = s.token_hash
          AND NOT EXISTS (
            SELECT 1 FROM link l
            WHERE l.token_hash = a.link_hash AND l.revoked_at IS NOT NULL)
        WHERE s.token_hash = ?
          AND s.expires_at > ?
          AND s.seen_at > IF(s.account_id IS NULL, ?, ?)
        """,
        statement -> {
          statement.setBytes(1, token.hash());
          statement.setObject(2, utc(now));
          statement.setObject(3, utc(now.minus(IDLE)));
          statement.setObject(4, utc(now.minus(IDLE_SIGNED_IN)));
          return found(token, statement.executeQuery());
        });
  }

  private static Optional<Found> found(Token token, ResultSet rows) throws SQLException {
    Map<UUID, Access> assessments = new HashMap<>();
    UUID account = null;
    LocalDateTime seen = null;
    while (rows.next()) {
      account = rows.getObject(1, UUID.class);
      seen = rows.getObject(2, LocalDateTime.class);
      UUID assessment = rows.getObject(3, UUID.class);
      if (assessment != null) {
        assessments.put(assessment, rows.getString(4).equals("edit") ? Access.EDIT : Access.READ);
      }
    }
    return seen == null
        ? Optional.empty()
        : Optional.of(
            new Found(new Session(token, account, assessments), seen.toInstant(ZoneOffset.UTC)));
  }

  void insert(Token token, @Nullable UUID account, Instant now, Instant expires) {
    update(
        """
        INSERT INTO session (token_hash, account_id, created_at, seen_at, expires_at)
        VALUES (?, ?, ?, ?, ?)
        """,
        token.hash(),
        account,
        utc(now),
        utc(now),
        utc(expires));
  }

  @Connectable
  void touch(Token token, Instant now) {
    update("UPDATE session SET seen_at = ? WHERE token_hash = ?", utc(now), token.hash());
  }

  /// A right to edit is not lost by opening a link that only reads.
  void grant(Token token, UUID assessment, Access access, byte @Nullable [] linkHash) {
    update(
        """
        INSERT INTO session_assessment (token_hash, assessment_id, access, link_hash)
        VALUES (?, ?, ?, ?)
        ON DUPLICATE KEY UPDATE
          link_hash = IF(VALUES(access) = 'edit' OR access = 'read', VALUES(link_hash), link_hash),
          access = IF(VALUES(access) = 'edit', 'edit', access)
        """,
        token.hash(),
        assessment,
        access == Access.EDIT ? "edit" : "read",
        linkHash);
  }

  void move(Token from, Token to) {
    update(
        "UPDATE session_assessment SET token_hash = ? WHERE token_hash = ?",
        to.hash(),
        from.hash());
  }

  void delete(Token token) {
    update("DELETE FROM session WHERE token_hash = ?", token.hash());
  }

  void deleteOf(UUID account) {
    update("DELETE FROM session WHERE account_id = ?", account);
  }

  int deleteExpired(Instant now) {
    return update("DELETE FROM session WHERE expires_at <= ?", utc(now));
  }

  private int update(String sql, @Nullable Object... values) {
    return jdbc.prepareStatement(
        sql,
        statement -> {
          bind(statement, values);
          return statement.executeUpdate();
        });
  }

  private static void bind(PreparedStatement statement, @Nullable Object... values)
      throws SQLException {
    for (int i = 0; i < values.length; i++) {
      statement.setObject(i + 1, values[i]);
    }
  }

  private static LocalDateTime utc(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }
}
