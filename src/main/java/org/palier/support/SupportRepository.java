package org.palier.support;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.sql.Statements;
import org.palier.sql.Utc;

/// The tables `support` and `support_note`.
@Singleton
class SupportRepository {

  private final Statements statements;

  SupportRepository(Statements statements) {
    this.statements = statements;
  }

  /// What staff noted of an organisation; revision 0 before anybody did.
  record Contact(
      ContactState state, @Nullable LocalDate nextOn, @Nullable UUID account, int revision) {

    static final Contact NONE = new Contact(ContactState.NONE, null, null, 0);
  }

  record Note(String by, String body, Instant at) {}

  record Colleague(UUID account, String called) {}

  @Transactional
  Contact contact(UUID organisation) {
    return statements
        .first(
            "SELECT state, next_on, account_id, revision FROM support WHERE organisation_id = ?",
            row ->
                new Contact(
                    ContactState.of(row.getString(1)).orElseThrow(),
                    row.getObject(2, LocalDate.class),
                    row.getObject(3, UUID.class),
                    row.getInt(4)),
            organisation)
        .orElse(Contact.NONE);
  }

  /// Whether it was still at the revision of this contact.
  @Transactional
  boolean save(UUID organisation, Contact contact, Instant now) {
    return contact.revision() == 0
        ? statements.run(
                """
                INSERT IGNORE INTO support
                  (organisation_id, state, next_on, account_id, updated_at)
                VALUES (?, ?, ?, ?, ?)
                """,
                organisation,
                contact.state().word(),
                contact.nextOn(),
                contact.account(),
                Utc.of(now))
            == 1
        : statements.run(
                """
                UPDATE support
                SET state = ?, next_on = ?, account_id = ?, revision = revision + 1, updated_at = ?
                WHERE organisation_id = ? AND revision = ?
                """,
                contact.state().word(),
                contact.nextOn(),
                contact.account(),
                Utc.of(now),
                organisation,
                contact.revision())
            == 1;
  }

  /// The latest first.
  @Transactional
  List<Note> notes(UUID organisation, int limit) {
    return statements.find(
        """
        SELECT IFNULL(IF(a.name = '', a.email, a.name), ''), n.body, n.written_at
        FROM support_note n
          LEFT JOIN account a ON a.id = n.account_id
        WHERE n.organisation_id = ?
        ORDER BY n.written_at DESC, n.id DESC
        LIMIT ?
        """,
        row ->
            new Note(
                row.getString(1),
                row.getString(2),
                Utc.instant(row.getObject(3, LocalDateTime.class))),
        organisation,
        limit);
  }

  @Transactional
  void note(UUID id, UUID organisation, UUID account, String body, Instant now) {
    statements.run(
        """
        INSERT INTO support_note (id, organisation_id, account_id, body, written_at)
        VALUES (?, ?, ?, ?, ?)
        """,
        id,
        organisation,
        account,
        body,
        Utc.of(now));
  }

  /// Those who may accompany: everyone with a role in the territory.
  @Transactional
  List<Colleague> colleagues(UUID territory) {
    return statements.find(
        """
        SELECT DISTINCT a.id, IF(a.name = '', a.email, a.name)
        FROM account_role r
          JOIN account a ON a.id = r.account_id
        WHERE r.territory_id = ? AND a.disabled_at IS NULL
        ORDER BY 2, 1
        LIMIT 100
        """,
        row -> new Colleague(row.getObject(1, UUID.class), row.getString(2)),
        territory);
  }
}
