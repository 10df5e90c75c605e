package org.palier.results;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.palier.domain.answers.Answer;
import org.palier.domain.answers.Entry;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.OptionId;
import org.palier.domain.questionnaire.Question;
import org.palier.domain.questionnaire.QuestionKind;
import org.palier.domain.questionnaire.QuestionKind.Option;

/// Answers in the words the respondent chose them by.
record AnswerWords(Outcome outcome, Voice voice) {

  String of(NodeId question) {
    return outcome
        .situation()
        .answers()
        .entry(question)
        .map(Entry::answer)
        .map(answer -> of(outcome.question(question), answer))
        .orElseGet(() -> voice.say("answer.none"));
  }

  private String of(Question question, Answer answer) {
    return switch (answer) {
      case Answer.Chosen(OptionId option) -> labels(question, Set.of(option));
      case Answer.Ticked(Set<OptionId> options) -> labels(question, options);
      case Answer.Measured(BigDecimal value) -> measure(question.kind(), value);
      case Answer.Written(String words) -> voice.say("quote", words);
      case Answer.NotApplicable _ -> voice.say("answer.not-applicable");
      case Answer.DontKnow() -> voice.say("answer.dont-know");
    };
  }

  private String labels(Question question, Set<OptionId> chosen) {
    List<String> labels =
        question.kind().options().stream()
            .filter(option -> chosen.contains(option.id()))
            .map(option -> label(question, option))
            .toList();
    return labels.isEmpty() ? voice.say("answer.nothing-ticked") : voice.list(labels);
  }

  private String label(Question question, Option option) {
    return voice.say("quote", voice.of(outcome.reading().label(question, option)));
  }

  private String measure(QuestionKind kind, BigDecimal value) {
    return switch (kind) {
      case QuestionKind.Bands(var unit, var _) when unit != null ->
          voice.say("measure", voice.number(value), voice.of(unit));
      case QuestionKind.Linear(var unit, var _, var _, var _) when unit != null ->
          voice.say("measure", voice.number(value), voice.of(unit));
      case QuestionKind.Percent _ -> voice.percent(value);
      default -> voice.number(value);
    };
  }

  /// The least answer of a choice that earns so many points; empty for another kind.
  Optional<Option> leastWith(Question question, BigDecimal points) {
    return question.kind() instanceof QuestionKind.Choice(List<Option> options)
        ? options.stream()
            .filter(option -> option.points().compareTo(points) >= 0)
            .min(java.util.Comparator.comparing(Option::points).thenComparing(Option::id))
        : Optional.empty();
  }

  /// « au moins le niveau 1 », or « au moins 1,5 point » where answers have no levels.
  String atLeast(Question question, BigDecimal points) {
    return leastWith(question, points)
        .map(option -> voice.say("asked.level", option.id().value()))
        .orElseGet(() -> voice.say("asked.points", voice.number(points), points));
  }

  /// The words of the least answer that earns so many points; empty where there is none.
  String target(Question question, BigDecimal points) {
    return leastWith(question, points).map(option -> label(question, option)).orElse("");
  }
}
