package org.palier.domain.answers;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palier.domain.exact.Ratio;
import org.palier.domain.questionnaire.OptionId;

/// One question as read: its state, the points its answer earns (0 without one), and what counts of
/// the entry.
record QuestionReading(QuestionState state, Ratio points, @Nullable Entry entry) {

  static QuestionReading without(QuestionState state) {
    return new QuestionReading(state, Ratio.ZERO, null);
  }

  boolean hasOneOf(Set<OptionId> options) {
    if (entry == null) {
      return false;
    }
    return switch (entry.answer()) {
      case Answer.Chosen(OptionId option) -> options.contains(option);
      case Answer.Ticked(Set<OptionId> ticked) -> ticked.stream().anyMatch(options::contains);
      case Answer.Measured _, Answer.Written _, Answer.NotApplicable _, Answer.DontKnow _ -> false;
    };
  }

  boolean hasEvidence() {
    return entry != null && entry.hasEvidence();
  }
}
