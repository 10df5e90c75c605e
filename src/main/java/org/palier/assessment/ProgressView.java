package org.palier.assessment;

import java.util.Collection;
import org.palier.domain.answers.Reading;
import org.palier.domain.questionnaire.Question;
import org.palier.domain.questionnaire.QuestionKind;

/// How far one has come: questions done of those that concern the organisation; words never have to
/// be written and are left out.
record ProgressView(int done, int asked) {

  static ProgressView of(Reading reading, Collection<Question> questions) {
    int asked = 0;
    int done = 0;
    for (Question question : questions) {
      if (question.kind() instanceof QuestionKind.Words) {
        continue;
      }
      switch (reading.state(question.id())) {
        case NOT_CONCERNED -> {}
        case UNANSWERED -> asked++;
        case ANSWERED, DONT_KNOW, NOT_APPLICABLE -> {
          asked++;
          done++;
        }
      }
    }
    return new ProgressView(done, asked);
  }

  int remaining() {
    return asked - done;
  }

  boolean complete() {
    return done == asked;
  }

  boolean started() {
    return done > 0;
  }

  /// In percent, rounded down.
  int percent() {
    return asked == 0 ? 100 : done * 100 / asked;
  }
}
