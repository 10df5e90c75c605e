package org.palier.population;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.UUID;
import org.palier.sql.Statements;

/// Sets the rows of a file against each other and against what the territory knows, all at once in
/// the database. The first row of a file that names an organisation stands, those after it do not.
/// An organisation is known again by its SIRET, else by its RNA number, else, where one of the two
/// has no number, by its name in its commune.
@Singleton
class ImportMatching {

  private static final String REFUSED =
      "r.fate = 'refuse', r.known_id = NULL, r.problems ="
          + " CONCAT(r.problems, IF(r.problems = '', '', '\\n'), ";

  private final Statements statements;

  ImportMatching(Statements statements) {
    this.statements = statements;
  }

  /// Refuses rows that say again what another of the file says.
  @Transactional
  void refuseRepeated(UUID file) {
    repeatedNumber(file, "siret");
    repeatedNumber(file, "rna");
    statements.run(
        """
        UPDATE population_import_row r
          JOIN (
            SELECT name_key, commune,
                   IFNULL(MIN(IF(siret IS NULL AND rna IS NULL, NULL, line)), MIN(line)) AS first
            FROM population_import_row
            WHERE import_id = ? AND fate <> 'refuse' AND name_key <> ''
            GROUP BY name_key, commune
            HAVING COUNT(*) > 1) d ON d.name_key = r.name_key AND d.commune <=> r.commune
        SET %s'name\\tduplicate\\t', d.first)
        WHERE r.import_id = ? AND r.fate <> 'refuse' AND r.line <> d.first
          AND r.siret IS NULL AND r.rna IS NULL
        """
            .formatted(REFUSED),
        file,
        file);
  }

  private void repeatedNumber(UUID file, String column) {
    statements.run(
        """
        UPDATE population_import_row r
          JOIN (
            SELECT %2$s AS number, MIN(line) AS first
            FROM population_import_row
            WHERE import_id = ? AND fate <> 'refuse' AND %2$s IS NOT NULL
            GROUP BY %2$s
            HAVING COUNT(*) > 1) d ON d.number = r.%2$s
        SET %1$s'%2$s\\tduplicate\\t', d.first)
        WHERE r.import_id = ? AND r.fate <> 'refuse' AND r.line > d.first
        """
            .formatted(REFUSED, column),
        file,
        file);
  }

  /// Finds what the territory knows already, and what each right row would do.
  @Transactional
  void match(UUID file, UUID territory) {
    statements.run(
        """
        UPDATE population_import_row
        SET known_id = NULL, fate = 'add'
        WHERE import_id = ? AND fate <> 'refuse'
        """,
        file);
    byNumber(file, territory, "siret");
    byNumber(file, territory, "rna");
    byName(file, territory);
    refuseTaken(file, territory);
    refuseSecond(file);
    tellChanges(file);
  }

  private void byNumber(UUID file, UUID territory, String column) {
    statements.run(
        """
        UPDATE population_import_row r
          JOIN known_organisation k ON k.territory_id = ? AND k.%1$s = r.%1$s
        SET r.known_id = k.id
        WHERE r.import_id = ? AND r.fate = 'add' AND r.known_id IS NULL
        """
            .formatted(column),
        territory,
        file);
  }

  /// One with numbers is not taken for one with others; of several, one without numbers, then the
  /// one known longest.
  private void byName(UUID file, UUID territory) {
    statements.run(
        """
        UPDATE population_import_row r
          JOIN (
            SELECT w.line,
                   SUBSTRING(MIN(CONCAT(IF(k.siret IS NULL AND k.rna IS NULL, 0, 1), k.created_at,
                                        k.id)), 25) AS known_id
            FROM population_import_row w
              JOIN known_organisation k
                ON k.territory_id = ? AND k.name_key = w.name_key AND k.commune <=> w.commune
            WHERE w.import_id = ? AND w.fate = 'add' AND w.known_id IS NULL AND w.name_key <> ''
              AND (w.siret IS NULL AND w.rna IS NULL OR k.siret IS NULL AND k.rna IS NULL)
            GROUP BY w.line) f ON f.line = r.line
        SET r.known_id = f.known_id
        WHERE r.import_id = ?
        """,
        territory,
        file,
        file);
  }

  /// A number of the row is that of yet another organisation.
  private void refuseTaken(UUID file, UUID territory) {
    statements.run(
        """
        UPDATE population_import_row r
          JOIN known_organisation k
            ON k.territory_id = ? AND k.rna = r.rna AND k.id <> r.known_id
        SET %s'rna\\ttaken\\t', LEFT(k.name, 60))
        WHERE r.import_id = ? AND r.fate = 'add' AND r.known_id IS NOT NULL
        """
            .formatted(REFUSED),
        territory,
        file);
  }

  private void refuseSecond(UUID file) {
    statements.run(
        """
        UPDATE population_import_row r
          JOIN (
            SELECT known_id, MIN(line) AS first
            FROM population_import_row
            WHERE import_id = ? AND fate = 'add' AND known_id IS NOT NULL
            GROUP BY known_id
            HAVING COUNT(*) > 1) d ON d.known_id = r.known_id
        SET %s'name\\tduplicate\\t', d.first)
        WHERE r.import_id = ? AND r.fate = 'add' AND r.line > d.first
        """
            .formatted(REFUSED),
        file,
        file);
  }

  /// A cell that says nothing changes nothing.
  private void tellChanges(UUID file) {
    statements.run(
        """
        UPDATE population_import_row r
          JOIN known_organisation k ON k.id = r.known_id
        SET r.fate = IF(
          BINARY r.name = BINARY k.name
            AND IFNULL(r.siret, k.siret) <=> k.siret
            AND IFNULL(r.rna, k.rna) <=> k.rna
            AND IFNULL(r.commune, k.commune) <=> k.commune
            AND IFNULL(r.type, k.type) <=> k.type
            AND IFNULL(r.size, k.size) <=> k.size
            AND IFNULL(r.sector, k.sector) <=> k.sector
            AND BINARY IFNULL(r.email, k.email) <=> BINARY k.email
            AND BINARY IF(r.person = '', k.person, r.person) = BINARY k.person
            AND IFNULL(r.language, k.language) = k.language,
          'same', 'update')
        WHERE r.import_id = ? AND r.fate = 'add'
        """,
        file);
  }
}
