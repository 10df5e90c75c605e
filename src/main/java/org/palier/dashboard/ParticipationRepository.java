package org.palier.dashboard;

import io.micronaut.data.jdbc.runtime.JdbcOperations;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.util.ArrayList;
import java.util.List;

/// Who takes part, as it stands now. It knows no answer and no score.
@Singleton
class ParticipationRepository {

  private final JdbcOperations jdbc;

  ParticipationRepository(JdbcOperations jdbc) {
    this.jdbc = jdbc;
  }

  /// So many organisations alike; blank or negative where they did not say.
  record Count(
      String type, String sector, String commune, long employees, long started, long finished) {}

  /// An organisation counts once, with what it said last; it has finished when it ever submitted.
  @Transactional
  List<Count> counts(Series series) {
    return jdbc.prepareStatement(
        """
        SELECT type, sector, commune, employees, COUNT(*), SUM(finished)
        FROM (
          SELECT IFNULL(JSON_VALUE(a.facts, '$.type'), '') AS type,
                 IFNULL(JSON_VALUE(a.facts, '$.sector'), '') AS sector,
                 IFNULL(JSON_VALUE(a.facts, '$.commune'), '') AS commune,
                 IFNULL(FLOOR(JSON_VALUE(a.facts, '$.employees')), -1) AS employees,
                 ROW_NUMBER() OVER (PARTITION BY unit ORDER BY a.touched_at DESC, a.id DESC) AS place,
                 MAX(a.state = 'submitted' OR a.number > 1) OVER (PARTITION BY unit) AS finished
          FROM (
            SELECT one.*, COALESCE(
                     o.siren, o.rna,
                     CAST(IFNULL(one.organisation_id, one.id) AS CHAR CHARACTER SET ascii)
                       COLLATE ascii_bin) AS unit
            FROM assessment one
              LEFT JOIN organisation o ON o.id = one.organisation_id
            WHERE one.territory_id = ? AND one.questionnaire_id = ?
              AND o.restricted_at IS NULL) a) last
        WHERE place = 1
        GROUP BY type, sector, commune, employees
        """,
        statement -> {
          statement.setString(1, series.territory().toString());
          statement.setString(2, series.questionnaire());
          List<Count> counts = new ArrayList<>();
          try (ResultSet row = statement.executeQuery()) {
            while (row.next()) {
              counts.add(
                  new Count(
                      row.getString(1),
                      row.getString(2),
                      row.getString(3),
                      row.getLong(4),
                      row.getLong(5),
                      row.getLong(6)));
            }
          }
          return counts;
        });
  }
}
