package org.palier.assessment;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/// The tables `carry_over` and `carried_answer`, and what going over to a later version does to a
/// draft.
@JdbcRepository(dialect = Dialect.MYSQL)
interface CarryOverRepository extends GenericRepository<AssessmentRow, UUID> {

  @Introspected
  record Row(int place, String fromVersion, String toVersion, String facts) {}

  @Query(
      """
      SELECT place, from_version, to_version, facts
      FROM carry_over
      WHERE assessment_id = :id
      ORDER BY place DESC
      LIMIT 1
      """)
  Optional<Row> latest(UUID id);

  @Query(
      """
      SELECT question_id, revision, kind, value, comment, evidence
      FROM carried_answer
      WHERE assessment_id = :id AND place = :place
      ORDER BY question_id
      """)
  List<AnswerRow> answers(UUID id, int place);

  @Query(
      """
      INSERT INTO carry_over
        (assessment_id, place, number, from_version, to_version, facts, facts_revision, carried_at)
      SELECT id, :place, number, questionnaire_version, :toVersion, facts, facts_revision, :now
      FROM assessment
      WHERE id = :id
      """)
  int keep(UUID id, int place, String toVersion, LocalDateTime now);

  @Query(
      """
      INSERT INTO carried_answer
        (assessment_id, place, question_id, revision, kind, value, comment, evidence, updated_at)
      SELECT assessment_id, :place, question_id, revision, kind, value, comment, evidence, updated_at
      FROM answer
      WHERE assessment_id = :id
      """)
  int keepAnswers(UUID id, int place);

  @Query("DELETE FROM answer WHERE assessment_id = :id")
  int clearAnswers(UUID id);

  @Query(
      """
      INSERT INTO answer
        (assessment_id, question_id, revision, kind, value, comment, evidence, updated_at)
      VALUES (:id, :question, :revision, :kind, :value, :comment, :evidence, :now)
      """)
  int insertAnswer(
      UUID id,
      String question,
      int revision,
      String kind,
      String value,
      String comment,
      String evidence,
      LocalDateTime now);

  @Query(
      """
      UPDATE assessment
      SET questionnaire_version = :toVersion, facts = :facts,
          facts_revision = facts_revision + 1, touched_at = :now, warned_at = NULL
      WHERE id = :id AND state = 'draft'
      """)
  int move(UUID id, String toVersion, String facts, LocalDateTime now);
}
