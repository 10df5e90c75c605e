package org.palier.organisation;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.UUID;
import org.palier.sql.Statements;
import org.palier.sql.Utc;

/// The table `sharing_choice`, and what of it holds in `organisation`.
@Singleton
class SharingRepository {

  private final Statements statements;

  SharingRepository(Statements statements) {
    this.statements = statements;
  }

  /// The latest first. Choices of one organisation take turns until the transaction ends.
  @Transactional
  List<SharingChoice> lock(UUID organisation) {
    statements.run("SELECT id FROM organisation WHERE id = ? FOR UPDATE", organisation);
    return history(organisation, 1);
  }

  @Transactional
  List<SharingChoice> history(UUID organisation, int limit) {
    return statements.find(
        """
        SELECT c.sharing, c.named, IFNULL(IF(a.name = '', a.email, a.name), ''), c.chosen_at
        FROM sharing_choice c
          LEFT JOIN account a ON a.id = c.chosen_by
        WHERE c.organisation_id = ?
        ORDER BY c.number DESC
        LIMIT ?
        """,
        SharingRepository::choice,
        organisation,
        limit);
  }

  @Transactional
  void choose(UUID organisation, UUID account, Shared shared, boolean named, Instant now) {
    statements.run(
        """
        INSERT INTO sharing_choice
          (organisation_id, number, sharing, named, chosen_by, chosen_at)
        SELECT ?, IFNULL(MAX(number), 0) + 1, ?, ?, ?, ?
        FROM sharing_choice
        WHERE organisation_id = ?
        """,
        organisation,
        shared.word(),
        named,
        account,
        Utc.of(now),
        organisation);
    statements.run(
        "UPDATE organisation SET sharing = ?, named = ? WHERE id = ?",
        shared.word(),
        named,
        organisation);
  }

  /// Those that let themselves be named, by name, from a place on.
  @Transactional
  List<String> named(UUID territory, int from, int limit) {
    return statements.find(
        """
        SELECT name
        FROM organisation
        WHERE territory_id = ? AND named = TRUE AND restricted_at IS NULL
        ORDER BY name, id
        LIMIT ? OFFSET ?
        """,
        row -> row.getString(1),
        territory,
        limit,
        from);
  }

  private static SharingChoice choice(ResultSet row) throws SQLException {
    return new SharingChoice(
        Shared.of(row.getString(1)).orElseThrow(),
        row.getBoolean(2),
        row.getString(3),
        Utc.instant(row.getObject(4, LocalDateTime.class)));
  }
}
