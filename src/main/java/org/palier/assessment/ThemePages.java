package org.palier.assessment;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.palier.domain.questionnaire.Group;
import org.palier.domain.questionnaire.Ids;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.Question;

/// Makes the page of a theme, and the fragment that follows a single save.
@Singleton
class ThemePages {

  private final QuestionViews views;
  private final PrefillNotes prefills;

  ThemePages(QuestionViews views, PrefillNotes prefills) {
    this.views = views;
    this.prefills = prefills;
  }

  /// What was posted for a question and what became of it.
  record Outcome(AnswerForm form, Saving saving) {}

  /// What one save changes on the page: the card, and how far one has come. `concerned` lists the
  /// questions the page should now hold, so that one that appeared or went is noticed.
  record SavedFragment(QuestionView question, ProgressView progress, String concerned) {}

  ThemePage page(Desk.Papers papers, Group theme, Map<NodeId, Outcome> kept, boolean saved) {
    List<Group> themes = concerned(papers);
    int at = themes.indexOf(theme);
    Map<NodeId, PrefillNotes.Note> notes = prefills.of(papers);
    List<QuestionView> questions =
        theme.questions().stream()
            .filter(question -> papers.reading().isConcerned(question.id()))
            .map(
                question ->
                    view(
                        papers, question, kept.get(question.id()), notes.get(question.id()), false))
            .toList();
    return new ThemePage(
        papers.assessment().id().toString(),
        theme.id().value(),
        theme.title(),
        papers.referential().questionnaire().subject(),
        at + 1,
        themes.size(),
        previous(papers, theme).map(ThemePages::step).orElse(null),
        next(papers, theme).map(ThemePages::step).orElse(null),
        questions,
        progress(papers),
        saved,
        faults(questions));
  }

  SavedFragment saved(Desk.Papers papers, Question question, Outcome outcome) {
    String concerned =
        papers.referential().questionnaire().themeOf(question.id()).questions().stream()
            .map(Question::id)
            .filter(papers.reading()::isConcerned)
            .map(NodeId::value)
            .collect(Collectors.joining(" "));
    return new SavedFragment(
        view(papers, question, outcome, null, true), progress(papers), concerned);
  }

  /// Where to go once a theme is saved, by the button that was pressed.
  String after(Desk.Papers papers, Group theme, String go) {
    return switch (go) {
      case "next" -> next(papers, theme).map(next -> at(papers, next)).orElse(papers.address());
      case "previous" ->
          previous(papers, theme).map(back -> at(papers, back)).orElse(papers.address());
      case "stop" -> papers.address();
      default -> at(papers, theme) + "?saved=1" + (Ids.isName(go) ? "#" + go : "");
    };
  }

  private static String at(Desk.Papers papers, Group theme) {
    return papers.address() + "/themes/" + theme.id();
  }

  private static Optional<Group> next(Desk.Papers papers, Group theme) {
    return beside(papers, theme, 1);
  }

  private static Optional<Group> previous(Desk.Papers papers, Group theme) {
    return beside(papers, theme, -1);
  }

  static ProgressView progress(Desk.Papers papers) {
    return ProgressView.of(
        papers.reading(), papers.referential().questionnaire().questions().values());
  }

  /// The themes with at least one question to ask.
  static List<Group> concerned(Desk.Papers papers) {
    return papers.referential().questionnaire().themes().stream()
        .filter(
            theme ->
                theme.questions().stream()
                    .anyMatch(question -> papers.reading().isConcerned(question.id())))
        .toList();
  }

  private static Optional<Group> beside(Desk.Papers papers, Group theme, int step) {
    List<Group> themes = concerned(papers);
    int at = themes.indexOf(theme) + step;
    return at >= 0 && at < themes.size() ? Optional.of(themes.get(at)) : Optional.empty();
  }

  private QuestionView view(
      Desk.Papers papers,
      Question question,
      @Nullable Outcome outcome,
      PrefillNotes.@Nullable Note note,
      boolean justSaved) {
    return outcome == null
        ? stored(papers, question, note, justSaved)
        : switch (outcome.saving()) {
          case Saving.Refused(List<EntryProblem> problems) ->
              refused(papers, question, outcome.form(), problems);
          case Saving.Conflict(StoredEntry stored) ->
              conflicting(papers, question, outcome.form(), stored);
          case Saving.RevisionNeeded(StoredEntry stored) ->
              conflicting(papers, question, outcome.form(), stored);
          case Saving.KeyReused() ->
              refused(
                  papers, question, outcome.form(), List.of(new EntryProblem.SentDifferently()));
          case Saving.Saved _, Saving.Closed _, Saving.Unknown _ ->
              stored(papers, question, note, justSaved);
        };
  }

  private QuestionView stored(
      Desk.Papers papers, Question question, PrefillNotes.@Nullable Note note, boolean justSaved) {
    return views.stored(papers, question, note, justSaved);
  }

  private QuestionView refused(
      Desk.Papers papers, Question question, AnswerForm form, List<EntryProblem> problems) {
    return views.refused(papers, question, form, problems);
  }

  private QuestionView conflicting(
      Desk.Papers papers, Question question, AnswerForm form, StoredEntry stored) {
    return views.conflicting(papers, question, form, stored);
  }

  private static List<ThemePage.Fault> faults(List<QuestionView> questions) {
    List<ThemePage.Fault> faults = new ArrayList<>();
    for (QuestionView question : questions) {
      question
          .problems()
          .forEach(
              problem -> faults.add(new ThemePage.Fault(question.id(), question.title(), problem)));
      if (question.conflict() != null) {
        faults.add(new ThemePage.Fault(question.id(), question.title(), ""));
      }
    }
    return faults;
  }

  private static ThemePage.Step step(Group theme) {
    return new ThemePage.Step(theme.id().value(), theme.title());
  }
}
