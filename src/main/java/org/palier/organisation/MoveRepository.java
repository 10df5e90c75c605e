package org.palier.organisation;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.sql.Statements;

/// What changes in all tables when an organisation goes to another territory. What a territory
/// released stays as it is; `released_unit` too, until its next release finds the unit gone.
@Singleton
class MoveRepository {

  private final Statements statements;

  MoveRepository(Statements statements) {
    this.statements = statements;
  }

  @Transactional
  void lock(UUID organisation) {
    statements.run("SELECT id FROM organisation WHERE id = ? FOR UPDATE", organisation);
  }

  /// The zone is of the old territory.
  @Transactional
  void move(UUID organisation, UUID territory, String commune) {
    statements.run(
        "UPDATE organisation SET territory_id = ?, commune = ?, zone_id = NULL WHERE id = ?",
        territory,
        commune,
        organisation);
    statements.run(
        """
        UPDATE submission
        SET territory_id = ?, commune = IF(commune IS NULL, NULL, ?)
        WHERE assessment_id IN (SELECT a.id FROM assessment a WHERE a.organisation_id = ?)
        """,
        territory,
        commune,
        organisation);
    statements.run(
        """
        UPDATE assessment
        SET territory_id = ?,
            facts_revision = facts_revision + (JSON_VALUE(facts, '$.commune') IS NOT NULL),
            facts = IF(JSON_VALUE(facts, '$.commune') IS NULL, facts,
                       JSON_SET(facts, '$.commune', ?))
        WHERE organisation_id = ?
        """,
        territory,
        commune,
        organisation);
  }

  /// What the staff left behind noted, the mails they could read, and the answers to their calls.
  @Transactional
  void leaveBehind(UUID organisation, UUID territory) {
    statements.run("DELETE FROM support_note WHERE organisation_id = ?", organisation);
    statements.run("DELETE FROM support WHERE organisation_id = ?", organisation);
    statements.run(
        """
        UPDATE campaign_recipient
        SET assessment_id = NULL
        WHERE assessment_id IN (SELECT a.id FROM assessment a WHERE a.organisation_id = ?)
        """,
        organisation);
    statements.run(
        """
        UPDATE outbox
        SET territory_id = NULL
        WHERE territory_id = ?
          AND (assessment_id IN (SELECT a.id FROM assessment a WHERE a.organisation_id = ?)
            OR recipient IN (
              SELECT p.email
              FROM organisation_member m
                JOIN account p ON p.id = m.account_id
              WHERE m.organisation_id = ?))
        """,
        territory,
        organisation,
        organisation);
  }

  @Transactional
  void chooseZone(UUID organisation, @Nullable UUID zone) {
    statements.run("UPDATE organisation SET zone_id = ? WHERE id = ?", zone, organisation);
  }

  /// The zone it says it is in; empty without one.
  @Transactional
  Optional<UUID> zone(UUID organisation) {
    return statements.first(
        "SELECT zone_id FROM organisation WHERE id = ? AND zone_id IS NOT NULL",
        row -> row.getObject(1, UUID.class),
        organisation);
  }
}
