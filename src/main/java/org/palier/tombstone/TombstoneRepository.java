package org.palier.tombstone;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.palier.sql.Statements;
import org.palier.sql.Utc;

/// The table `tombstone`.
@Singleton
class TombstoneRepository {

  private final Statements statements;

  TombstoneRepository(Statements statements) {
    this.statements = statements;
  }

  @Transactional
  void insert(Tombstone stone, Instant now) {
    statements.run(
        "INSERT IGNORE INTO tombstone (kind, id_hash, buried_at) VALUES (?, ?, ?)",
        stone.kind().word(),
        stone.bytes(),
        Utc.of(now));
  }

  /// All of them, the oldest first.
  @Transactional
  List<Tombstone> all() {
    return statements.find(
        "SELECT kind, LOWER(HEX(id_hash)) FROM tombstone ORDER BY buried_at, kind, id_hash",
        row -> new Tombstone(Tombstone.Kind.of(row.getString(1)), row.getString(2)));
  }
}
