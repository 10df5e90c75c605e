package org.palier.domain.evaluation;

import java.util.Optional;
import org.palier.domain.answers.QuestionState;
import org.palier.domain.answers.Reading;
import org.palier.domain.exact.Ratio;
import org.palier.domain.questionnaire.Question;

/// Shares of the rated questions, exact, in percent; empty where no question is rated. `dontKnow`
/// counts the don't knows among the rated questions even where they are excluded.
record Shares(Optional<Ratio> answered, Optional<Ratio> evidence, Optional<Ratio> dontKnow) {

  static Shares of(Reading reading) {
    int rated = 0;
    int answered = 0;
    int proved = 0;
    int dontKnow = 0;
    int excluded = 0;
    for (Question question : reading.questionnaire().questions().values()) {
      QuestionState state = reading.state(question.id());
      boolean counts = reading.isRated(question);
      boolean unknown = state == QuestionState.DONT_KNOW && reading.canBeRated(question);
      rated += counts ? 1 : 0;
      answered += counts && state == QuestionState.ANSWERED ? 1 : 0;
      proved += counts && reading.hasEvidence(question.id()) ? 1 : 0;
      dontKnow += unknown ? 1 : 0;
      excluded += unknown && !counts ? 1 : 0;
    }
    return new Shares(
        percent(answered, rated), percent(proved, rated), percent(dontKnow, rated + excluded));
  }

  private static Optional<Ratio> percent(int part, int whole) {
    return whole == 0 ? Optional.empty() : Optional.of(Ratio.of(100L * part, whole));
  }
}
