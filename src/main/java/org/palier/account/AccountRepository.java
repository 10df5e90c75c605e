package org.palier.account;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palier.sql.Statements;
import org.palier.sql.Utc;

/// The table `account`. A disabled account is found by nobody.
@Singleton
class AccountRepository {

  private final Statements statements;

  AccountRepository(Statements statements) {
    this.statements = statements;
  }

  @Transactional
  boolean isEmpty() {
    return statements.find("SELECT id FROM account LIMIT 1", row -> row.getString(1)).isEmpty();
  }

  @Transactional
  Optional<AccountRow> byEmail(String email) {
    return statements.first(
        """
        SELECT id, email, name, password_hash, must_change
        FROM account
        WHERE email = ? AND disabled_at IS NULL
        """,
        AccountRepository::account,
        email);
  }

  @Transactional
  Optional<AccountRow> byId(UUID id) {
    return statements.first(
        """
        SELECT id, email, name, password_hash, must_change
        FROM account
        WHERE id = ? AND disabled_at IS NULL
        """,
        AccountRepository::account,
        id.toString());
  }

  @Transactional
  void insert(AccountRow account, Instant now) {
    statements.run(
        """
        INSERT INTO account (id, email, name, password_hash, must_change, created_at)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        account.id().toString(),
        account.email(),
        account.name(),
        account.passwordHash(),
        account.mustChange(),
        Utc.of(now));
  }

  /// An account without a password; one that has the address already, closed or not, stays.
  @Transactional
  void insertByMail(UUID id, String email, Instant now) {
    statements.run(
        "INSERT IGNORE INTO account (id, email, name, created_at) VALUES (?, ?, '', ?)",
        id.toString(),
        email,
        Utc.of(now));
  }

  /// What the organisations are called that the account works for.
  @Transactional
  List<String> organisations(UUID account) {
    return statements.find(
        """
        SELECT o.name
        FROM organisation_member m
          JOIN organisation o ON o.id = m.organisation_id
        WHERE m.account_id = ?
        ORDER BY o.id
        """,
        row -> row.getString(1),
        account);
  }

  @Transactional
  void rename(UUID account, String name) {
    statements.run("UPDATE account SET name = ? WHERE id = ?", name, account.toString());
  }

  @Transactional
  void changePassword(UUID account, String hash) {
    statements.run(
        "UPDATE account SET password_hash = ?, must_change = FALSE WHERE id = ?",
        hash,
        account.toString());
  }

  /// A password that opens nothing but its change.
  @Transactional
  void resetPassword(UUID account, String hash) {
    statements.run(
        "UPDATE account SET password_hash = ?, must_change = TRUE WHERE id = ?",
        hash,
        account.toString());
  }

  private static AccountRow account(ResultSet row) throws SQLException {
    return new AccountRow(
        UUID.fromString(row.getString(1)),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getBoolean(5));
  }
}
