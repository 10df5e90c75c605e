package org.palier.population;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.UUID;
import org.palier.sql.Statements;
import org.palier.sql.Utc;

/// Takes the rows of a file over into `known_organisation`, and back.
@Singleton
class ImportWriting {

  private static final String UNTOUCHED =
      "k.changed_at = i.done_at AND (k.invited_at IS NULL OR k.invited_at < i.done_at)"
          + " AND (k.opted_out_at IS NULL OR k.opted_out_at < i.done_at)";

  private final Statements statements;

  ImportWriting(Statements statements) {
    this.statements = statements;
  }

  @Transactional
  void takeOver(UUID file, UUID territory, Instant now) {
    LocalDateTime at = Utc.of(now);
    statements.run(
        "UPDATE population_import_row SET known_id = UUID() WHERE import_id = ? AND fate = 'add'",
        file);
    statements.run(
        """
        INSERT INTO known_organisation
          (id, territory_id, import_id, name, name_key, siret, rna, commune, type, size, sector,
           email, person, language, synthetic, created_at, changed_at, seen_at)
        SELECT r.known_id, t.id, r.import_id, r.name, r.name_key, r.siret, r.rna, r.commune,
               r.type, r.size, r.sector, r.email, r.person, IFNULL(r.language, t.language),
               t.synthetic, ?, ?, ?
        FROM population_import_row r
          JOIN territory t ON t.id = ?
        WHERE r.import_id = ? AND r.fate = 'add'
        """,
        at,
        at,
        at,
        territory,
        file);
    remember(file);
    change(file, at);
    statements.run(
        "UPDATE population_import SET state = 'done', done_at = ? WHERE id = ?", at, file);
  }

  private void remember(UUID file) {
    statements.run(
        """
        INSERT INTO population_import_before
          (import_id, known_id, name, name_key, siret, rna, commune, type, size, sector, email,
           person, language, changed_at, seen_at)
        SELECT r.import_id, k.id, k.name, k.name_key, k.siret, k.rna, k.commune, k.type, k.size,
               k.sector, k.email, k.person, k.language, k.changed_at, k.seen_at
        FROM population_import_row r
          JOIN known_organisation k ON k.id = r.known_id
        WHERE r.import_id = ? AND r.fate = 'update'
        """,
        file);
  }

  private void change(UUID file, LocalDateTime at) {
    statements.run(
        """
        UPDATE known_organisation k
          JOIN population_import_row r ON r.known_id = k.id
        SET k.name = r.name, k.name_key = r.name_key,
            k.siret = IFNULL(r.siret, k.siret), k.rna = IFNULL(r.rna, k.rna),
            k.commune = IFNULL(r.commune, k.commune), k.type = IFNULL(r.type, k.type),
            k.size = IFNULL(r.size, k.size), k.sector = IFNULL(r.sector, k.sector),
            k.email = IFNULL(r.email, k.email),
            k.person = IF(r.person = '', k.person, r.person),
            k.language = IFNULL(r.language, k.language), k.changed_at = ?, k.seen_at = ?
        WHERE r.import_id = ? AND r.fate = 'update'
        """,
        at,
        at,
        file);
    statements.run(
        """
        UPDATE known_organisation k
          JOIN population_import_row r ON r.known_id = k.id
        SET k.seen_at = ?
        WHERE r.import_id = ? AND r.fate = 'same'
        """,
        at,
        file);
  }

  /// Takes away what it added and restores what it changed, but for what was changed, called or
  /// opted out since.
  @Transactional
  void takeBack(UUID file, Instant now) {
    int back = removeAdded(file) + restoreChanged(file);
    statements.run(
        """
        UPDATE population_import
        SET state = 'undone', undone_at = ?, left_as_is = GREATEST(0, added + updated - ?)
        WHERE id = ?
        """,
        Utc.of(now),
        back,
        file);
  }

  private int removeAdded(UUID file) {
    return statements.run(
        """
        DELETE k FROM known_organisation k
          JOIN population_import i ON i.id = k.import_id
          JOIN population_import_row r
            ON r.import_id = i.id AND r.known_id = k.id AND r.fate = 'add'
        WHERE i.id = ? AND %s
        """
            .formatted(UNTOUCHED),
        file);
  }

  /// A number that another organisation was given since is not taken from it.
  private int restoreChanged(UUID file) {
    return statements.run(
        """
        UPDATE known_organisation k
          JOIN population_import_before b ON b.known_id = k.id
          JOIN population_import i ON i.id = b.import_id
          LEFT JOIN known_organisation s
            ON s.territory_id = k.territory_id AND s.siret = b.siret AND s.id <> k.id
          LEFT JOIN known_organisation a
            ON a.territory_id = k.territory_id AND a.rna = b.rna AND a.id <> k.id
        SET k.name = b.name, k.name_key = b.name_key, k.siret = b.siret, k.rna = b.rna,
            k.commune = b.commune, k.type = b.type, k.size = b.size, k.sector = b.sector,
            k.email = b.email, k.person = b.person, k.language = b.language,
            k.changed_at = b.changed_at, k.seen_at = b.seen_at
        WHERE i.id = ? AND s.id IS NULL AND a.id IS NULL AND %s
        """
            .formatted(UNTOUCHED),
        file);
  }

  /// Forgets what was read and never confirmed since then.
  @Transactional
  int forgetPreviews(Instant before) {
    return statements.run(
        """
        DELETE FROM population_import
        WHERE state IN ('reading', 'preview') AND created_at < ?
        """,
        Utc.of(before));
  }

  /// Forgets the rows of files taken over before then: they can no longer be undone.
  @Transactional
  int forgetRows(Instant before) {
    LocalDateTime limit = Utc.of(before);
    statements.run(
        """
        DELETE b FROM population_import_before b
          JOIN population_import i ON i.id = b.import_id
        WHERE i.done_at < ?
        """,
        limit);
    return statements.run(
        """
        DELETE r FROM population_import_row r
          JOIN population_import i ON i.id = r.import_id
        WHERE i.done_at < ?
        """,
        limit);
  }

  /// Forgets whom to write to where nobody has said it again since then.
  @Transactional
  int forgetPeople(Instant before) {
    return statements.run(
        """
        UPDATE known_organisation
        SET email = NULL, person = ''
        WHERE seen_at < ? AND (email IS NOT NULL OR person <> '')
        """,
        Utc.of(before));
  }
}
