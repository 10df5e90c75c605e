package org.palier.assessment;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// The tables `assessment` and `answer`.
@JdbcRepository(dialect = Dialect.MYSQL)
interface AssessmentRepository extends GenericRepository<AssessmentRow, UUID> {

  @Query(
      """
      INSERT INTO assessment
        (id, territory_id, organisation_id, questionnaire_id, questionnaire_version, layer, name,
         language, facts, created_at, touched_at, synthetic)
      VALUES
        (:id, :territoryId, :organisationId, :questionnaireId, :questionnaireVersion, :layer, :name,
         :language, :facts, :now, :now, FALSE)
      """)
  void insert(
      UUID id,
      UUID territoryId,
      @Nullable UUID organisationId,
      String questionnaireId,
      String questionnaireVersion,
      @Nullable String layer,
      String name,
      String language,
      String facts,
      LocalDateTime now);

  @Query(
      """
      SELECT id, territory_id, organisation_id, questionnaire_id, questionnaire_version, layer,
             name, language, state, number, facts, facts_revision, email, synthetic, created_at, touched_at
      FROM assessment
      WHERE id = :id
      """)
  Optional<AssessmentRow> find(UUID id);

  /// Holds the row for the rest of the transaction, so that writers of one assessment take turns.
  @Query(
      """
      SELECT id, territory_id, organisation_id, questionnaire_id, questionnaire_version, layer,
             name, language, state, number, facts, facts_revision, email, synthetic, created_at, touched_at
      FROM assessment
      WHERE id = :id
      FOR UPDATE
      """)
  Optional<AssessmentRow> lock(UUID id);

  @Query(
      """
      SELECT question_id, revision, kind, value, comment, evidence
      FROM answer
      WHERE assessment_id = :id
      ORDER BY question_id
      """)
  List<AnswerRow> answers(UUID id);

  @Query(
      """
      SELECT question_id, revision, kind, value, comment, evidence
      FROM answer
      WHERE assessment_id = :id AND question_id = :question
      """)
  Optional<AnswerRow> answer(UUID id, String question);

  @Query(
      """
      INSERT IGNORE INTO answer
        (assessment_id, question_id, revision, kind, value, comment, evidence, updated_at)
      VALUES (:id, :question, 1, :kind, :value, :comment, :evidence, :now)
      """)
  int insertAnswer(
      UUID id,
      String question,
      String kind,
      String value,
      String comment,
      String evidence,
      LocalDateTime now);

  @Query(
      """
      UPDATE answer
      SET revision = revision + 1, kind = :kind, value = :value, comment = :comment,
          evidence = :evidence, updated_at = :now
      WHERE assessment_id = :id AND question_id = :question AND revision = :revision
      """)
  int replaceAnswer(
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
      SET touched_at = :now, warned_at = NULL
      WHERE id = :id AND state = 'draft'
      """)
  int touchDraft(UUID id, LocalDateTime now);

  @Query(
      """
      UPDATE assessment
      SET facts = :facts, facts_revision = facts_revision + 1, name = :name, touched_at = :now,
          warned_at = NULL
      WHERE id = :id AND state = 'draft' AND facts_revision = :revision
      """)
  int replaceFacts(UUID id, int revision, String facts, String name, LocalDateTime now);

  @Query("UPDATE assessment SET email = :email WHERE id = :id")
  int setEmail(UUID id, @Nullable String email);

  @Query(
      """
      UPDATE assessment
      SET state = 'submitted', touched_at = :now
      WHERE id = :id AND state = 'draft'
      """)
  int close(UUID id, LocalDateTime now);

  @Query(
      """
      UPDATE assessment
      SET state = 'draft', number = number + 1, touched_at = :now, warned_at = NULL
      WHERE id = :id AND state = 'submitted'
      """)
  int reopen(UUID id, LocalDateTime now);

  @Query("DELETE FROM assessment WHERE id = :id AND organisation_id IS NULL")
  int erase(UUID id);
}
