package org.palier.assessment;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.palier.domain.questionnaire.NodeId;
import org.palier.sql.Statements;
import org.palier.sql.Utc;

/// The tables `prefill` and `prefilled_answer`.
@Singleton
class PrefillRepository {

  private final Statements statements;

  PrefillRepository(Statements statements) {
    this.statements = statements;
  }

  /// `origins` is by the question of the draft.
  @Transactional
  void keep(UUID draft, Submission source, Map<NodeId, NodeId> origins) {
    statements.run(
        """
        INSERT INTO prefill (assessment_id, source_id, source_number, version, said_at)
        VALUES (?, ?, ?, ?, ?)
        """,
        draft,
        source.assessmentId(),
        source.number(),
        source.referential().questionnaire().version(),
        Utc.of(source.submittedAt()));
    mark(draft, origins);
  }

  @Transactional
  void mark(UUID draft, Map<NodeId, NodeId> origins) {
    origins.forEach(
        (question, origin) ->
            statements.run(
                """
                INSERT INTO prefilled_answer (assessment_id, question_id, origin_id)
                VALUES (?, ?, ?)
                """,
                draft,
                question.value(),
                origin.value()));
  }

  @Transactional
  void unmark(UUID draft) {
    statements.run("DELETE FROM prefilled_answer WHERE assessment_id = ?", draft);
  }

  /// The answer was looked at.
  @Transactional
  void confirm(UUID draft, String question) {
    statements.run(
        "DELETE FROM prefilled_answer WHERE assessment_id = ? AND question_id = ?",
        draft,
        question);
  }

  @Transactional
  Optional<Prefill> of(UUID draft) {
    return statements.first(
        """
        SELECT source_id, source_number, version, said_at
        FROM prefill
        WHERE assessment_id = ?
        """,
        row ->
            new Prefill(
                row.getObject(1, UUID.class),
                row.getInt(2),
                row.getString(3),
                Utc.instant(row.getObject(4, LocalDateTime.class)),
                unseen(draft)),
        draft);
  }

  private Map<NodeId, NodeId> unseen(UUID draft) {
    Map<NodeId, NodeId> unseen = new LinkedHashMap<>();
    statements.find(
        """
        SELECT question_id, origin_id
        FROM prefilled_answer
        WHERE assessment_id = ?
        ORDER BY question_id
        """,
        row -> unseen.put(new NodeId(row.getString(1)), new NodeId(row.getString(2))),
        draft);
    return unseen;
  }
}
