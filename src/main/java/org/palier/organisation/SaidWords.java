package org.palier.organisation;

import java.math.BigDecimal;
import java.util.Set;
import java.util.stream.Collectors;
import org.palier.domain.answers.Answer;
import org.palier.domain.answers.Entry;
import org.palier.domain.answers.Reading;
import org.palier.domain.evaluation.Situation;
import org.palier.domain.questionnaire.OptionId;
import org.palier.domain.questionnaire.Question;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.web.Formats;
import org.palier.web.Language;
import org.palier.web.Messages;

/// Says what was answered to a question then, and what is now, in the words of one version.
record SaidWords(
    Questionnaire questionnaire, Messages messages, Formats formats, Language language) {

  String change(Question question, Situation then, Situation now) {
    return say("question", said(question, then), said(question, now));
  }

  private String said(Question question, Situation situation) {
    Reading reading = Reading.of(questionnaire, situation.facts(), situation.answers());
    return situation
        .answers()
        .entry(question.id())
        .map(Entry::answer)
        .map(answer -> words(reading, question, answer))
        .orElseGet(() -> say("answer.none"));
  }

  private String words(Reading reading, Question question, Answer answer) {
    return switch (answer) {
      case Answer.Chosen(OptionId option) -> options(reading, question, Set.of(option));
      case Answer.Ticked(Set<OptionId> options) ->
          options.isEmpty() ? say("answer.none") : options(reading, question, options);
      case Answer.Measured(BigDecimal value) ->
          formats.number(language, value, Math.max(0, value.stripTrailingZeros().scale()));
      case Answer.Written(String text) -> text;
      case Answer.NotApplicable _ -> say("answer.not-applicable");
      case Answer.DontKnow() -> say("answer.dont-know");
    };
  }

  private String options(Reading reading, Question question, Set<OptionId> chosen) {
    return question.kind().options().stream()
        .filter(option -> chosen.contains(option.id()))
        .map(option -> reading.label(question, option).in(language.code()))
        .collect(Collectors.joining(" · "));
  }

  private String say(String key, Object... arguments) {
    return messages.text(language, "progress." + key, arguments);
  }
}
