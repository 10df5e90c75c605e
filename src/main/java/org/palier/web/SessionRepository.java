package org.palier.web;

import io.micronaut.data.connection.annotation.Connectable;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.sql.Statements;
import org.palier.sql.Utc;

/// The tables `session` and `session_assessment`, and when an account was last used.
@Singleton
class SessionRepository {

  private static final Duration IDLE_WITH_PASSWORD = Duration.ofMinutes(30);
  private static final Duration IDLE = Duration.ofHours(2);
  private static final Duration USE_NOTED_EVERY = Duration.ofHours(12);

  private final Statements statements;

  SessionRepository(Statements statements) {
    this.statements = statements;
  }

  record Found(Session session, Instant seenAt) {}

  @Connectable
  Optional<Found> find(Token token, Instant now) {
    return found(
        token,
        statements.find(
            """
            WITH visitor AS (
              SELECT s.token_hash, s.account_id, s.seen_at, s.proof
              FROM session s
                LEFT JOIN account a ON a.id = s.account_id
              WHERE s.token_hash = ?
                AND s.expires_at > ?
                AND s.seen_at
                  > IF(
                      s.account_id IS NULL
                        OR a.id IS NOT NULL
                          AND a.password_hash IS NULL
                          AND NOT EXISTS (
                            SELECT 1 FROM account_role r WHERE r.account_id = a.id)
                          AND NOT EXISTS (
                            SELECT 1 FROM network_administrator n WHERE n.account_id = a.id),
                      ?, ?)
                AND a.disabled_at IS NULL)
            SELECT v.account_id, v.seen_at, g.assessment_id, g.access, v.proof
            FROM visitor v
              LEFT JOIN session_assessment g
                ON g.token_hash = v.token_hash
                AND NOT EXISTS (
                  SELECT 1 FROM link l
                  WHERE l.token_hash = g.link_hash AND l.revoked_at IS NOT NULL)
            UNION ALL
            SELECT v.account_id, v.seen_at, e.id, IF(m.role IN ('owner', 'contributor'), 'edit', 'read'),
              v.proof
            FROM visitor v
              JOIN organisation_member m ON m.account_id = v.account_id
              JOIN assessment e ON e.organisation_id = m.organisation_id
            """,
            SessionRepository::line,
            token.hash(),
            Utc.of(now),
            Utc.of(now.minus(IDLE)),
            Utc.of(now.minus(IDLE_WITH_PASSWORD))));
  }

  /// A session and one of the assessments it may open, or none.
  private record Line(
      @Nullable UUID account,
      Instant seen,
      @Nullable UUID assessment,
      Access access,
      Proof proof) {}

  private static Line line(ResultSet row) throws SQLException {
    return new Line(
        row.getObject(1, UUID.class),
        Utc.instant(row.getObject(2, LocalDateTime.class)),
        row.getObject(3, UUID.class),
        "edit".equals(row.getString(4)) ? Access.EDIT : Access.READ,
        Proof.of(row.getString(5)));
  }

  private static Optional<Found> found(Token token, List<Line> lines) {
    if (lines.isEmpty()) {
      return Optional.empty();
    }
    Map<UUID, Access> assessments = new HashMap<>();
    for (Line line : lines) {
      if (line.assessment() != null) {
        assessments.merge(line.assessment(), line.access(), SessionRepository::larger);
      }
    }
    Line first = lines.getFirst();
    return Optional.of(
        new Found(new Session(token, first.account(), first.proof(), assessments), first.seen()));
  }

  private static Access larger(Access one, Access other) {
    return one == Access.EDIT ? one : other;
  }

  void insert(Token token, @Nullable UUID account, Instant now, Instant expires) {
    statements.run(
        """
        INSERT INTO session (token_hash, account_id, created_at, seen_at, expires_at)
        VALUES (?, ?, ?, ?, ?)
        """,
        token.hash(),
        account,
        Utc.of(now),
        Utc.of(now),
        Utc.of(expires));
    if (account != null) {
      statements.run("UPDATE account SET active_at = ? WHERE id = ?", Utc.of(now), account);
    }
  }

  /// Notes by whom a session's account was proved.
  void prove(Token token, Proof proof, String idToken) {
    statements.run(
        "UPDATE session SET proof = ?, id_token = ? WHERE token_hash = ?",
        proof.word(),
        idToken,
        token.hash());
  }

  /// The proof of one session goes on with another.
  void inherit(Token from, Token to) {
    statements.run(
        """
        UPDATE session n
          JOIN session o ON o.token_hash = ?
        SET n.proof = o.proof, n.id_token = o.id_token
        WHERE n.token_hash = ?
        """,
        from.hash(),
        to.hash());
  }

  Optional<String> idToken(Token token) {
    return statements.first(
        "SELECT id_token FROM session WHERE token_hash = ? AND id_token IS NOT NULL",
        row -> row.getString(1),
        token.hash());
  }

  /// Whether the account signs in with more than its password.
  boolean hasSecondFactor(UUID account) {
    return !statements
        .find(
            "SELECT account_id FROM second_factor WHERE account_id = ?",
            row -> row.getString(1),
            account)
        .isEmpty();
  }

  void insertPending(Token token, UUID account, Instant now, Instant expires) {
    statements.run(
        """
        INSERT INTO session (token_hash, pending_account_id, created_at, seen_at, expires_at)
        VALUES (?, ?, ?, ?, ?)
        """,
        token.hash(),
        account,
        Utc.of(now),
        Utc.of(now),
        Utc.of(expires));
  }

  /// The account whose second factor a session begun after `since` waits for.
  @Connectable
  Optional<UUID> pending(Token token, Instant since) {
    return statements.first(
        """
        SELECT pending_account_id
        FROM session
        WHERE token_hash = ? AND pending_account_id IS NOT NULL AND created_at > ?
        """,
        row -> row.getObject(1, UUID.class),
        token.hash(),
        Utc.of(since));
  }

  /// The living sessions of an account, the one used last first. What names one is a hash of the
  /// stored hash.
  List<OpenSession> living(UUID account, byte[] own, Instant now) {
    return statements.find(
        """
        SELECT LEFT(SHA2(token_hash, 256), 16), created_at, seen_at, token_hash = ?
        FROM session
        WHERE account_id = ? AND expires_at > ? AND seen_at > ?
        ORDER BY seen_at DESC, token_hash
        """,
        row ->
            new OpenSession(
                row.getString(1),
                Utc.instant(row.getObject(2, LocalDateTime.class)),
                Utc.instant(row.getObject(3, LocalDateTime.class)),
                row.getBoolean(4)),
        own,
        account,
        Utc.of(now),
        Utc.of(now.minus(IDLE)));
  }

  boolean deleteOf(UUID account, String name) {
    return statements.run(
            "DELETE FROM session WHERE account_id = ? AND LEFT(SHA2(token_hash, 256), 16) = ?",
            account,
            name)
        == 1;
  }

  void deleteOthers(UUID account, byte[] own) {
    statements.run("DELETE FROM session WHERE account_id = ? AND token_hash <> ?", account, own);
    statements.run("DELETE FROM session WHERE pending_account_id = ?", account);
  }

  @Connectable
  void touch(Token token, Instant now) {
    statements.run(
        "UPDATE session SET seen_at = ? WHERE token_hash = ?", Utc.of(now), token.hash());
    statements.run(
        """
        UPDATE account a
          JOIN session s ON s.account_id = a.id
        SET a.active_at = ?
        WHERE s.token_hash = ? AND (a.active_at IS NULL OR a.active_at < ?)
        """,
        Utc.of(now),
        token.hash(),
        Utc.of(now.minus(USE_NOTED_EVERY)));
  }

  /// A right to edit is not lost by opening a link that only reads.
  void grant(Token token, UUID assessment, Access access, byte @Nullable [] linkHash) {
    statements.run(
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
    statements.run(
        "UPDATE IGNORE session_assessment SET token_hash = ? WHERE token_hash = ?",
        to.hash(),
        from.hash());
  }

  void delete(Token token) {
    statements.run("DELETE FROM session WHERE token_hash = ?", token.hash());
  }

  void deleteOf(UUID account) {
    statements.run(
        "DELETE FROM session WHERE account_id = ? OR pending_account_id = ?", account, account);
  }

  int deleteExpired(Instant now) {
    return statements.run("DELETE FROM session WHERE expires_at <= ?", Utc.of(now));
  }
}
