package org.palier.document;

import java.util.UUID;

/// What comes of adding a document.
sealed interface Adding {

  record Added(UUID id) implements Adding {}

  /// One file is larger than any may be.
  record TooLarge() implements Adding {}

  /// The organisation has no room left for it.
  record Full() implements Adding {}

  /// What was typed or chosen is wrong: a text of `document.problem.`, by field.
  record Wrong(String field, String problem) implements Adding {}
}
