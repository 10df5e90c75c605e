package org.palier.audit;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palier.sql.Statements;
import org.palier.sql.Utc;

/// The tables `audit_entry` and `audit_chain`. Rows are added and, for their age, forgotten; there
/// is no way to change one.
@Singleton
class AuditRepository {

  private static final String CHAIN =
      "SELECT anchor_number, anchor_hash, last_number, last_hash FROM audit_chain WHERE id = 1";

  private final Statements statements;

  AuditRepository(Statements statements) {
    this.statements = statements;
  }

  /// A row's number and its hash.
  record Link(long number, byte[] hash) {}

  /// Both ends of the chain.
  record Ends(Link anchor, Link last) {}

  /// A row as it is stored.
  record Stored(AuditEntry entry, byte[] hash) {}

  @Transactional
  Ends ends() {
    return statements.find(CHAIN, AuditRepository::ends).getFirst();
  }

  /// The ends, which nobody else moves before this transaction is over.
  @Transactional
  Ends lock() {
    return statements.find(CHAIN + " FOR UPDATE", AuditRepository::ends).getFirst();
  }

  private static Ends ends(ResultSet row) throws SQLException {
    return new Ends(
        new Link(row.getLong(1), row.getBytes(2)), new Link(row.getLong(3), row.getBytes(4)));
  }

  @Transactional
  void append(AuditEntry entry, byte[] hash) {
    statements.run(
        """
        INSERT INTO audit_entry (number, at, kind, account_id, territory_id, about, hash)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
        entry.number(),
        Utc.of(entry.at()),
        entry.note().kind().name(),
        entry.note().account(),
        entry.note().territory(),
        entry.note().about(),
        hash);
    statements.run(
        "UPDATE audit_chain SET last_number = ?, last_hash = ? WHERE id = 1", entry.number(), hash);
  }

  /// At most so many rows from this number on.
  @Transactional
  List<Stored> from(long number, int most) {
    return statements.find(
        """
        SELECT number, at, kind, account_id, territory_id, about, hash
        FROM audit_entry
        WHERE number >= ?
        ORDER BY number
        LIMIT ?
        """,
        AuditRepository::stored,
        number,
        most);
  }

  private static Stored stored(ResultSet row) throws SQLException {
    return new Stored(
        new AuditEntry(
            row.getLong(1),
            Utc.instant(row.getObject(2, LocalDateTime.class)),
            new AuditNote(
                AuditKind.valueOf(row.getString(3)),
                row.getObject(4, UUID.class),
                row.getObject(5, UUID.class),
                row.getString(6))),
        row.getBytes(7));
  }

  /// The last row of the oldest ones without a younger one among them.
  @Transactional
  Optional<Link> lastBefore(Instant limit) {
    return statements.first(
        """
        SELECT number, hash
        FROM audit_entry
        WHERE number
          < COALESCE(
            (SELECT MIN(number) FROM audit_entry WHERE at >= ?), 18446744073709551615)
        ORDER BY number DESC
        LIMIT 1
        """,
        row -> new Link(row.getLong(1), row.getBytes(2)),
        Utc.of(limit));
  }

  @Transactional
  int forgetUpTo(Link anchor) {
    statements.run(
        "UPDATE audit_chain SET anchor_number = ?, anchor_hash = ? WHERE id = 1",
        anchor.number(),
        anchor.hash());
    return statements.run("DELETE FROM audit_entry WHERE number <= ?", anchor.number());
  }
}
