package org.palier.domain.receipt;

import org.jspecify.annotations.Nullable;
import org.palier.domain.answers.Answer;
import org.palier.domain.answers.QuestionState;
import org.palier.domain.exact.Ratio;
import org.palier.domain.questionnaire.Question;

/// The receipt of a question: where it stands, the answer that counts (null without one), its
/// points and the largest it could have, both 0 or more.
public record QuestionReceipt(
    Question question,
    QuestionState state,
    @Nullable Answer answer,
    Ratio points,
    Ratio full,
    Weighing weighing,
    Result result)
    implements NodeReceipt {}
