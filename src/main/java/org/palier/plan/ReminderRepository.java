package org.palier.plan;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palier.sql.Statements;
import org.palier.sql.Utc;
import org.palier.web.Token;

/// The tables `plan_reminder`, `plan_mute` and `plan_mute_link`: who was told of which date, and
/// who wants to be told no more.
@Singleton
class ReminderRepository {

  private final Statements statements;

  ReminderRepository(Statements statements) {
    this.statements = statements;
  }

  /// A date of an open item that a member who may change the plan was not told of.
  record Pending(
      UUID account,
      String email,
      UUID organisation,
      UUID territory,
      String name,
      UUID item,
      String title,
      LocalDate due) {}

  /// Those from a day to another, both included, together by person and organisation.
  @Transactional
  List<Pending> pending(LocalDate from, LocalDate to) {
    return statements.find(
        """
        SELECT a.id, a.email, o.id, o.territory_id, o.name, i.id, i.title, i.due
        FROM plan_item i
          JOIN organisation o ON o.id = i.organisation_id
          JOIN organisation_member m
            ON m.organisation_id = o.id AND m.role IN ('owner', 'contributor')
          JOIN account a ON a.id = m.account_id AND a.disabled_at IS NULL
          LEFT JOIN plan_reminder r
            ON r.item_id = i.id AND r.account_id = a.id AND r.due = i.due
          LEFT JOIN plan_mute q ON q.organisation_id = o.id AND q.account_id = a.id
        WHERE i.due BETWEEN ? AND ?
          AND i.status IN ('planned', 'under-way', 'blocked')
          AND r.item_id IS NULL
          AND q.account_id IS NULL
        ORDER BY a.id, o.id, i.due, i.id
        """,
        ReminderRepository::row,
        from,
        to);
  }

  private static Pending row(ResultSet row) throws SQLException {
    return new Pending(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getObject(3, UUID.class),
        row.getObject(4, UUID.class),
        row.getString(5),
        row.getObject(6, UUID.class),
        row.getString(7),
        row.getObject(8, LocalDate.class));
  }

  @Transactional
  void told(Pending one) {
    statements.run(
        "INSERT IGNORE INTO plan_reminder (item_id, account_id, due) VALUES (?, ?, ?)",
        one.item(),
        one.account(),
        one.due());
  }

  /// Whose reminders a link ends.
  record Reader(UUID organisation, UUID account, String name) {}

  @Transactional
  void insertLink(Token token, UUID organisation, UUID account, Instant now) {
    statements.run(
        """
        INSERT INTO plan_mute_link (token_hash, organisation_id, account_id, created_at)
        VALUES (?, ?, ?, ?)
        """,
        token.hash(),
        organisation,
        account,
        Utc.of(now));
  }

  @Transactional
  Optional<Reader> reader(Token token) {
    return statements.first(
        """
        SELECT l.organisation_id, l.account_id, o.name
        FROM plan_mute_link l
          JOIN organisation o ON o.id = l.organisation_id
        WHERE l.token_hash = ?
        """,
        row ->
            new Reader(
                row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getString(3)),
        token.hash());
  }

  @Transactional
  boolean isMuted(UUID organisation, UUID account) {
    return !statements
        .find(
            "SELECT 1 FROM plan_mute WHERE organisation_id = ? AND account_id = ?",
            row -> row.getInt(1),
            organisation,
            account)
        .isEmpty();
  }

  @Transactional
  void mute(UUID organisation, UUID account, Instant now) {
    statements.run(
        """
        INSERT IGNORE INTO plan_mute (organisation_id, account_id, muted_at)
        VALUES (?, ?, ?)
        """,
        organisation,
        account,
        Utc.of(now));
  }

  @Transactional
  void unmute(UUID organisation, UUID account) {
    statements.run(
        "DELETE FROM plan_mute WHERE organisation_id = ? AND account_id = ?",
        organisation,
        account);
  }

  @Transactional
  void deleteLinksBefore(Instant then) {
    statements.run("DELETE FROM plan_mute_link WHERE created_at < ?", Utc.of(then));
  }
}
