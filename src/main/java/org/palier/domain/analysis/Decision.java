package org.palier.domain.analysis;

import org.palier.domain.answers.Answers;
import org.palier.domain.answers.Facts;

/// Whether anybody can make a condition true.
public sealed interface Decision {

  /// Facts and answers that make it true whatever the others are.
  record Possible(Facts facts, Answers answers) implements Decision {}

  record Impossible() implements Decision {}

  /// The search was stopped at its bound.
  record NotDecided() implements Decision {}
}
