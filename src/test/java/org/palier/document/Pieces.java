package org.palier.document;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import org.palier.sql.Statements;

/// Counts what is kept of documents, also where nothing leads to it any more.
@Singleton
class Pieces {

  private final Statements statements;

  Pieces(Statements statements) {
    this.statements = statements;
  }

  /// Of the document of this address.
  @Transactional
  int of(String address) {
    return statements
        .find(
            "SELECT COUNT(*) FROM document_part WHERE document_id = ?",
            row -> row.getInt(1),
            address.substring(address.lastIndexOf('/') + 1))
        .getFirst();
  }
}
