package org.palier.assessment;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.palier.sql.Statements;
import org.palier.sql.Utc;

/// The tables `outside_review` and `shared_experience`. Whatever is changed names its organisation.
@Singleton
class OutsideReviewRepository {

  private final Statements statements;

  OutsideReviewRepository(Statements statements) {
    this.statements = statements;
  }

  /// Whether it was added; it is not where the submission is not the organisation's.
  @Transactional
  boolean insert(UUID organisation, OutsideReview review, UUID account, Instant now) {
    return statements.run(
            """
            INSERT INTO outside_review
              (id, assessment_id, number, kind, status, reviewer, reviewed_on, scope, remarks,
               recorded_by, recorded_at)
            SELECT ?, s.assessment_id, s.number, ?, ?, ?, ?, ?, ?, ?, ?
            FROM submission s
              JOIN assessment a ON a.id = s.assessment_id
            WHERE a.organisation_id = ? AND s.assessment_id = ? AND s.number = ?
            """,
            review.id(),
            review.kind().word(),
            review.status().word(),
            review.reviewer(),
            review.on(),
            review.scope(),
            review.remarks(),
            account,
            Utc.of(now),
            organisation,
            review.of().assessment(),
            review.of().number())
        == 1;
  }

  @Transactional
  boolean delete(UUID organisation, UUID review) {
    return statements.run(
            """
            DELETE r
            FROM outside_review r
              JOIN assessment a ON a.id = r.assessment_id
            WHERE r.id = ? AND a.organisation_id = ?
            """,
            review,
            organisation)
        == 1;
  }

  /// The latest first.
  @Transactional
  List<OutsideReview> of(UUID organisation) {
    return statements.find(
        """
        SELECT r.id, r.assessment_id, r.number, r.kind, r.status, r.reviewer, r.reviewed_on, r.scope,
               r.remarks
        FROM outside_review r
          JOIN assessment a ON a.id = r.assessment_id
        WHERE a.organisation_id = ?
        ORDER BY r.reviewed_on DESC, r.id DESC
        """,
        OutsideReviewRepository::review,
        organisation);
  }

  @Transactional
  List<OutsideReview> of(Sent submission) {
    return statements.find(
        """
        SELECT id, assessment_id, number, kind, status, reviewer, reviewed_on, scope, remarks
        FROM outside_review
        WHERE assessment_id = ? AND number = ?
        ORDER BY reviewed_on, id
        """,
        OutsideReviewRepository::review,
        submission.assessment(),
        submission.number());
  }

  /// The last day until `on` that any submission of the questionnaire was reviewed and not refused.
  @Transactional
  Optional<LocalDate> reviewed(UUID organisation, String questionnaire, LocalDate on) {
    return statements.first(
        """
        SELECT r.reviewed_on
        FROM outside_review r
          JOIN assessment a ON a.id = r.assessment_id
        WHERE a.organisation_id = ? AND a.questionnaire_id = ? AND r.status <> 'refused'
          AND r.reviewed_on <= ?
        ORDER BY r.reviewed_on DESC
        LIMIT 1
        """,
        row -> row.getObject(1, LocalDate.class),
        organisation,
        questionnaire,
        on);
  }

  @Transactional
  void insert(UUID organisation, SharedExperience experience, UUID account, Instant now) {
    statements.run(
        """
        INSERT INTO shared_experience
          (id, organisation_id, shared_on, description, recorded_by, recorded_at)
        VALUES (?, ?, ?, ?, ?, ?)
        """,
        experience.id(),
        organisation,
        experience.on(),
        experience.description(),
        account,
        Utc.of(now));
  }

  @Transactional
  boolean deleteExperience(UUID organisation, UUID experience) {
    return statements.run(
            "DELETE FROM shared_experience WHERE id = ? AND organisation_id = ?",
            experience,
            organisation)
        == 1;
  }

  /// The latest first.
  @Transactional
  List<SharedExperience> experiences(UUID organisation) {
    return statements.find(
        """
        SELECT id, shared_on, description
        FROM shared_experience
        WHERE organisation_id = ?
        ORDER BY shared_on DESC, id DESC
        """,
        row ->
            new SharedExperience(
                row.getObject(1, UUID.class), row.getObject(2, LocalDate.class), row.getString(3)),
        organisation);
  }

  private static OutsideReview review(ResultSet row) throws SQLException {
    return new OutsideReview(
        row.getObject(1, UUID.class),
        new Sent(row.getObject(2, UUID.class), row.getInt(3)),
        OutsideReview.Kind.valueOf(row.getString(4).toUpperCase(Locale.ROOT)),
        OutsideReview.Status.valueOf(row.getString(5).toUpperCase(Locale.ROOT)),
        row.getString(6),
        row.getObject(7, LocalDate.class),
        row.getString(8),
        row.getString(9));
  }
}
