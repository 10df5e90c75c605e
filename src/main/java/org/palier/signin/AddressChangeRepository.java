package org.palier.signin;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.palier.sql.Statements;
import org.palier.sql.Utc;

/// The table `address_change`, and what follows from a change.
@Singleton
class AddressChangeRepository {

  private final Statements statements;

  AddressChangeRepository(Statements statements) {
    this.statements = statements;
  }

  /// A change that may still be confirmed.
  record Waiting(UUID account, String email) {}

  /// The last one asked for is the only one that stands.
  @Transactional
  void insert(byte[] tokenHash, Waiting change, Instant now, Instant expires) {
    statements.run(
        "DELETE FROM address_change WHERE account_id = ? AND used_at IS NULL", change.account());
    statements.run(
        """
        INSERT INTO address_change (token_hash, account_id, email, created_at, expires_at)
        VALUES (?, ?, ?, ?, ?)
        """,
        tokenHash,
        change.account(),
        change.email(),
        Utc.of(now),
        Utc.of(expires));
  }

  @Transactional
  Optional<Waiting> find(byte[] tokenHash, Instant now) {
    return statements.first(
        """
        SELECT account_id, email
        FROM address_change
        WHERE token_hash = ? AND used_at IS NULL AND expires_at > ?
        """,
        row -> new Waiting(row.getObject(1, UUID.class), row.getString(2)),
        tokenHash,
        Utc.of(now));
  }

  /// Whether this use is the first one.
  @Transactional
  boolean use(byte[] tokenHash, String former, Instant now) {
    return statements.run(
            """
            UPDATE address_change
            SET used_at = ?, former = ?
            WHERE token_hash = ? AND used_at IS NULL
            """,
            Utc.of(now),
            former,
            tokenHash)
        == 1;
  }

  @Transactional
  boolean isTaken(String email) {
    return !statements
        .find("SELECT id FROM account WHERE email = ?", row -> row.getString(1), email)
        .isEmpty();
  }

  /// Drafts of nobody's that write to the person go on doing so.
  @Transactional
  void move(UUID account, String from, String to) {
    statements.run("UPDATE account SET email = ? WHERE id = ?", to, account);
    statements.run("UPDATE assessment SET email = ? WHERE email = ?", to, from);
    statements.run("DELETE FROM sign_in_link WHERE email = ?", from);
  }

  @Transactional
  int deleteOlder(Instant before) {
    return statements.run("DELETE FROM address_change WHERE created_at < ?", Utc.of(before));
  }
}
