package org.palier.document;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palier.document.StoredDocument.Proof;
import org.palier.sql.Statements;
import org.palier.sql.Utc;

/// The tables `document` and `document_part`. Whatever is read or changed names its organisation.
@Singleton
class DocumentRepository {

  private static final int PIECE = 512 * 1024;

  private static final String COLUMNS =
      """
      SELECT d.id, d.title, d.file_name, d.kind, d.bytes,
             IFNULL(IF(a.name = '', a.email, a.name), ''), d.added_at, d.assessment_id,
             d.question_id
      FROM document d
        LEFT JOIN account a ON a.id = d.added_by
      WHERE d.organisation_id = ?
      """;

  private final Statements statements;

  DocumentRepository(Statements statements) {
    this.statements = statements;
  }

  /// The latest first.
  @Transactional
  List<StoredDocument> page(UUID organisation, int from, int limit) {
    return statements.find(
        COLUMNS + "ORDER BY d.added_at DESC, d.id DESC LIMIT ? OFFSET ?",
        DocumentRepository::document,
        organisation,
        limit,
        from);
  }

  @Transactional
  Optional<StoredDocument> find(UUID organisation, UUID id) {
    return statements.first(
        COLUMNS + "AND d.id = ?", DocumentRepository::document, organisation, id);
  }

  private static StoredDocument document(ResultSet row) throws SQLException {
    UUID assessment = row.getObject(8, UUID.class);
    String question = row.getString(9);
    return new StoredDocument(
        row.getObject(1, UUID.class),
        row.getString(2),
        row.getString(3),
        FileKind.of(row.getString(4)).orElseThrow(),
        row.getInt(5),
        row.getString(6),
        Utc.instant(row.getObject(7, LocalDateTime.class)),
        assessment == null || question == null ? null : new Proof(assessment, question));
  }

  /// How many there are and how many bytes they have together.
  record Room(int count, long bytes) {}

  /// The same until the end of the transaction: nobody else adds meanwhile.
  @Transactional
  Room lock(UUID organisation) {
    statements.find(
        "SELECT id FROM organisation WHERE id = ? FOR UPDATE",
        row -> row.getString(1),
        organisation);
    return room(organisation);
  }

  @Transactional
  Room room(UUID organisation) {
    return statements
        .find(
            "SELECT COUNT(*), IFNULL(SUM(bytes), 0) FROM document WHERE organisation_id = ?",
            row -> new Room(row.getInt(1), row.getLong(2)),
            organisation)
        .getFirst();
  }

  @Transactional
  void insert(UUID organisation, StoredDocument document, UUID account, byte[] content) {
    Proof of = document.of();
    statements.run(
        """
        INSERT INTO document
          (id, organisation_id, assessment_id, question_id, title, file_name, kind, bytes,
           added_by, added_at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        document.id(),
        organisation,
        of == null ? null : of.assessment(),
        of == null ? null : of.question(),
        document.title(),
        document.fileName(),
        document.kind().word(),
        document.bytes(),
        account,
        Utc.of(document.at()));
    for (int from = 0; from < content.length; from += PIECE) {
      statements.run(
          "INSERT INTO document_part (document_id, place, content) VALUES (?, ?, ?)",
          document.id(),
          from / PIECE,
          Arrays.copyOfRange(content, from, Math.min(content.length, from + PIECE)));
    }
  }

  @Transactional
  byte[] content(UUID organisation, UUID id) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    statements
        .find(
            """
            SELECT p.content
            FROM document_part p
              JOIN document d ON d.id = p.document_id
            WHERE d.organisation_id = ? AND d.id = ?
            ORDER BY p.place
            """,
            row -> row.getBytes(1),
            organisation,
            id)
        .forEach(whole::writeBytes);
    return whole.toByteArray();
  }

  @Transactional
  boolean delete(UUID organisation, UUID id) {
    return statements.run(
            "DELETE FROM document WHERE organisation_id = ? AND id = ?", organisation, id)
        == 1;
  }
}
