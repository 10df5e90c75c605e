package org.palier.document;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// A document as it is kept, without its content. `by` is who added it, blank where that person is
/// gone; `of` the answer it proves, null for none.
record StoredDocument(
    UUID id,
    String title,
    String fileName,
    FileKind kind,
    int bytes,
    String by,
    Instant at,
    @Nullable Proof of) {

  /// An answer: its assessment and its question.
  record Proof(UUID assessment, String question) {}
}
