package org.palier.assessment;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.data.annotation.Query;
import io.micronaut.data.jdbc.annotation.JdbcRepository;
import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.data.model.query.builder.sql.Dialect;
import io.micronaut.data.repository.GenericRepository;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palier.sql.Utc;

/// The tables `submission` and `submission_theme`.
@JdbcRepository(dialect = Dialect.MYSQL)
abstract class SubmissionRepository implements GenericRepository<AssessmentRow, UUID> {

  /// What a result is recomputed from.
  @Introspected
  record Row(
      UUID assessmentId,
      int number,
      UUID territoryId,
      String name,
      String state,
      String questionnaireId,
      String questionnaireVersion,
      String hashes,
      LocalDate evaluatedOn,
      LocalDateTime submittedAt,
      String facts,
      String platform,
      String answers) {}

  private static final String INSERT =
      """
      INSERT INTO submission
        (assessment_id, number, territory_id, unit_key, questionnaire_id, questionnaire_version,
         hashes, engine, evaluated_on, submitted_at, type, size, sector, commune, score, level,
         synthetic, facts, platform, answers, result)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """;

  private static final String INSERT_THEME =
      """
      INSERT INTO submission_theme (assessment_id, number, theme_id, score, level)
      VALUES (?, ?, ?, ?, ?)
      """;

  private final JdbcOperations jdbc;

  SubmissionRepository(JdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  @Query(
      """
      SELECT s.assessment_id, s.number, s.territory_id, a.name, a.state, s.questionnaire_id,
             s.questionnaire_version, s.hashes, s.evaluated_on, s.submitted_at, s.facts, s.platform,
             s.answers
      FROM submission s
        JOIN assessment a ON a.id = s.assessment_id
      WHERE s.assessment_id = :assessmentId
      ORDER BY s.number DESC
      LIMIT 1
      """)
  abstract Optional<Row> latest(UUID assessmentId);

  @Query(
      """
      SELECT s.assessment_id, s.number, s.territory_id, a.name, a.state, s.questionnaire_id,
             s.questionnaire_version, s.hashes, s.evaluated_on, s.submitted_at, s.facts, s.platform,
             s.answers
      FROM submission s
        JOIN assessment a ON a.id = s.assessment_id
      WHERE s.assessment_id = :assessmentId AND s.number = :number
      """)
  abstract Optional<Row> numbered(UUID assessmentId, int number);

  @Query("SELECT result FROM submission WHERE assessment_id = :assessmentId AND number = :number")
  abstract Optional<String> result(UUID assessmentId, int number);

  /// Adds submissions with their themes, in two batches.
  void insert(List<SubmissionRecord> submissions) {
    jdbc.prepareStatement(INSERT, statement -> insertRows(statement, submissions));
    jdbc.prepareStatement(INSERT_THEME, statement -> insertThemes(statement, submissions));
  }

  private static int insertRows(PreparedStatement statement, List<SubmissionRecord> rows)
      throws SQLException {
    for (SubmissionRecord row : rows) {
      int at = 0;
      for (Object value : values(row)) {
        statement.setObject(++at, value);
      }
      statement.addBatch();
    }
    return statement.executeBatch().length;
  }

  private static Object[] values(SubmissionRecord row) {
    return new Object[] {
      row.assessmentId().toString(),
      row.number(),
      row.territoryId().toString(),
      row.unitKey(),
      row.questionnaireId(),
      row.questionnaireVersion(),
      row.hashes(),
      row.engine(),
      row.evaluatedOn(),
      Utc.of(row.submittedAt()),
      row.type(),
      row.size(),
      row.sector(),
      row.commune(),
      row.score(),
      row.level(),
      row.synthetic(),
      row.facts(),
      row.platform(),
      row.answers(),
      row.result()
    };
  }

  private static int insertThemes(PreparedStatement statement, List<SubmissionRecord> rows)
      throws SQLException {
    for (SubmissionRecord row : rows) {
      for (SubmissionRecord.Theme theme : row.themes()) {
        statement.setString(1, row.assessmentId().toString());
        statement.setInt(2, row.number());
        statement.setString(3, theme.id());
        statement.setBigDecimal(4, theme.score());
        statement.setString(5, theme.level());
        statement.addBatch();
      }
    }
    return statement.executeBatch().length;
  }
}
