package org.palier.web;

import java.util.Optional;
import java.util.UUID;

/// The id of a row as an address or a form gives it.
public final class RowId {

  private static final int LENGTH = 36;

  private RowId() {}

  /// Empty where the text is no id, so that a stranger's guess is told like an unknown one.
  public static Optional<UUID> read(String text) {
    try {
      return text.length() == LENGTH ? Optional.of(UUID.fromString(text)) : Optional.empty();
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
