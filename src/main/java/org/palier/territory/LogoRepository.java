package org.palier.territory;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.palier.sql.Statements;
import org.palier.sql.Utc;

/// The table `territory_logo`.
@Singleton
class LogoRepository {

  private final Statements statements;

  LogoRepository(Statements statements) {
    this.statements = statements;
  }

  @Transactional
  Optional<byte[]> content(String hash) {
    return statements.first(
        "SELECT content FROM territory_logo WHERE hash = ?", row -> row.getBytes(1), hash);
  }

  @Transactional
  void put(UUID territory, String hash, String alt, Picture picture, Instant now) {
    statements.run(
        """
        REPLACE INTO territory_logo (territory_id, hash, alt, width, height, content, set_at)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        territory,
        hash,
        alt,
        picture.width(),
        picture.height(),
        picture.png(),
        Utc.of(now));
  }

  @Transactional
  void describe(UUID territory, String alt) {
    statements.run("UPDATE territory_logo SET alt = ? WHERE territory_id = ?", alt, territory);
  }

  @Transactional
  void remove(UUID territory) {
    statements.run("DELETE FROM territory_logo WHERE territory_id = ?", territory);
  }
}
