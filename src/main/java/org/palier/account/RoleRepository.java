package org.palier.account;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.palier.sql.Statements;
import org.palier.sql.Utc;

/// The tables `account_role` and `network_administrator`: in each territory an account has one role
/// at most.
@Singleton
class RoleRepository {

  private final Statements statements;

  RoleRepository(Statements statements) {
    this.statements = statements;
  }

  /// A role and the territory it is for.
  record Post(UUID territory, Role role) {}

  /// Those of an account in all territories, by their slug.
  @Transactional
  List<Post> posts(UUID account) {
    return statements.find(
        """
        SELECT t.id, r.role
        FROM account_role r
          JOIN territory t ON t.id = r.territory_id
        WHERE r.account_id = ?
        ORDER BY t.slug
        """,
        row -> new Post(row.getObject(1, UUID.class), role(row.getString(2))),
        account);
  }

  @Transactional
  boolean isNetworkAdministrator(UUID account) {
    return !statements
        .find(
            "SELECT account_id FROM network_administrator WHERE account_id = ?",
            row -> row.getString(1),
            account)
        .isEmpty();
  }

  @Transactional
  Optional<Role> role(UUID account, UUID territory) {
    return statements.first(
        "SELECT role FROM account_role WHERE account_id = ? AND territory_id = ?",
        row -> role(row.getString(1)),
        account,
        territory);
  }

  /// By name and address.
  @Transactional
  List<Colleague> colleagues(UUID territory) {
    return statements.find(
        """
        SELECT a.id, a.email, a.name, r.role, r.since
        FROM account_role r
          JOIN account a ON a.id = r.account_id
        WHERE r.territory_id = ? AND a.disabled_at IS NULL
        ORDER BY a.name, a.email
        """,
        RoleRepository::colleague,
        territory);
  }

  private static Colleague colleague(ResultSet row) throws SQLException {
    return new Colleague(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getString(3),
        role(row.getString(4)),
        Utc.instant(row.getObject(5, LocalDateTime.class)));
  }

  /// Whether it had none there before, which would stay.
  @Transactional
  boolean add(UUID account, UUID territory, Role role, Instant now) {
    return statements.run(
            """
            INSERT IGNORE INTO account_role (account_id, territory_id, role, since)
            VALUES (?, ?, ?, ?)
            """,
            account,
            territory,
            role.word(),
            Utc.of(now))
        == 1;
  }

  /// Whether it was none before.
  @Transactional
  boolean addNetworkAdministrator(UUID account, Instant now) {
    return statements.run(
            "INSERT IGNORE INTO network_administrator (account_id, since) VALUES (?, ?)",
            account,
            Utc.of(now))
        == 1;
  }

  /// By name and address.
  @Transactional
  List<Colleague> networkAdministrators() {
    return statements.find(
        """
        SELECT a.id, a.email, a.name, 'network_administrator', n.since
        FROM network_administrator n
          JOIN account a ON a.id = n.account_id
        WHERE a.disabled_at IS NULL
        ORDER BY a.name, a.email
        """,
        RoleRepository::colleague);
  }

  /// Those of the network, whom nobody else changes before this transaction is over.
  @Transactional
  List<UUID> lockNetworkAdministrators() {
    return statements.find(
        """
        SELECT n.account_id
        FROM network_administrator n
          JOIN account a ON a.id = n.account_id
        WHERE a.disabled_at IS NULL
        ORDER BY n.account_id
        FOR UPDATE
        """,
        row -> row.getObject(1, UUID.class));
  }

  @Transactional
  void removeNetworkAdministrator(UUID account) {
    statements.run("DELETE FROM network_administrator WHERE account_id = ?", account);
  }

  @Transactional
  void change(UUID account, UUID territory, Role role) {
    statements.run(
        "UPDATE account_role SET role = ? WHERE account_id = ? AND territory_id = ?",
        role.word(),
        account,
        territory);
  }

  @Transactional
  void remove(UUID account, UUID territory) {
    statements.run(
        "DELETE FROM account_role WHERE account_id = ? AND territory_id = ?", account, territory);
  }

  /// The territory's administrators, whom nobody else changes before this transaction is over.
  @Transactional
  List<UUID> lockAdministrators(UUID territory) {
    return statements.find(
        """
        SELECT r.account_id
        FROM account_role r
          JOIN account a ON a.id = r.account_id
        WHERE r.territory_id = ? AND r.role = 'administrator' AND a.disabled_at IS NULL
        ORDER BY r.account_id
        FOR UPDATE
        """,
        row -> row.getObject(1, UUID.class),
        territory);
  }

  private static Role role(String word) {
    return Role.valueOf(word.toUpperCase(Locale.ROOT));
  }
}
