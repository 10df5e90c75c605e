package org.palier.rights;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.sql.Statements;
import org.palier.sql.Utc;
import org.palier.tombstone.Tombstone.Kind;
import org.palier.web.Language;

/// Reads all there is about someone, and erases it. What refers to an erased row with a foreign key
/// goes with it.
@Singleton
class RightsRepository {

  private final Statements statements;

  RightsRepository(Statements statements) {
    this.statements = statements;
  }

  /// The rows of a table that are about someone, by column, each value as the database writes it.
  @Transactional
  List<Map<String, @Nullable String>> rows(DataTable table, Subject subject, UUID id) {
    return statements.find(
        "SELECT %s FROM %s WHERE %s"
            .formatted(String.join(", ", table.given()), table.name(), table.condition(subject)),
        row -> {
          Map<String, @Nullable String> values = new LinkedHashMap<>();
          for (int i = 0; i < table.given().size(); i++) {
            values.put(table.given().get(i), row.getString(i + 1));
          }
          return values;
        },
        id);
  }

  /// An organisation a person owns alone; `others` work for it too.
  record Owned(UUID organisation, String name, boolean others) {}

  @Transactional
  List<Owned> ownedAlone(UUID account) {
    return statements.find(
        """
        SELECT o.id, o.name,
               EXISTS (SELECT 1 FROM organisation_member a
                       WHERE a.organisation_id = o.id AND a.account_id <> m.account_id)
        FROM organisation_member m
          JOIN organisation o ON o.id = m.organisation_id
        WHERE m.account_id = ? AND m.role = 'owner'
          AND NOT EXISTS (SELECT 1 FROM organisation_member w
                          WHERE w.organisation_id = o.id AND w.role = 'owner'
                            AND w.account_id <> m.account_id)
        ORDER BY o.name, o.id
        """,
        row -> new Owned(row.getObject(1, UUID.class), row.getString(2), row.getBoolean(3)),
        account);
  }

  @Transactional
  Optional<UUID> territoryOf(UUID organisation) {
    return statements.first(
        "SELECT territory_id FROM organisation WHERE id = ?",
        row -> row.getObject(1, UUID.class),
        organisation);
  }

  /// Those that a tombstone stands for and that are there all the same.
  @Transactional
  List<UUID> risen(Kind kind) {
    return statements.find(
        """
        SELECT x.id
        FROM %s x
          JOIN tombstone t
            ON t.kind = ? AND t.id_hash = UNHEX(SHA2(CAST(x.id AS CHAR CHARACTER SET ascii), 256))
        ORDER BY x.id
        """
            .formatted(kind == Kind.PERSON ? "account" : kind.word()),
        row -> row.getObject(1, UUID.class),
        kind.word());
  }

  /// Organisations that have members, or a plan or an assessment, and nobody who owns them.
  @Transactional
  List<UUID> withoutOwner() {
    return statements.find(
        """
        SELECT o.id
        FROM organisation o
        WHERE NOT o.synthetic
          AND NOT EXISTS (
            SELECT 1 FROM organisation_member m
            WHERE m.organisation_id = o.id AND m.role = 'owner')
          AND (EXISTS (SELECT 1 FROM organisation_member m WHERE m.organisation_id = o.id)
            OR EXISTS (SELECT 1 FROM assessment a WHERE a.organisation_id = o.id))
        ORDER BY o.id
        """,
        row -> row.getObject(1, UUID.class));
  }

  @Transactional
  void eraseOrganisation(UUID id) {
    statements.run("SELECT id FROM organisation WHERE id = ? FOR UPDATE", id);
    forgetUnit(id);
    forgetMail(id);
    forgetWhatTheTerritoryKnows(id);
    statements.run(
        """
        DELETE i FROM idempotency i
          JOIN assessment a ON LOCATE(a.id, i.scope) > 0 OR LOCATE(a.id, i.outcome) > 0
        WHERE a.organisation_id = ?
        """,
        id);
    statements.run("DELETE FROM assessment WHERE organisation_id = ?", id);
    statements.run("DELETE FROM organisation WHERE id = ?", id);
  }

  /// In what was released a random key takes the place of the number, unless another organisation
  /// of the same legal unit stands there too.
  private void forgetUnit(UUID id) {
    statements.run(
        """
        UPDATE released_unit r
          JOIN organisation o ON o.id = ? AND o.territory_id = r.territory_id
        SET r.unit_key = ?
        WHERE (r.unit_key = COALESCE(o.siren, o.rna, CAST(o.id AS CHAR CHARACTER SET ascii) COLLATE ascii_bin)
            OR r.unit_key IN (
              SELECT s.unit_key FROM submission s JOIN assessment a ON a.id = s.assessment_id
              WHERE a.organisation_id = o.id))
          AND NOT EXISTS (
            SELECT 1 FROM submission s JOIN assessment a ON a.id = s.assessment_id
            WHERE s.territory_id = r.territory_id AND s.questionnaire_id = r.questionnaire_id
              AND s.unit_key = r.unit_key
              AND (a.organisation_id IS NULL OR a.organisation_id <> o.id))
        """,
        id,
        "gone-" + UUID.randomUUID());
  }

  /// What the territory knew of it before it came, by its number, and read in files.
  private void forgetWhatTheTerritoryKnows(UUID id) {
    statements.run(
        """
        DELETE k FROM known_organisation k
          JOIN organisation o ON o.id = ? AND o.territory_id = k.territory_id
        WHERE k.siret = o.siret OR k.rna = o.rna
        """,
        id);
    for (String table : List.of("population_import_row", "population_import_before")) {
      statements.run(
          """
          DELETE r FROM %s r
            JOIN population_import i ON i.id = r.import_id
            JOIN organisation o ON o.id = ? AND o.territory_id = i.territory_id
          WHERE r.siret = o.siret OR r.rna = o.rna
          """
              .formatted(table),
          id);
    }
  }

  /// Mail about it names it, or leads to its pages.
  private void forgetMail(UUID id) {
    statements.run(
        """
        DELETE x FROM outbox x
          JOIN organisation o ON o.id = ?
        WHERE LOCATE(o.id, x.text_body) > 0
           OR x.territory_id = o.territory_id
              AND LOCATE(o.name, CONCAT(x.subject, ' ', x.text_body)) > 0
              AND (CHAR_LENGTH(o.name) > 7
                OR x.recipient IN (
                  SELECT a.email FROM organisation_member m JOIN account a ON a.id = m.account_id
                  WHERE m.organisation_id = o.id
                  UNION SELECT i.email FROM organisation_invitation i
                  WHERE i.organisation_id = o.id))
        """,
        id);
  }

  @Transactional
  void erasePerson(UUID id) {
    statements.run("SELECT id FROM account WHERE id = ? FOR UPDATE", id);
    statements.run(
        """
        DELETE x FROM outbox x
          JOIN account p ON p.id = ?
        WHERE x.recipient = p.email
           OR x.recipient IN (
             SELECT c.email FROM address_change c WHERE c.account_id = p.id
             UNION SELECT c.former FROM address_change c WHERE c.account_id = p.id)
           OR LOCATE(p.email, CONCAT(x.subject, ' ', x.text_body)) > 0
           OR p.name <> '' AND LOCATE(p.name, CONCAT(x.subject, ' ', x.text_body)) > 0
              AND x.recipient IN (
                SELECT a.email FROM organisation_member own
                  JOIN organisation_member m ON m.organisation_id = own.organisation_id
                  JOIN account a ON a.id = m.account_id
                WHERE own.account_id = p.id
                UNION SELECT i.email FROM organisation_invitation i WHERE i.invited_by = p.id)
        """,
        id);
    for (String sql :
        List.of(
            "DELETE FROM session WHERE account_id = ?",
            "DELETE FROM session WHERE pending_account_id = ?",
            "DELETE t FROM oidc_attempt t JOIN account p ON p.email = t.email WHERE p.id = ?",
            "DELETE l FROM sign_in_link l JOIN account p ON p.email = l.email WHERE p.id = ?",
            "DELETE i FROM staff_invitation i JOIN account p ON p.email = i.email WHERE p.id = ?",
            "DELETE i FROM organisation_invitation i JOIN account p ON p.email = i.email"
                + " WHERE p.id = ?",
            "UPDATE known_organisation k JOIN account p ON p.email = k.email"
                + " SET k.email = NULL, k.person = '' WHERE p.id = ?",
            "UPDATE population_import_row r JOIN account p ON p.email = r.email"
                + " SET r.email = NULL, r.person = '' WHERE p.id = ?",
            "UPDATE population_import_before b JOIN account p ON p.email = b.email"
                + " SET b.email = NULL, b.person = '' WHERE p.id = ?",
            "UPDATE assessment a JOIN account p ON p.email = a.email SET a.email = NULL"
                + " WHERE p.id = ?",
            "DELETE FROM account WHERE id = ?")) {
      statements.run(sql, id);
    }
  }

  /// Someone who has not come for long: since when, when that was announced, and the language of
  /// the last assessment in an organisation of theirs.
  record Silent(
      UUID account,
      String email,
      Instant activeAt,
      @Nullable Instant announcedAt,
      Language language) {}

  /// Accounts nobody used since then, nor the assessments of the organisations they own; whoever
  /// has a role in a territory is its territory's to end.
  @Transactional
  List<Silent> silentSince(Instant before, UUID after, int limit) {
    return statements.find(
        """
        SELECT a.id, a.email, IFNULL(a.active_at, a.created_at), a.end_announced_at,
               (SELECT e.language
                FROM organisation_member m
                  JOIN assessment e ON e.organisation_id = m.organisation_id
                WHERE m.account_id = a.id
                ORDER BY e.created_at DESC, e.id DESC
                LIMIT 1)
        FROM account a
        WHERE a.id > ? AND IFNULL(a.active_at, a.created_at) <= ?
          AND NOT EXISTS (SELECT 1 FROM account_role r WHERE r.account_id = a.id)
          AND NOT EXISTS (SELECT 1 FROM network_administrator n WHERE n.account_id = a.id)
          AND NOT EXISTS (
            SELECT 1 FROM organisation_member m
              JOIN assessment e ON e.organisation_id = m.organisation_id
            WHERE m.account_id = a.id AND m.role = 'owner' AND e.touched_at > ?)
        ORDER BY a.id
        LIMIT ?
        """,
        row -> {
          LocalDateTime announced = row.getObject(4, LocalDateTime.class);
          return new Silent(
              row.getObject(1, UUID.class),
              row.getString(2),
              Utc.instant(row.getObject(3, LocalDateTime.class)),
              announced == null ? null : Utc.instant(announced),
              Optional.ofNullable(row.getString(5)).flatMap(Language::of).orElse(Language.FR));
        },
        after,
        Utc.of(before),
        Utc.of(before),
        limit);
  }

  @Transactional
  void announced(UUID account, Instant now) {
    statements.run("UPDATE account SET end_announced_at = ? WHERE id = ?", Utc.of(now), account);
  }
}
