package org.palier.assessment;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
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
import org.palier.referential.Layer;
import org.palier.referential.LayeredReferential;

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
      Desk.Papers papers, Question question, PrefillNotes.@Nullable Note prefilled, boolean saved) {
    StoredEntry entry = papers.assessment().entry(question.id()).orElse(StoredEntry.NOTHING);
    return view(
        papers, question, entry.revision(), Shown.of(entry), List.of(), null, prefilled, saved);
  }

  /// The card with what was typed, and what hinders storing it.
  QuestionView refused(
      Desk.Papers papers, Question question, AnswerForm form, List<EntryProblem> problems) {
    return view(
        papers,
        question,
        form.revision(),
        Shown.of(form.answer()),
        problems.stream()
            .map(problem -> words.problem(problem, papers.visit().language()))
            .toList(),
        null,
        null,
        false);
  }

  /// The card with what was typed and, beside it, what somebody else stored; saving it again
  /// replaces that knowingly.
  QuestionView conflicting(
      Desk.Papers papers, Question question, AnswerForm form, StoredEntry stored) {
    return view(
        papers,
        question,
        stored.revision(),
        Shown.of(form.answer()),
        List.of(),
        new QuestionView.ConflictView(
            words.answer(papers.reading(), question, stored.answer(), papers.visit().language()),
            stored.comment(),
            stored.evidence()),
        null,
        false);
  }

  private QuestionView view(
      Desk.Papers papers,
      Question question,
      int revision,
      Shown shown,
      List<String> problems,
      QuestionView.@Nullable ConflictView conflict,
      PrefillNotes.@Nullable Note prefilled,
      boolean saved) {
    return new QuestionView(
        papers.assessment().id().toString(),
        question.id().value(),
        question.title(),
        question.text(),
        territory(papers, question),
        kind(question),
        revision,
        options(papers.reading(), question, shown),
        unit(question),
        shown.value(),
        shown.dontKnow(),
        shown.notApplicable(),
        papers.reading().offersNotApplicable(question),
        shown.reason(),
        shown.comment(),
        shown.evidence(),
        question.evidence(),
        duties(papers.referential(), papers.reading(), question),
        papers.reading().advice(question).stream().map(Question.Check::text).toList(),
        problems,
        conflict,
        prefilled,
        shown.answered(),
        saved);
  }

  private static QuestionView.@Nullable FromTerritory territory(
      Desk.Papers papers, Question question) {
    LayeredReferential layered = papers.layered();
    if (layered == null) {
      return null;
    }
    Optional<Layer.Help> help = layered.layer().helpFor(question.id());
    return new QuestionView.FromTerritory(
        layered.isLocal(question.id()),
        help.map(Layer.Help::text).orElse(null),
        help.map(Layer.Help::examples).orElse(List.of()));
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
