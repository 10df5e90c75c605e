package org.palier.territory;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palier.sql.Statements;
import org.palier.territory.ReferenceService.Counted;

/// The table `reference_count`, and where it comes from, in `territory`.
@Singleton
class ReferenceRepository {

  private final Statements statements;

  ReferenceRepository(Statements statements) {
    this.statements = statements;
  }

  record Source(String name, int year) {}

  @Transactional
  Optional<Source> source(UUID territory) {
    return statements.first(
        "SELECT reference_source, IFNULL(reference_year, 0) FROM territory WHERE id = ?",
        row -> new Source(row.getString(1), row.getInt(2)),
        territory);
  }

  @Transactional
  List<Counted> counts(UUID territory) {
    return statements.find(
        """
        SELECT type, size, counted
        FROM reference_count
        WHERE territory_id = ?
        ORDER BY type, size
        """,
        row -> new Counted(row.getString(1), row.getString(2), row.getInt(3)),
        territory);
  }

  @Transactional
  void say(UUID territory, String source, int year) {
    statements.run(
        "UPDATE territory SET reference_source = ?, reference_year = ? WHERE id = ?",
        source,
        year == 0 ? null : year,
        territory);
  }

  @Transactional
  void clear(UUID territory) {
    statements.run("DELETE FROM reference_count WHERE territory_id = ?", territory);
  }

  @Transactional
  void add(UUID territory, Counted one) {
    statements.run(
        "INSERT INTO reference_count (territory_id, type, size, counted) VALUES (?, ?, ?, ?)",
        territory,
        one.type(),
        one.size(),
        one.counted());
  }
}
