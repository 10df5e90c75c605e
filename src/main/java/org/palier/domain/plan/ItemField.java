package org.palier.domain.plan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What the history of an item tells of: a part of it that changed, that it was made, or a comment.
public enum ItemField {
  CREATED,
  TITLE,
  WHO,
  DUE,
  STATUS,
  REASON,
  INDICATOR,
  MEASURE,
  COMMENT;

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<ItemField> of(String word) {
    return Arrays.stream(values()).filter(field -> field.word().equals(word)).findFirst();
  }
}
