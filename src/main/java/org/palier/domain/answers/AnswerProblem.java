package org.palier.domain.answers;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.palier.domain.questionnaire.OptionId;

/// Why an entry does not fit its question. The page and the command put it in words.
public sealed interface AnswerProblem {

  /// The question takes another kind of answer, such as a number where an option was given.
  record WrongKind() implements AnswerProblem {}

  record UnknownOption(OptionId option) implements AnswerProblem {}

  /// An option that stands alone was ticked together with others.
  record NotAlone(OptionId option) implements AnswerProblem {}

  /// Below `least` or above `most`, where there is such a bound.
  record OutOfRange(BigDecimal value, @Nullable BigDecimal least, @Nullable BigDecimal most)
      implements AnswerProblem {}

  /// More than `limit` digits on a side of the point.
  record TooManyDigits(int limit) implements AnswerProblem {}

  /// The question can't be declared without object, or not in this situation.
  record NotApplicableRefused() implements AnswerProblem {}

  /// A text longer than `limit` characters.
  record TooLong(Part part, int limit) implements AnswerProblem {}

  /// The texts of an entry.
  enum Part {
    ANSWER,
    REASON,
    COMMENT,
    EVIDENCE
  }
}
