package org.palier.organisation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// What the territory's staff may see of one organisation: nothing but figures about many, its
/// level, or its level and answers.
public enum Shared {
  AGGREGATES,
  LEVEL,
  ANSWERS;

  public boolean showsLevel() {
    return this != AGGREGATES;
  }

  public boolean showsAnswers() {
    return this == ANSWERS;
  }

  public static Optional<Shared> of(String word) {
    return Arrays.stream(values()).filter(one -> one.word().equals(word)).findFirst();
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
