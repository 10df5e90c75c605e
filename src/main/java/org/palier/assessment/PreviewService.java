package org.palier.assessment;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.palier.domain.answers.Answer;
import org.palier.domain.answers.AnswerCheck;
import org.palier.domain.answers.Answers;
import org.palier.domain.answers.Entry;
import org.palier.domain.answers.Facts;
import org.palier.domain.answers.Reading;
import org.palier.domain.evaluation.Referential;
import org.palier.domain.questionnaire.Group;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.Question;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.web.Form;
import org.palier.web.Language;
import org.palier.web.StaticPages;
import org.palier.web.Visit;

/// The pages of a questionnaire as respondents see them, with answers that are kept in memory and
/// nowhere else.
public final class PreviewService {

  private static final UUID NOBODY = new UUID(0, 0);

  private final StaticPages pages;
  private final ThemePages themes;
  private final Map<NodeId, StoredEntry> entries = new LinkedHashMap<>();
  private Facts facts = Facts.NONE;

  public PreviewService(StaticPages pages, Clock clock) {
    this.pages = pages;
    this.themes =
        new ThemePages(new QuestionViews(new EntryWords(pages.messages(), pages.formats()), clock));
  }

  public Facts facts() {
    return facts;
  }

  public void answer(Facts given) {
    this.facts = given;
  }

  /// What was answered of the questions that the questionnaire has now, as far as it still fits.
  public Answers answers(Referential referential) {
    Map<NodeId, Entry> given = new LinkedHashMap<>();
    entries.forEach(
        (id, stored) -> {
          Optional<Question> question = referential.questionnaire().question(id);
          Optional<Entry> entry = stored.entry();
          if (question.isPresent()
              && entry.isPresent()
              && fits(question.get(), entry.get(), referential)) {
            given.put(id, entry.get());
          }
        });
    return new Answers(given);
  }

  private boolean fits(Question question, Entry entry, Referential referential) {
    return AnswerCheck.problems(
            question,
            entry,
            () ->
                Reading.of(
                    referential.questionnaire(), facts, new Answers(Map.of(question.id(), entry))))
        .isEmpty();
  }

  /// The themes with a question to ask, in order.
  public List<Group> themes(Referential referential) {
    return ThemePages.concerned(papers(referential, Language.FR, "/"));
  }

  public String themeAddress(Group theme) {
    return "/assessments/" + NOBODY + "/themes/" + theme.id();
  }

  /// The page of a theme; empty where it has nothing to ask.
  public Optional<String> show(Referential referential, String theme, Language language) {
    return show(referential, theme, language, Map.of(), false);
  }

  private Optional<String> show(
      Referential referential,
      String theme,
      Language language,
      Map<NodeId, ThemePages.Outcome> kept,
      boolean saved) {
    Desk.Papers papers =
        papers(referential, language, "/assessments/" + NOBODY + "/themes/" + theme);
    return ThemePages.concerned(papers).stream()
        .filter(group -> group.id().value().equals(theme))
        .findFirst()
        .map(group -> themes.page(papers, group, kept, saved))
        .map(page -> pages.page(language, papers.visit().path(), "assessment/theme", page));
  }

  /// Keeps what was typed on the page of a theme, and shows it again with what could not be kept.
  public Optional<String> save(
      Referential referential, String theme, Form form, Language language) {
    Questionnaire questionnaire = referential.questionnaire();
    Map<NodeId, ThemePages.Outcome> refused = new LinkedHashMap<>();
    for (Question question : questionnaire.questions().values()) {
      if (form.has(question.id() + ".revision")) {
        AnswerForm sent = AnswerForm.of(form, question.id() + ".");
        List<EntryProblem> problems = keep(questionnaire, question, sent.answer());
        if (!problems.isEmpty()) {
          refused.put(question.id(), new ThemePages.Outcome(sent, new Saving.Refused(problems)));
        }
      }
    }
    return show(referential, theme, language, refused, refused.isEmpty());
  }

  private List<EntryProblem> keep(
      Questionnaire questionnaire, Question question, PostedAnswer posted) {
    return switch (posted.read(question)) {
      case PostedAnswer.Reading.UnknownOption(String option) ->
          List.of(new EntryProblem.UnknownChoice(option));
      case PostedAnswer.Reading.NotANumber(String value) ->
          List.of(new EntryProblem.NotANumber(value));
      case PostedAnswer.Reading.ReasonMissing() -> List.of(new EntryProblem.ReasonMissing());
      case PostedAnswer.Reading.Readable(Answer answer) -> {
        List<EntryProblem> problems = new ArrayList<>();
        if (answer != null) {
          Entry entry = new Entry(answer, posted.comment(), posted.evidence());
          Answers alone = new Answers(Map.of(question.id(), entry));
          AnswerCheck.problems(question, entry, () -> Reading.of(questionnaire, facts, alone))
              .forEach(problem -> problems.add(new EntryProblem.Unfit(problem)));
        }
        if (problems.isEmpty()) {
          entries.put(
              question.id(), new StoredEntry(answer, posted.comment(), posted.evidence(), 1));
        }
        yield problems;
      }
    };
  }

  private Desk.Papers papers(Referential referential, Language language, String path) {
    Questionnaire questionnaire = referential.questionnaire();
    Answers answers = answers(referential);
    Map<NodeId, StoredEntry> fitting = new LinkedHashMap<>(entries);
    fitting.keySet().retainAll(answers.entries().keySet());
    Assessment assessment =
        new Assessment(
            NOBODY,
            NOBODY,
            null,
            questionnaire.id().value(),
            questionnaire.version(),
            "",
            language.code(),
            Assessment.State.DRAFT,
            1,
            facts,
            1,
            fitting,
            null,
            Instant.EPOCH,
            Instant.EPOCH,
            true);
    Visit visit = StaticPages.visit(language, path);
    return new Desk.Papers(
        visit, assessment, referential, Reading.of(questionnaire, facts, answers));
  }
}
