package org.palier.assessment;

import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.referential.FactsJson;
import org.palier.sql.Utc;

/// Whole assessments written into the tables `assessment` and `answer`, many rows a statement.
@JdbcRepository(dialect = Dialect.MYSQL)
abstract class AssessmentBatchRepository implements GenericRepository<AssessmentRow, UUID> {

  private static final int ROWS = 250;

  private static final String ASSESSMENT =
      """
      INSERT INTO assessment
        (id, territory_id, organisation_id, questionnaire_id, questionnaire_version, name, language,
         state, number, facts, facts_revision, email, synthetic, created_at, touched_at)
      VALUES
      """;

  private static final String ANSWER =
      """
      INSERT INTO answer
        (assessment_id, question_id, revision, kind, value, comment, evidence, updated_at)
      VALUES
      """;

  private final JdbcOperations jdbc;
  private final FactsJson factsJson;

  AssessmentBatchRepository(JdbcOperations jdbc, FactsJson factsJson) {
    this.jdbc = jdbc;
    this.factsJson = factsJson;
  }

  @Query("DELETE FROM assessment WHERE territory_id = :territoryId AND synthetic LIMIT :most")
  abstract int deleteSynthetic(UUID territoryId, int most);

  void insert(List<Assessment> assessments) {
    insert(ASSESSMENT, assessments.stream().map(this::row).toList());
  }

  void insertAnswers(List<Assessment> assessments) {
    List<@Nullable Object[]> rows = new ArrayList<>();
    for (Assessment assessment : assessments) {
      assessment
          .entries()
          .forEach((question, entry) -> rows.add(row(assessment, question.value(), entry)));
    }
    insert(ANSWER, rows);
  }

  private @Nullable Object[] row(Assessment assessment) {
    return new @Nullable Object[] {
      assessment.id().toString(),
      assessment.territoryId().toString(),
      assessment.organisationId() == null ? null : assessment.organisationId().toString(),
      assessment.questionnaireId(),
      assessment.questionnaireVersion(),
      assessment.name(),
      assessment.language(),
      assessment.isDraft() ? "draft" : "submitted",
      assessment.number(),
      factsJson.write(assessment.facts()),
      assessment.factsRevision(),
      assessment.email(),
      assessment.synthetic(),
      Utc.of(assessment.createdAt()),
      Utc.of(assessment.touchedAt())
    };
  }

  private static @Nullable Object[] row(Assessment assessment, String question, StoredEntry entry) {
    AnswerColumns columns = AnswerColumns.of(entry.answer());
    return new @Nullable Object[] {
      assessment.id().toString(),
      question,
      entry.revision(),
      columns.kind(),
      columns.value(),
      entry.comment(),
      entry.evidence(),
      Utc.of(assessment.touchedAt())
    };
  }

  private void insert(String insert, List<@Nullable Object[]> rows) {
    for (int from = 0; from < rows.size(); from += ROWS) {
      write(insert, rows.subList(from, Math.min(rows.size(), from + ROWS)));
    }
  }

  private void write(String insert, List<@Nullable Object[]> rows) {
    String row = "(" + String.join(", ", Collections.nCopies(rows.getFirst().length, "?")) + ")";
    jdbc.prepareStatement(
        insert + String.join(", ", Collections.nCopies(rows.size(), row)),
        statement -> {
          int at = 0;
          for (Object[] values : rows) {
            for (Object value : values) {
              statement.setObject(++at, value);
            }
          }
          return statement.executeUpdate();
        });
  }
}
