package org.palier.results;

import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.palier.domain.answers.QuestionState;
import org.palier.domain.questionnaire.Question;
import org.palier.domain.scoring.NodeScore;

/// What one already does well: the answers that earn all their points; where none does, those that
/// earn most of them. `more` counts those not shown.
record Strengths(List<Strong> shown, int more) {

  private static final int SHOWN = 5;
  private static final BigFraction MOST = BigFraction.of(3, 5);

  Strengths {
    shown = List.copyOf(shown);
  }

  /// A question and the answer that was given to it.
  record Strong(String code, String name, String answer) {}

  static Strengths of(Outcome outcome, Voice voice) {
    List<Question> full = worth(outcome, BigFraction.ONE);
    List<Question> strong = full.isEmpty() ? worth(outcome, MOST) : full;
    AnswerWords answers = new AnswerWords(outcome, voice);
    return new Strengths(
        strong.stream()
            .limit(SHOWN)
            .map(q -> new Strong(q.id().value(), voice.of(q.title()), answers.of(q.id())))
            .toList(),
        Math.max(0, strong.size() - SHOWN));
  }

  private static List<Question> worth(Outcome outcome, BigFraction least) {
    Stream<Question> answered =
        outcome.ratedQuestions().stream()
            .filter(q -> outcome.reading().state(q.id()) == QuestionState.ANSWERED);
    return answered
        .filter(
            q ->
                outcome.score(q.id()) instanceof NodeScore.Rated(var value, var _, var _)
                    && value.compareTo(least) >= 0)
        .toList();
  }
}
