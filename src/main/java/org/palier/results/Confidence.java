package org.palier.results;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palier.domain.answers.QuestionState;

/// How far the figures can be trusted, in sentences.
record Confidence(List<String> sentences) {

  Confidence {
    sentences = List.copyOf(sentences);
  }

  static Confidence of(Outcome outcome, Instant submittedAt, Voice voice) {
    long rated = outcome.ratedQuestions().size();
    return new Confidence(
        Stream.of(
                dontKnow(outcome, rated, voice),
                evidence(outcome, rated, voice),
                notApplicable(outcome, voice),
                versions(outcome, submittedAt, voice))
            .filter(sentence -> !sentence.isEmpty())
            .toList());
  }

  private static String dontKnow(Outcome outcome, long rated, Voice voice) {
    long unknown = states(outcome, QuestionState.DONT_KNOW);
    return voice.say("trust.dont-know", unknown, rated);
  }

  private static String evidence(Outcome outcome, long rated, Voice voice) {
    long proven =
        outcome.ratedQuestions().stream()
            .filter(q -> outcome.reading().hasEvidence(q.id()))
            .count();
    BigDecimal share = outcome.evaluation().evidenceShare().setScale(0, RoundingMode.FLOOR);
    return voice.say("trust.evidence", proven, rated, voice.percent(share));
  }

  private static String notApplicable(Outcome outcome, Voice voice) {
    long without = states(outcome, QuestionState.NOT_APPLICABLE);
    return without == 0 ? "" : voice.say("trust.not-applicable", without);
  }

  private static long states(Outcome outcome, QuestionState state) {
    return outcome.evaluation().states().values().stream().filter(state::equals).count();
  }

  private static String versions(Outcome outcome, Instant submittedAt, Voice voice) {
    return Stream.of(
            voice.say(
                "trust.version",
                voice.of(outcome.questionnaire().title()),
                outcome.questionnaire().version()),
            edition("trust.actions", outcome.referential().toolbox().edition(), voice),
            edition("trust.duties", outcome.referential().obligations().edition(), voice),
            voice.say("trust.sent", submittedAt))
        .filter(sentence -> !sentence.isEmpty())
        .collect(Collectors.joining(" "));
  }

  /// Empty where the questionnaire has no such file.
  private static String edition(String key, String edition, Voice voice) {
    return edition.isEmpty() ? "" : voice.say(key, edition(edition, voice));
  }

  /// An edition is a date as a rule; another name is shown as it stands.
  private static String edition(String edition, Voice voice) {
    try {
      return voice.formats().date(voice.language(), LocalDate.parse(edition));
    } catch (DateTimeParseException e) {
      return edition;
    }
  }
}
