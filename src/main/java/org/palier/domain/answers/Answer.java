package org.palier.domain.answers;

import java.math.BigDecimal;
import java.util.Set;
import org.palier.domain.questionnaire.OptionId;

/// What was answered to one question. Whether it fits the question is checked by `AnswerCheck`.
public sealed interface Answer {

  record Chosen(OptionId option) implements Answer {}

  record Ticked(Set<OptionId> options) implements Answer {
    public Ticked {
      options = Set.copyOf(options);
    }
  }

  /// The value of a number or percent question.
  record Measured(BigDecimal value) implements Answer {}

  record Written(String text) implements Answer {}

  /// Declared without object; the reason is never blank.
  record NotApplicable(String reason) implements Answer {
    public NotApplicable {
      if (reason.isBlank()) {
        throw new IllegalArgumentException("not applicable without a reason");
      }
    }
  }

  record DontKnow() implements Answer {}
}
