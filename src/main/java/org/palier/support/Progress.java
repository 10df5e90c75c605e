package org.palier.support;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// How far an organisation has come: known only, with an assessment begun, or one submitted.
enum Progress {
  INVITED,
  STARTED,
  SUBMITTED;

  static Optional<Progress> of(String word) {
    return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
