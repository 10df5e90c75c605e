package org.palier.assessment;

import org.palier.domain.answers.AnswerProblem;

/// Why what was sent for a question can't be stored.
public sealed interface EntryProblem {

  /// Read, but not an answer to this question.
  record Unfit(AnswerProblem problem) implements EntryProblem {}

  record UnknownChoice(String sent) implements EntryProblem {}

  record NotANumber(String sent) implements EntryProblem {}

  /// Declared without object without saying why.
  record ReasonMissing() implements EntryProblem {}

  /// The same request was sent before with other words.
  record SentDifferently() implements EntryProblem {}
}
