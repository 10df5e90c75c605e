package org.palier.oidc;

import com.github.f4b6a3.uuid.UuidCreator;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palier.sql.Statements;
import org.palier.sql.Utc;

/// The table `account_identity`: whom a provider knows an account as.
@Singleton
class IdentityRepository {

  private final Statements statements;

  IdentityRepository(Statements statements) {
    this.statements = statements;
  }

  /// One identity of an account, as its owner sees it.
  record Identity(UUID id, String issuer, String email, Instant since, Instant usedAt) {}

  @Transactional
  Optional<UUID> account(String issuer, String subject) {
    return statements.first(
        "SELECT account_id FROM account_identity WHERE issuer = ? AND subject = ?",
        row -> row.getObject(1, UUID.class),
        issuer,
        subject);
  }

  /// Whether nobody had this identity before.
  @Transactional
  boolean insert(UUID account, Told told, Instant now) {
    return statements.run(
            """
            INSERT IGNORE INTO account_identity
              (id, account_id, issuer, subject, email, siret, since, used_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            UuidCreator.getTimeOrderedEpoch(),
            account,
            told.issuer(),
            told.subject(),
            told.email(),
            told.siret(),
            Utc.of(now),
            Utc.of(now))
        == 1;
  }

  @Transactional
  void used(Told told, Instant now) {
    statements.run(
        """
        UPDATE account_identity SET email = ?, siret = ?, used_at = ?
        WHERE issuer = ? AND subject = ?
        """,
        told.email(),
        told.siret(),
        Utc.of(now),
        told.issuer(),
        told.subject());
  }

  @Transactional
  List<Identity> of(UUID account) {
    return statements.find(
        """
        SELECT id, issuer, email, since, used_at
        FROM account_identity
        WHERE account_id = ?
        ORDER BY since, id
        """,
        row ->
            new Identity(
                row.getObject(1, UUID.class),
                row.getString(2),
                row.getString(3),
                Utc.instant(row.getObject(4, LocalDateTime.class)),
                Utc.instant(row.getObject(5, LocalDateTime.class))),
        account);
  }

  /// Where the provider says that someone works, by the identity used last.
  @Transactional
  Optional<String> siret(UUID account) {
    return statements.first(
        """
        SELECT siret
        FROM account_identity
        WHERE account_id = ? AND siret IS NOT NULL
        ORDER BY used_at DESC, id
        LIMIT 1
        """,
        row -> row.getString(1),
        account);
  }

  /// The account's identities, which nobody else changes before this transaction is over.
  @Transactional
  List<UUID> lock(UUID account) {
    return statements.find(
        "SELECT id FROM account_identity WHERE account_id = ? ORDER BY id FOR UPDATE",
        row -> row.getObject(1, UUID.class),
        account);
  }

  @Transactional
  boolean delete(UUID account, UUID id) {
    return statements.run(
            "DELETE FROM account_identity WHERE account_id = ? AND id = ?", account, id)
        == 1;
  }
}
