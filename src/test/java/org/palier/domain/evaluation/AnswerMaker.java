package org.palier.domain.evaluation;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.palier.domain.Say;
import org.palier.domain.answers.Answer;
import org.palier.domain.answers.Answers;
import org.palier.domain.answers.Entry;
import org.palier.domain.answers.QuestionState;
import org.palier.domain.answers.Reading;
import org.palier.domain.exact.Ratio;
import org.palier.domain.questionnaire.OptionId;
import org.palier.domain.questionnaire.Question;
import org.palier.domain.questionnaire.QuestionKind;
import org.palier.domain.questionnaire.Questionnaire;

/// Makes answers that fit, and better ones.
record AnswerMaker(Chance chance) {

  private static final int TRIES = 20;

  /// One organisation in three has nothing left to answer.
  Answers answers(Questionnaire questionnaire) {
    int unanswered = chance.in(33) ? 0 : chance.between(10, 50);
    Answers answers = Answers.NONE;
    for (Question question : questionnaire.questions().values()) {
      if (!chance.in(unanswered)) {
        String evidence = chance.in(40) ? "a register" : "";
        answers = answers.with(question.id(), new Entry(any(question), "", evidence));
      }
    }
    return answers;
  }

  /// An entry that raises an answered question or answers an unanswered one; empty where there is
  /// nothing better. The evidence stays.
  Optional<Entry> better(Question question, Reading reading) {
    if (reading.state(question.id()) != QuestionState.ANSWERED
        && reading.state(question.id()) != QuestionState.UNANSWERED) {
      return Optional.empty();
    }
    String evidence = reading.answers().entry(question.id()).map(Entry::evidence).orElse("");
    for (int i = 0; i < TRIES; i++) {
      Entry entry = new Entry(fitting(question.kind()), "", evidence);
      if (isBetter(question, entry, reading)) {
        return Optional.of(entry);
      }
    }
    return Optional.empty();
  }

  private static boolean isBetter(Question question, Entry entry, Reading reading) {
    if (reading.state(question.id()) == QuestionState.UNANSWERED) {
      return true;
    }
    Reading after =
        Reading.of(
            reading.questionnaire(), reading.facts(), reading.answers().with(question.id(), entry));
    Ratio before = reading.exactPoints(question.id());
    return after.exactPoints(question.id()).compareTo(before) > 0;
  }

  private Answer any(Question question) {
    return switch (chance.between(0, 9)) {
      case 0 -> Say.dontKnow();
      case 1 -> Say.notApplicable();
      default -> fitting(question.kind());
    };
  }

  private Answer fitting(QuestionKind kind) {
    return switch (kind) {
      case QuestionKind.Choice(List<QuestionKind.Option> options) ->
          new Answer.Chosen(chance.of(options).id());
      case QuestionKind.Multiple(List<QuestionKind.Option> options, BigDecimal _) ->
          new Answer.Ticked(some(options));
      case QuestionKind.Bands _, QuestionKind.Linear _, QuestionKind.Percent _ ->
          new Answer.Measured(BigDecimal.valueOf(chance.between(0, 100)));
      case QuestionKind.Words() -> new Answer.Written("some words");
    };
  }

  private Set<OptionId> some(List<QuestionKind.Option> options) {
    Set<OptionId> some = new HashSet<>();
    for (QuestionKind.Option option : options) {
      if (chance.in(50)) {
        some.add(option.id());
      }
    }
    return some;
  }
}
