package org.palier.dashboard;

import io.micronaut.data.connection.annotation.Connectable;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.palier.sql.Statements;

/// The one place where submissions are counted and summed. What it gives is secret until a
/// `Disclosure` made figures of it; only the service of this package may ask.
@Singleton
class ReleaseRepository {

  private final Statements statements;
  private final TransactionOperations<Connection> transactions;

  ReleaseRepository(Statements statements, TransactionOperations<Connection> transactions) {
    this.statements = statements;
    this.transactions = transactions;
  }

  /// Does the work in one transaction, and leaves no trace of it unless its outcome is to be kept.
  <T> T together(Supplier<T> work, Predicate<T> isKept) {
    return transactions.executeWrite(
        status -> {
          T outcome = work.get();
          if (!isKept.test(outcome)) {
            status.setRollbackOnly();
          }
          return outcome;
        });
  }

  /// A release as stored: what was published, as JSON.
  record Row(int number, LocalDate takenOn, long waiting, String content, @Nullable String open) {}

  /// So many organisations with the same text: a path, a history.
  record Counted(String text, long units) {}

  /// So many organisations of a profile, or with a theme rated, on a level.
  record Sum(String of, @Nullable String level, long units, BigDecimal scores) {}

  /// Two releases of a territory are never taken at once.
  void lock(Series series) {
    statements.run(
        "SELECT id FROM territory WHERE id = ? FOR UPDATE", series.territory().toString());
  }

  List<Row> releases(Series series) {
    return statements.find(
        """
        SELECT number, taken_on, waiting, content, public_content
        FROM dashboard_release
        WHERE territory_id = ? AND questionnaire_id = ?
        ORDER BY number
        """,
        ReleaseRepository::row,
        key(series));
  }

  @Connectable
  Optional<Row> latest(Series series) {
    return statements.first(
        """
        SELECT number, taken_on, waiting, content, public_content
        FROM dashboard_release
        WHERE territory_id = ? AND questionnaire_id = ?
        ORDER BY number DESC
        LIMIT 1
        """,
        ReleaseRepository::row,
        key(series));
  }

  @Connectable
  Optional<Row> latestOpen(Series series) {
    return statements.first(
        """
        SELECT number, taken_on, waiting, content, public_content
        FROM dashboard_release
        WHERE territory_id = ? AND questionnaire_id = ? AND public_content IS NOT NULL
        ORDER BY number DESC
        LIMIT 1
        """,
        ReleaseRepository::row,
        key(series));
  }

  /// Gathers, for the length of the transaction, the organisations whose last submission is not the
  /// one in the last release: new, submitted again, set aside, or erased. An organisation for which
  /// nothing can be rated is in no release.
  void gatherMoving(Series series) {
    statements.run("DROP TEMPORARY TABLE IF EXISTS moving");
    statements.run(
        """
        CREATE TEMPORARY TABLE moving (
          unit_key      VARCHAR(41) CHARACTER SET ascii COLLATE ascii_bin NOT NULL PRIMARY KEY,
          gone_key      VARCHAR(41) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
          assessment_id UUID NULL,
          number        SMALLINT UNSIGNED NULL,
          before_it     VARCHAR(1000) CHARACTER SET ascii COLLATE ascii_bin NOT NULL,
          after_it      VARCHAR(1000) CHARACTER SET ascii COLLATE ascii_bin NOT NULL
        ) ENGINE = InnoDB
        """);
    statements.run(
        """
        INSERT INTO moving
        WITH
          numbered AS (
            SELECT unit_key, assessment_id, number, type, size, sector, commune, score,
                   ROW_NUMBER() OVER (
                     PARTITION BY unit_key
                     ORDER BY submitted_at DESC, assessment_id DESC, number DESC) AS place
            FROM submission
            WHERE territory_id = ? AND questionnaire_id = ?
              AND NOT EXISTS (
                SELECT 1 FROM assessment a JOIN organisation o ON o.id = a.organisation_id
                WHERE a.id = submission.assessment_id AND o.restricted_at IS NOT NULL)),
          now AS (
            SELECT * FROM numbered WHERE place = 1 AND score IS NOT NULL),
          held AS (
            SELECT unit_key, assessment_id, submission_number, profile
            FROM released_unit
            WHERE territory_id = ? AND questionnaire_id = ? AND until_number = 2147483647)
        SELECT now.unit_key, '', now.assessment_id, now.number, IFNULL(held.profile, ''),
               CONCAT_WS('|',
                 IFNULL(now.type, ''), IFNULL(now.size, ''), IFNULL(now.sector, ''),
                 IFNULL(now.commune, ''),
                 IFNULL((SELECT GROUP_CONCAT(theme_id ORDER BY theme_id SEPARATOR ' ')
                         FROM submission_theme t
                         WHERE t.assessment_id = now.assessment_id AND t.number = now.number
                           AND t.score IS NOT NULL), ''))
        FROM now
          LEFT JOIN held ON held.unit_key = now.unit_key
        WHERE held.unit_key IS NULL
           OR held.assessment_id <> now.assessment_id
           OR held.submission_number <> now.number
        UNION ALL
        SELECT held.unit_key, CONCAT('gone-', UUID()), NULL, NULL, held.profile, ''
        FROM held
          LEFT JOIN now ON now.unit_key = held.unit_key
        WHERE now.unit_key IS NULL
        """,
        series.territory().toString(),
        series.questionnaire(),
        series.territory().toString(),
        series.questionnaire());
  }

  List<Counted> paths() {
    return statements.find(
        """
        SELECT CONCAT(before_it, '>', after_it) AS path, COUNT(*)
        FROM moving
        GROUP BY path
        ORDER BY path
        """,
        ReleaseRepository::counted);
  }

  /// These stay as they are in the last release.
  void keepWaiting(Collection<String> paths) {
    for (String path : paths) {
      statements.run(
          "DELETE FROM moving WHERE before_it = ? AND after_it = ?",
          path.substring(0, path.indexOf('>')),
          path.substring(path.indexOf('>') + 1));
    }
  }

  /// The rest moves into the release of this number.
  void move(Series series, int number) {
    statements.run(
        """
        UPDATE released_unit r
          JOIN moving m ON m.unit_key = r.unit_key
        SET r.until_number = ?
        WHERE r.territory_id = ? AND r.questionnaire_id = ? AND r.until_number = 2147483647
        """,
        number,
        series.territory().toString(),
        series.questionnaire());
    statements.run(
        """
        UPDATE released_unit r
          JOIN moving m ON m.unit_key = r.unit_key AND m.after_it = ''
        SET r.unit_key = m.gone_key
        WHERE r.territory_id = ? AND r.questionnaire_id = ?
        """,
        key(series));
    statements.run(
        """
        INSERT INTO released_unit
          (territory_id, questionnaire_id, unit_key, from_number, assessment_id, submission_number,
           profile)
        SELECT ?, ?, unit_key, ?, assessment_id, number, after_it
        FROM moving
        WHERE after_it <> ''
        """,
        series.territory().toString(),
        series.questionnaire(),
        number);
  }

  List<Counted> histories(Series series) {
    return statements.find(
        """
        SELECT history, COUNT(*)
        FROM (
          SELECT GROUP_CONCAT(
                   CONCAT(from_number, '-', until_number, ':', profile)
                   ORDER BY from_number SEPARATOR '\n') AS history
          FROM released_unit
          WHERE territory_id = ? AND questionnaire_id = ?
          GROUP BY unit_key) one
        GROUP BY history
        ORDER BY history
        """,
        ReleaseRepository::counted,
        key(series));
  }

  List<Sum> sumsByProfile(Series series) {
    return statements.find(
        """
        SELECT r.profile, s.level, COUNT(*), SUM(s.score)
        FROM released_unit r
          JOIN submission s ON s.assessment_id = r.assessment_id AND s.number = r.submission_number
        WHERE r.territory_id = ? AND r.questionnaire_id = ? AND r.until_number = 2147483647
        GROUP BY r.profile, s.level
        """,
        ReleaseRepository::sum,
        key(series));
  }

  List<Sum> sumsByTheme(Series series) {
    return statements.find(
        """
        SELECT t.theme_id, t.level, COUNT(*), SUM(t.score)
        FROM released_unit r
          JOIN submission_theme t
            ON t.assessment_id = r.assessment_id AND t.number = r.submission_number
        WHERE r.territory_id = ? AND r.questionnaire_id = ? AND r.until_number = 2147483647
          AND t.score IS NOT NULL
        GROUP BY t.theme_id, t.level
        """,
        ReleaseRepository::sum,
        key(series));
  }

  /// A legal unit with the profile it has in the last release, or else that of its submission.
  record Unit(String key, String profile) {}

  Optional<Unit> unit(Series series, UUID assessment, int number) {
    return statements.first(
        """
        SELECT s.unit_key,
               COALESCE(r.profile, CONCAT_WS('|', IFNULL(s.type, ''), IFNULL(s.size, ''), '', '', ''))
        FROM submission s
          LEFT JOIN released_unit r
            ON r.territory_id = s.territory_id AND r.questionnaire_id = s.questionnaire_id
            AND r.unit_key = s.unit_key AND r.until_number = 2147483647
        WHERE s.assessment_id = ? AND s.number = ? AND s.territory_id = ?
          AND s.questionnaire_id = ?
        """,
        row -> new Unit(row.getString(1), row.getString(2)),
        assessment.toString(),
        number,
        series.territory().toString(),
        series.questionnaire());
  }

  List<Counted> historiesWithout(Series series, Unit unit) {
    return statements.find(
        """
        SELECT history, COUNT(*)
        FROM (
          SELECT GROUP_CONCAT(
                   CONCAT(from_number, '-', until_number, ':', profile)
                   ORDER BY from_number SEPARATOR '\n') AS history
          FROM released_unit
          WHERE territory_id = ? AND questionnaire_id = ? AND unit_key <> ?
          GROUP BY unit_key) one
        GROUP BY history
        ORDER BY history
        """,
        ReleaseRepository::counted,
        series.territory().toString(),
        series.questionnaire(),
        unit.key());
  }

  List<Sum> sumsByProfileWithout(Series series, Unit unit) {
    return statements.find(
        """
        SELECT r.profile, s.level, COUNT(*), SUM(s.score)
        FROM released_unit r
          JOIN submission s ON s.assessment_id = r.assessment_id AND s.number = r.submission_number
        WHERE r.territory_id = ? AND r.questionnaire_id = ? AND r.until_number = 2147483647
          AND r.unit_key <> ?
        GROUP BY r.profile, s.level
        """,
        ReleaseRepository::sum,
        series.territory().toString(),
        series.questionnaire(),
        unit.key());
  }

  /// The theme and the profile, `ENE>profile`.
  List<Sum> sumsByThemeAndProfileWithout(Series series, Unit unit) {
    return statements.find(
        """
        SELECT CONCAT(t.theme_id, '>', r.profile) AS place, t.level, COUNT(*), SUM(t.score)
        FROM released_unit r
          JOIN submission_theme t
            ON t.assessment_id = r.assessment_id AND t.number = r.submission_number
        WHERE r.territory_id = ? AND r.questionnaire_id = ? AND r.until_number = 2147483647
          AND r.unit_key <> ? AND t.score IS NOT NULL
        GROUP BY place, t.level
        """,
        ReleaseRepository::sum,
        series.territory().toString(),
        series.questionnaire(),
        unit.key());
  }

  void insert(UUID id, Series series, Row release, long base) {
    statements.run(
        """
        INSERT INTO dashboard_release
          (id, territory_id, questionnaire_id, number, taken_on, base, waiting, content,
           public_content)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        id.toString(),
        series.territory().toString(),
        series.questionnaire(),
        release.number(),
        release.takenOn(),
        base,
        release.waiting(),
        release.content(),
        release.open());
  }

  private static Row row(ResultSet row) throws SQLException {
    return new Row(
        row.getInt(1),
        row.getObject(2, LocalDate.class),
        row.getLong(3),
        row.getString(4),
        row.getString(5));
  }

  private static Counted counted(ResultSet row) throws SQLException {
    return new Counted(row.getString(1), row.getLong(2));
  }

  private static Sum sum(ResultSet row) throws SQLException {
    return new Sum(row.getString(1), row.getString(2), row.getLong(3), row.getBigDecimal(4));
  }

  private static Object[] key(Series series) {
    return new Object[] {series.territory().toString(), series.questionnaire()};
  }
}
