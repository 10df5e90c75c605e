package org.palier.population;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.domain.organisation.NameKey;
import org.palier.sql.Statements;
import org.palier.sql.Utc;

/// The tables `population_import` and `population_import_row`.
@Singleton
class ImportRepository {

  private static final String SELECT =
      """
      SELECT i.id, i.file_name, i.state, i.counted, i.added, i.updated, i.unchanged, i.refused,
             i.left_as_is, i.ignored, i.created_at, i.done_at, i.undone_at,
             EXISTS (SELECT 1 FROM population_import_row r WHERE r.import_id = i.id)
      FROM population_import i
      WHERE i.territory_id = ?
      """;

  private static final String ROW =
      """
      SELECT r.line, r.fate, r.problems, r.name, r.siret, r.rna, r.commune, r.type, r.size,
             r.sector, r.email, r.person, r.language,
             k.name, k.siret, k.rna, k.commune, k.type, k.size, k.sector, k.email, k.person,
             k.language
      FROM population_import_row r
        JOIN population_import i ON i.id = r.import_id
        LEFT JOIN known_organisation k ON k.id = r.known_id AND i.state = 'preview'
      WHERE r.import_id = ? AND r.line > ?
      """;

  private final Statements statements;

  ImportRepository(Statements statements) {
    this.statements = statements;
  }

  @Transactional
  void begin(UUID id, UUID territory, UUID account, String fileName, Instant now) {
    statements.run(
        """
        INSERT INTO population_import
          (id, territory_id, account_id, file_name, state, created_at)
        VALUES (?, ?, ?, ?, 'reading', ?)
        """,
        id,
        territory,
        account,
        fileName,
        Utc.of(now));
  }

  @Transactional
  void add(UUID file, List<FileRow> rows) {
    List<@Nullable Object> values = new ArrayList<>();
    for (FileRow row : rows) {
      Collections.addAll(
          values,
          file.toString(),
          row.line(),
          row.isRight() ? "add" : "refuse",
          RowProblem.write(row.problems()),
          row.name(),
          NameKey.of(row.name()),
          row.siret(),
          row.rna(),
          row.commune(),
          row.type(),
          row.size(),
          row.sector(),
          row.email(),
          row.person(),
          row.language());
    }
    String row = "(" + String.join(", ", Collections.nCopies(15, "?")) + ")";
    statements.run(
        """
        INSERT INTO population_import_row
          (import_id, line, fate, problems, name, name_key, siret, rna, commune, type, size,
           sector, email, person, language)
        VALUES
        """
            + String.join(", ", Collections.nCopies(rows.size(), row)),
        values.toArray());
  }

  /// Counts what each row would do, and lets it be looked at.
  @Transactional
  void show(UUID id, List<String> ignored) {
    count(id);
    String heads = String.join("\n", ignored);
    statements.run(
        "UPDATE population_import SET state = 'preview', ignored = ? WHERE id = ?",
        heads.substring(0, Math.min(2000, heads.length())),
        id);
  }

  @Transactional
  void count(UUID id) {
    statements.run(
        """
        UPDATE population_import i
          JOIN (
            SELECT COUNT(*) AS counted, IFNULL(SUM(fate = 'add'), 0) AS added,
                   IFNULL(SUM(fate = 'update'), 0) AS updated,
                   IFNULL(SUM(fate = 'same'), 0) AS unchanged,
                   IFNULL(SUM(fate = 'refuse'), 0) AS refused
            FROM population_import_row
            WHERE import_id = ?) c
        SET i.counted = c.counted, i.added = c.added, i.updated = c.updated,
            i.unchanged = c.unchanged, i.refused = c.refused
        WHERE i.id = ?
        """,
        id,
        id);
  }

  @Transactional
  void remove(UUID id) {
    statements.run("DELETE FROM population_import WHERE id = ?", id);
  }

  /// As it is once nobody else is changing the territory's imports; they wait until this is over.
  @Transactional
  Optional<ImportSummary> locked(UUID territory, UUID id) {
    statements.run("SELECT id FROM population_import WHERE territory_id = ? FOR UPDATE", territory);
    return find(territory, id);
  }

  @Transactional
  Optional<ImportSummary> find(UUID territory, UUID id) {
    return statements.first(
        SELECT + "AND i.state <> 'reading' AND i.id = ?", ImportRepository::summary, territory, id);
  }

  /// The latest first, those before this one.
  @Transactional
  List<ImportSummary> page(UUID territory, @Nullable UUID before, int limit) {
    String after = before == null ? "" : "AND i.id < ?\n";
    List<Object> values = new ArrayList<>(List.of(territory));
    if (before != null) {
      values.add(before);
    }
    values.add(limit);
    return statements.find(
        SELECT + "AND i.state <> 'reading'\n" + after + "ORDER BY i.id DESC LIMIT ?",
        ImportRepository::summary,
        values.toArray());
  }

  /// The rows of a kind after a line, in the order of the file.
  @Transactional
  List<ReadRow> rows(UUID file, ImportSummary.Kind kind, int after, int limit) {
    String condition =
        switch (kind) {
          case PROBLEMS -> "AND r.problems <> ''";
          case ADDED -> "AND r.fate = 'add'";
          case UPDATED -> "AND r.fate = 'update'";
          case UNCHANGED -> "AND r.fate = 'same'";
        };
    return statements.find(
        ROW + condition + " ORDER BY r.line LIMIT ?", ImportRepository::row, file, after, limit);
  }

  private static ReadRow row(ResultSet row) throws SQLException {
    return new ReadRow(
        row.getInt(1),
        row.getString(2),
        RowProblem.read(row.getString(3)),
        values(row, 4),
        values(row, 14));
  }

  /// Ten columns, as `ReadRow` names them; blank for null.
  private static List<String> values(ResultSet row, int from) throws SQLException {
    List<String> values = new ArrayList<>();
    for (int i = from; i < from + 10; i++) {
      String value = row.getString(i);
      values.add(value == null ? "" : value);
    }
    return values;
  }

  private static ImportSummary summary(ResultSet row) throws SQLException {
    return new ImportSummary(
        row.getObject(1, UUID.class),
        row.getString(2),
        ImportSummary.State.of(row.getString(3)),
        new ImportSummary.Counts(
            row.getInt(4), row.getInt(5), row.getInt(6), row.getInt(7), row.getInt(8)),
        row.getInt(9),
        row.getString(10).lines().toList(),
        Utc.instant(row.getObject(11, LocalDateTime.class)),
        instant(row, 12),
        instant(row, 13),
        row.getBoolean(14));
  }

  private static @Nullable Instant instant(ResultSet row, int column) throws SQLException {
    LocalDateTime stored = row.getObject(column, LocalDateTime.class);
    return stored == null ? null : Utc.instant(stored);
  }
}
