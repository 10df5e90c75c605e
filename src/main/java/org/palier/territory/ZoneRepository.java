package org.palier.territory;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.palier.sql.Statements;
import org.palier.territory.ZoneService.Zone;

/// The table `activity_zone`.
@Singleton
class ZoneRepository {

  private final Statements statements;

  ZoneRepository(Statements statements) {
    this.statements = statements;
  }

  @Transactional
  List<Zone> of(UUID territory) {
    return statements.find(
        """
        SELECT z.id, z.name, z.commune, c.name
        FROM activity_zone z
          JOIN territory_commune c ON c.territory_id = z.territory_id AND c.code = z.commune
        WHERE z.territory_id = ?
        ORDER BY z.name, z.commune
        """,
        row ->
            new Zone(
                row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getString(4)),
        territory);
  }

  @Transactional
  void add(UUID id, UUID territory, String name, String commune) {
    statements.run(
        "INSERT IGNORE INTO activity_zone (id, territory_id, name, commune) VALUES (?, ?, ?, ?)",
        id,
        territory,
        name,
        commune);
  }

  @Transactional
  void remove(UUID territory, UUID id) {
    statements.run("DELETE FROM activity_zone WHERE territory_id = ? AND id = ?", territory, id);
  }
}
