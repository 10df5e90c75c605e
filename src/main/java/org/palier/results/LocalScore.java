package org.palier.results;

import java.math.BigDecimal;
import java.util.Optional;
import org.palier.assessment.Submission;
import org.palier.domain.questionnaire.Question;
import org.palier.domain.questionnaire.Scale;

/// The score under the territory's layer, which stands beside the core's and has no level;
/// `meaning` says in one sentence what it counts.
record LocalScore(String score, String meaning) {

  static Optional<LocalScore> of(Outcome outcome, Voice voice) {
    return Optional.ofNullable(outcome.local())
        .flatMap(local -> outcome.ofTerritory().map(whole -> of(whole, local, voice)));
  }

  private static LocalScore of(Outcome outcome, Submission.Local local, Voice voice) {
    Scale scale = outcome.questionnaire().scoring().scale();
    ScoreWords words = ScoreWords.of(outcome.questionnaire(), voice);
    long added =
        local.referential().localQuestions().stream()
            .map(Question::id)
            .filter(outcome.reading()::isConcerned)
            .count();
    String shown = words.of(outcome.evaluation().overall());
    BigDecimal max = scale.max();
    return new LocalScore(
        voice.say("score", shown, voice.number(max)), voice.say("local.meaning", added));
  }
}
