package org.palier.signin;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.sql.Statements;
import org.palier.sql.Utc;

/// The table `sign_in_link`.
@Singleton
class SignInLinkRepository {

  private final Statements statements;

  SignInLinkRepository(Statements statements) {
    this.statements = statements;
  }

  /// A link that still opens something. `sessionHash` is of the session that asked, null without.
  record Open(
      String email, String next, @Nullable UUID assessmentId, byte @Nullable [] sessionHash) {}

  @Transactional
  void insert(byte[] tokenHash, Open link, Instant now, Instant expires) {
    statements.run(
        """
        INSERT INTO sign_in_link
          (token_hash, email, next, assessment_id, session_hash, created_at, expires_at)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        tokenHash,
        link.email(),
        link.next(),
        link.assessmentId(),
        link.sessionHash(),
        Utc.of(now),
        Utc.of(expires));
  }

  @Transactional
  Optional<Open> find(byte[] tokenHash, Instant now) {
    return statements.first(
        """
        SELECT email, next, assessment_id, session_hash
        FROM sign_in_link
        WHERE token_hash = ? AND used_at IS NULL AND expires_at > ?
        """,
        SignInLinkRepository::open,
        tokenHash,
        Utc.of(now));
  }

  /// Whether this use is the first one.
  @Transactional
  boolean use(byte[] tokenHash, Instant now) {
    return statements.run(
            "UPDATE sign_in_link SET used_at = ? WHERE token_hash = ? AND used_at IS NULL",
            Utc.of(now),
            tokenHash)
        == 1;
  }

  @Transactional
  int deleteExpired(Instant before) {
    return statements.run("DELETE FROM sign_in_link WHERE expires_at < ?", Utc.of(before));
  }

  private static Open open(ResultSet row) throws SQLException {
    return new Open(
        row.getString(1), row.getString(2), row.getObject(3, UUID.class), row.getBytes(4));
  }
}
