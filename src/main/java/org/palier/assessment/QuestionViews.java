package org.palier.assessment;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palier.domain.answers.Answer;
import org.palier.domain.answers.Reading;
import org.palier.domain.evaluation.Referential;
import org.palier.domain.obligations.Obligation;
import org.palier.domain.questionnaire.ObligationId;
import org.palier.domain.questionnaire.Question;
import org.palier.domain.questionnaire.QuestionKind;
import org.palier.domain.questionnaire.Text;
import org.palier.domain.questionnaire.Truth;
import org.palier.web.Language;

/// Makes the card of a question from what is stored, or from what was just typed and why it could
/// not be stored.
@Singleton
class QuestionViews {

  private final EntryWords words;
  private final Clock clock;

  QuestionViews(EntryWords words, Clock clock) {
    this.words = words;
    this.clock = clock;
  }

  /// The card of a question as it is stored; `saved` where it was stored just now.
  QuestionView stored(
      Assessment assessment,
      Referential referential,
      Reading reading,
      Question question,
      boolean saved) {
    StoredEntry entry = assessment.entry(question.id()).orElse(StoredEntry.NOTHING);
    return view(
        assessment,
        referential,
        reading,
        question,
        entry.revision(),
        Shown.of(entry),
        List.of(),
        null,
        saved);
  }

  /// The card with what was typed, and what hinders storing it.
  QuestionView refused(
      Assessment assessment,
      Referential referential,
      Reading reading,
      Question question,
      AnswerForm form,
      List<EntryProblem> problems,
      Language language) {
    return view(
        assessment,
        referential,
        reading,
        question,
        form.revision(),
        Shown.of(form.answer()),
        problems.stream().map(problem -> words.problem(problem, language)).toList(),
        null,
        false);
  }

  /// The card with what was typed and, beside it, what somebody else stored; saving it again
  /// replaces that knowingly.
  QuestionView conflicting(
      Assessment assessment,
      Referential referential,
      Reading reading,
      Question question,
      AnswerForm form,
      StoredEntry stored,
      Language language) {
    return view(
        assessment,
        referential,
        reading,
        question,
        stored.revision(),
        Shown.of(form.answer()),
        List.of(),
        new QuestionView.ConflictView(
            words.answer(reading, question, stored.answer(), language),
            stored.comment(),
            stored.evidence()),
        false);
  }

  private QuestionView view(
      Assessment assessment,
      Referential referential,
      Reading reading,
      Question question,
      int revision,
      Shown shown,
      List<String> problems,
      QuestionView.@Nullable ConflictView conflict,
      boolean saved) {
    return new QuestionView(
        assessment.id().toString(),
        question.id().value(),
        question.title(),
        question.text(),
        kind(question),
        revision,
        options(reading, question, shown),
        unit(question),
        shown.value(),
        shown.dontKnow(),
        shown.notApplicable(),
        reading.offersNotApplicable(question),
        shown.reason(),
        shown.comment(),
        shown.evidence(),
        question.evidence(),
        duties(referential, reading, question),
        reading.advice(question).stream().map(Question.Check::text).toList(),
        problems,
        conflict,
        shown.answered(),
        saved);
  }

  private static String kind(Question question) {
    return switch (question.kind()) {
      case QuestionKind.Choice _ -> "choice";
      case QuestionKind.Multiple _ -> "multiple";
      case QuestionKind.Bands _, QuestionKind.Linear _, QuestionKind.Percent _ -> "number";
      case QuestionKind.Words _ -> "words";
    };
  }

  private static @Nullable Text unit(Question question) {
    return switch (question.kind()) {
      case QuestionKind.Bands(Text unit, var _) -> unit;
      case QuestionKind.Linear linear -> linear.unit();
      case QuestionKind.Percent _ -> Text.of("%");
      case QuestionKind.Choice _, QuestionKind.Multiple _, QuestionKind.Words _ -> null;
    };
  }

  private static List<QuestionView.OptionView> options(
      Reading reading, Question question, Shown shown) {
    return question.kind().options().stream()
        .map(
            option ->
                new QuestionView.OptionView(
                    option.id().value(),
                    reading.label(question, option),
                    shown.options().contains(option.id().value())))
        .toList();
  }

  private List<QuestionView.DutyNote> duties(
      Referential referential, Reading reading, Question question) {
    LocalDate today = LocalDate.now(clock);
    return switch (question.obligations()) {
      case Question.Duties.All() -> List.of();
      case Question.Duties.Some(List<ObligationId> ids) ->
          ids.stream()
              .flatMap(id -> referential.obligations().duty(id).stream())
              .filter(Obligation::binding)
              .filter(duty -> duty.isInForce(today))
              .filter(duty -> reading.truth(duty.when()) == Truth.TRUE)
              .map(
                  duty ->
                      new QuestionView.DutyNote(duty.title(), duty.reference(), duty.checkedOn()))
              .toList();
    };
  }

  /// The contents of the fields.
  private record Shown(
      List<String> options,
      String value,
      boolean dontKnow,
      boolean notApplicable,
      String reason,
      String comment,
      String evidence,
      boolean answered) {

    static Shown of(StoredEntry entry) {
      Answer answer = entry.answer();
      return new Shown(
          switch (answer) {
            case Answer.Chosen(var option) -> List.of(option.value());
            case Answer.Ticked(var options) ->
                options.stream().map(option -> option.value()).toList();
            case null, default -> List.of();
          },
          switch (answer) {
            case Answer.Measured(var value) -> value.toPlainString();
            case Answer.Written(String text) -> text;
            case null, default -> "";
          },
          answer instanceof Answer.DontKnow,
          answer instanceof Answer.NotApplicable,
          answer instanceof Answer.NotApplicable(String reason) ? reason : "",
          entry.comment(),
          entry.evidence(),
          answer != null);
    }

    static Shown of(PostedAnswer posted) {
      return new Shown(
          posted.choice(),
          posted.value(),
          posted.choice().contains(PostedAnswer.DONT_KNOW),
          posted.choice().contains(PostedAnswer.NOT_APPLICABLE),
          posted.reason(),
          posted.comment(),
          posted.evidence(),
          false);
    }
  }
}
