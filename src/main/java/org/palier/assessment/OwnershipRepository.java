package org.palier.assessment;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palier.sql.Statements;
import org.palier.sql.Utc;

/// Whose assessments are: what `assessment.organisation_id` says, and the keys by which statistics
/// count a legal unit once.
@Singleton
class OwnershipRepository {

  private final Statements statements;

  OwnershipRepository(Statements statements) {
    this.statements = statements;
  }

  /// Whether the assessment was nobody's and is now the organisation's, of the same territory.
  @Transactional
  boolean attach(UUID assessment, UUID organisation) {
    return statements.run(
            """
            UPDATE assessment a
              JOIN organisation o ON o.id = ? AND o.territory_id = a.territory_id
            SET a.organisation_id = o.id
            WHERE a.id = ? AND a.organisation_id IS NULL
            """,
            organisation,
            assessment)
        == 1;
  }

  /// Has the submissions of an assessment count for its legal unit, also in what was released: a
  /// unit that stands there already under that key stays, and the other goes with the next release.
  @Transactional
  void countForItsUnit(UUID assessment) {
    statements.run(
        """
        UPDATE released_unit r
          JOIN submission s
            ON s.assessment_id = r.assessment_id AND s.number = r.submission_number
            AND s.unit_key = r.unit_key
          JOIN assessment a ON a.id = s.assessment_id
          JOIN organisation o ON o.id = a.organisation_id
          LEFT JOIN released_unit other
            ON other.territory_id = r.territory_id
            AND other.questionnaire_id = r.questionnaire_id
            AND other.unit_key = COALESCE(o.siren, o.rna, CAST(o.id AS CHAR CHARACTER SET ascii) COLLATE ascii_bin)
        SET r.unit_key = COALESCE(o.siren, o.rna, CAST(o.id AS CHAR CHARACTER SET ascii) COLLATE ascii_bin)
        WHERE a.id = ? AND other.unit_key IS NULL
        """,
        assessment);
    statements.run(
        """
        UPDATE submission s
          JOIN assessment a ON a.id = s.assessment_id
          JOIN organisation o ON o.id = a.organisation_id
        SET s.unit_key = COALESCE(o.siren, o.rna, CAST(o.id AS CHAR CHARACTER SET ascii) COLLATE ascii_bin)
        WHERE a.id = ?
        """,
        assessment);
  }

  /// The assessments of an organisation with their last submissions, the youngest first.
  @Transactional
  List<Held> held(UUID organisation) {
    return statements.find(
        """
        SELECT a.id, a.questionnaire_id, a.questionnaire_version, a.name, a.state, a.created_at,
               s.submitted_at, s.score, s.level
        FROM assessment a
          LEFT JOIN submission s
            ON s.assessment_id = a.id
            AND s.number = (
              SELECT l.number
              FROM submission l
              WHERE l.assessment_id = a.id
              ORDER BY l.number DESC
              LIMIT 1)
        WHERE a.organisation_id = ?
        ORDER BY a.created_at DESC, a.id DESC
        """,
        OwnershipRepository::held,
        organisation);
  }

  /// Has those who start an assessment for an organisation take turns.
  @Transactional
  void hold(UUID organisation) {
    statements.run("SELECT id FROM organisation WHERE id = ? FOR UPDATE", organisation);
  }

  /// The youngest draft of a questionnaire.
  @Transactional
  Optional<UUID> openDraft(UUID organisation, String questionnaire) {
    return statements.first(
        """
        SELECT id
        FROM assessment
        WHERE organisation_id = ? AND questionnaire_id = ? AND state = 'draft'
        ORDER BY created_at DESC, id DESC
        LIMIT 1
        """,
        row -> row.getObject(1, UUID.class),
        organisation,
        questionnaire);
  }

  /// What was submitted of a questionnaire, the oldest first.
  @Transactional
  List<Sent> sent(UUID organisation, String questionnaire) {
    return statements.find(
        """
        SELECT s.assessment_id, s.number
        FROM submission s
          JOIN assessment a ON a.id = s.assessment_id
        WHERE a.organisation_id = ? AND s.questionnaire_id = ?
        ORDER BY s.submitted_at, s.assessment_id, s.number
        """,
        row -> new Sent(row.getObject(1, UUID.class), row.getInt(2)),
        organisation,
        questionnaire);
  }

  private static Held held(ResultSet row) throws SQLException {
    LocalDateTime submitted = row.getObject(7, LocalDateTime.class);
    return new Held(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getString(3),
        row.getString(4),
        row.getString(5).equals("draft"),
        Utc.instant(row.getObject(6, LocalDateTime.class)),
        submitted == null ? null : Utc.instant(submitted),
        row.getBigDecimal(8),
        row.getString(9));
  }
}
