package org.palier.territory;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.sql.Statements;

/// The tables `territory_group` and `territory_group_commune`.
@Singleton
class GroupRepository {

  private final Statements statements;

  GroupRepository(Statements statements) {
    this.statements = statements;
  }

  /// A commune of a group; both are null for a group that lost all of them.
  record Line(UUID id, String name, @Nullable String code, @Nullable String commune) {}

  @Transactional
  List<Line> of(UUID territory) {
    return statements.find(
        """
        SELECT g.id, g.name, c.code, c.name
        FROM territory_group g
          LEFT JOIN territory_group_commune m ON m.group_id = g.id
          LEFT JOIN territory_commune c ON c.territory_id = m.territory_id AND c.code = m.code
        WHERE g.territory_id = ?
        ORDER BY g.name, g.id, c.name, c.code
        """,
        row ->
            new Line(
                row.getObject(1, UUID.class), row.getString(2), row.getString(3), row.getString(4)),
        territory);
  }

  @Transactional
  void add(UUID id, UUID territory, String name) {
    statements.run(
        "INSERT INTO territory_group (id, territory_id, name) VALUES (?, ?, ?)",
        id,
        territory,
        name);
  }

  @Transactional
  void put(UUID group, UUID territory, String commune) {
    statements.run(
        """
        INSERT IGNORE INTO territory_group_commune (group_id, territory_id, code)
        VALUES (?, ?, ?)
        """,
        group,
        territory,
        commune);
  }

  @Transactional
  void remove(UUID territory, UUID group) {
    statements.run(
        "DELETE FROM territory_group WHERE territory_id = ? AND id = ?", territory, group);
  }
}
