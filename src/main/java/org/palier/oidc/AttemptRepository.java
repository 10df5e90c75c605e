package org.palier.oidc;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.sql.Statements;
import org.palier.sql.Utc;

/// The table `oidc_attempt`: browsers sent to the provider.
@Singleton
class AttemptRepository {

  private final Statements statements;

  AttemptRepository(Statements statements) {
    this.statements = statements;
  }

  /// A browser on its way: where it wants to go, and who was signed in, null for nobody.
  record Attempt(String next, @Nullable UUID account) {}

  /// Someone who came back, whose identity waits for an account.
  record Waiting(String next, Told told) {}

  @Transactional
  void insert(byte[] browser, Attempt attempt, Instant now, Instant expires) {
    statements.run(
        """
        INSERT INTO oidc_attempt (browser_hash, next, account_id, created_at, expires_at)
        VALUES (?, ?, ?, ?, ?)
        """,
        browser,
        attempt.next(),
        attempt.account(),
        Utc.of(now),
        Utc.of(expires));
  }

  /// The attempt of this browser, the first time it is asked for only.
  @Transactional
  Optional<Attempt> use(byte[] browser, Instant now) {
    boolean first =
        statements.run(
                """
                UPDATE oidc_attempt SET used_at = ?
                WHERE browser_hash = ? AND used_at IS NULL AND expires_at > ?
                """,
                Utc.of(now),
                browser,
                Utc.of(now))
            == 1;
    return first
        ? statements.first(
            "SELECT next, account_id FROM oidc_attempt WHERE browser_hash = ?",
            row -> new Attempt(row.getString(1), row.getObject(2, UUID.class)),
            browser)
        : Optional.empty();
  }

  @Transactional
  void keep(byte[] browser, Told told, Instant expires) {
    statements.run(
        """
        UPDATE oidc_attempt
        SET issuer = ?, subject = ?, email = ?, name = ?, siret = ?, two_factors = ?, id_token = ?,
            expires_at = ?
        WHERE browser_hash = ?
        """,
        told.issuer(),
        told.subject(),
        told.email(),
        told.name(),
        told.siret(),
        told.twoFactors(),
        told.idToken(),
        Utc.of(expires),
        browser);
  }

  @Transactional
  Optional<Waiting> waiting(byte[] browser, Instant now) {
    return statements.first(
        """
        SELECT next, issuer, subject, email, name, siret, two_factors, id_token
        FROM oidc_attempt
        WHERE browser_hash = ? AND subject IS NOT NULL AND expires_at > ?
        """,
        AttemptRepository::waiting,
        browser,
        Utc.of(now));
  }

  private static Waiting waiting(ResultSet row) throws SQLException {
    return new Waiting(
        row.getString(1),
        new Told(
            row.getString(2),
            row.getString(3),
            row.getString(4),
            false,
            Objects.requireNonNullElse(row.getString(5), ""),
            row.getString(6),
            row.getBoolean(7),
            row.getString(8)));
  }

  @Transactional
  void delete(byte[] browser) {
    statements.run("DELETE FROM oidc_attempt WHERE browser_hash = ?", browser);
  }

  @Transactional
  int deleteExpired(Instant now) {
    return statements.run("DELETE FROM oidc_attempt WHERE expires_at <= ?", Utc.of(now));
  }
}
