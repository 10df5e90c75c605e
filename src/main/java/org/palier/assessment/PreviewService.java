package org.palier.assessment;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.palier.domain.answers.Answer;
import org.palier.domain.answers.AnswerCheck;
import org.palier.domain.answers.AnswerProblem;
import org.palier.domain.answers.Answers;
import org.palier.domain.answers.Entry;
import org.palier.domain.answers.FactCheck;
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
import org.palier.web.StaticReply;
import org.palier.web.Visit;

/// The pages on which respondents give facts and answers, with what is typed kept in memory and
/// nowhere else. What no longer fits a questionnaire that has changed since is left aside.
public final class PreviewService {

  /// The assessment of the preview.
  public static final UUID ASSESSMENT = BlankAssessment.ID;

  private static final String HERE = "/assessments/" + ASSESSMENT;

  private final StaticPages pages;
  private final FactsPages factsPages;
  private final ThemePages themes;
  private final Map<NodeId, StoredEntry> entries = new LinkedHashMap<>();
  private Facts given = Facts.NONE;
  private String name = "";

  public PreviewService(StaticPages pages, Clock clock) {
    this.pages = pages;
    this.factsPages =
        new FactsPages(
            new FactFields(pages.messages(), _ -> List.of()), (_, _) -> true, pages.messages());
    this.themes =
        new ThemePages(
            new QuestionViews(new EntryWords(pages.messages(), pages.formats()), clock),
            PrefillNotes.NONE);
  }

  public String name() {
    return name;
  }

  /// What was said of facts that the questionnaire has now.
  public Facts facts(Referential referential) {
    Facts fitting = Facts.NONE;
    for (var fact : referential.questionnaire().facts()) {
      var value = given.value(fact.id());
      if (value.isPresent() && FactCheck.problem(fact, value.get()).isEmpty()) {
        fitting = fitting.with(fact.id(), value.get());
      }
    }
    return fitting;
  }

  /// What was answered of the questions that the questionnaire has now.
  public Answers answers(Referential referential) {
    Map<NodeId, Entry> fitting = new LinkedHashMap<>();
    entries.forEach(
        (id, stored) -> {
          Optional<Question> question = referential.questionnaire().question(id);
          Optional<Entry> entry = stored.entry();
          if (question.isPresent()
              && entry.isPresent()
              && problems(referential, question.get(), entry.get()).isEmpty()) {
            fitting.put(id, entry.get());
          }
        });
    return new Answers(fitting);
  }

  /// The themes with a question to ask, in order.
  public List<Group> themes(Referential referential) {
    return ThemePages.concerned(papers(referential, Language.FR, "/"));
  }

  /// The page of a part of the facts, by its number from 1.
  public StaticReply facts(Referential referential, Form asked, Language language) {
    Desk.Papers papers = papers(referential, language, HERE + "/facts");
    return facts(papers, factsPages.stored(papers, FactsPages.part(papers, asked)));
  }

  public StaticReply saveFacts(Referential referential, Form form, Language language) {
    Desk.Papers papers = papers(referential, language, HERE + "/facts");
    FactsPages.FactsPage page = factsPages.typed(papers, form);
    if (page.wrong()) {
      return facts(papers, page);
    }
    Facts typed = factsPages.read(papers, form).facts();
    Reading then = Reading.of(referential.questionnaire(), typed, papers.assessment().answers());
    Optional<FactsPages.ChangePage> change = factsPages.change(papers, then, form);
    if (change.isPresent() && !form.has("confirmed")) {
      return pages.page(language, papers.visit().path(), "assessment/facts-change", change.get());
    }
    given = typed;
    name = factsPages.name(papers, form);
    Desk.Papers now = papers(referential, language, HERE + "/facts");
    FactPart part = FactsPages.part(now, form);
    return factsPages
        .fresh(now, papers, part)
        .map(fresh -> facts(now, fresh))
        .orElseGet(() -> new StaticReply.Moved(FactsPages.after(now, part, form)));
  }

  /// The page of a theme; missing where it has nothing to ask.
  public StaticReply theme(Referential referential, String id, Form asked, Language language) {
    Desk.Papers papers = papers(referential, language, HERE + "/themes/" + id);
    return theme(papers, id)
        .map(theme -> theme(papers, theme, Map.of(), asked.has("saved")))
        .orElseGet(StaticReply.Missing::new);
  }

  /// Keeps what was typed on the page of a theme, and shows it again with what could not be kept.
  public StaticReply saveTheme(Referential referential, String id, Form form, Language language) {
    Desk.Papers papers = papers(referential, language, HERE + "/themes/" + id);
    return theme(papers, id)
        .map(theme -> save(papers, theme, form))
        .orElseGet(StaticReply.Missing::new);
  }

  private StaticReply save(Desk.Papers papers, Group theme, Form form) {
    Map<NodeId, ThemePages.Outcome> refused = new LinkedHashMap<>();
    for (Question question : theme.questions()) {
      if (form.has(question.id() + ".revision")) {
        AnswerForm sent = AnswerForm.of(form, question.id() + ".");
        List<EntryProblem> problems = keep(papers.referential(), question, sent.answer());
        if (!problems.isEmpty()) {
          refused.put(question.id(), new ThemePages.Outcome(sent, new Saving.Refused(problems)));
        }
      }
    }
    Desk.Papers now =
        papers(papers.referential(), papers.visit().language(), papers.visit().path());
    return refused.isEmpty()
        ? new StaticReply.Moved(themes.after(now, theme, form.text("go")))
        : theme(now, theme, refused, false);
  }

  private List<EntryProblem> keep(Referential referential, Question question, PostedAnswer posted) {
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
          problems(referential, question, entry)
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

  private List<AnswerProblem> problems(Referential referential, Question question, Entry entry) {
    Answers alone = new Answers(Map.of(question.id(), entry));
    return AnswerCheck.problems(
        question, entry, () -> Reading.of(referential.questionnaire(), facts(referential), alone));
  }

  private StaticReply facts(Desk.Papers papers, FactsPages.FactsPage page) {
    return pages.page(papers.visit().language(), papers.visit().path(), "assessment/facts", page);
  }

  private StaticReply theme(
      Desk.Papers papers, Group theme, Map<NodeId, ThemePages.Outcome> kept, boolean saved) {
    return pages.page(
        papers.visit().language(),
        papers.visit().path(),
        "assessment/theme",
        themes.page(papers, theme, kept, saved));
  }

  private static Optional<Group> theme(Desk.Papers papers, String id) {
    return ThemePages.concerned(papers).stream()
        .filter(group -> group.id().value().equals(id))
        .findFirst();
  }

  private Desk.Papers papers(Referential referential, Language language, String path) {
    Questionnaire questionnaire = referential.questionnaire();
    Facts facts = facts(referential);
    Answers answers = answers(referential);
    Map<NodeId, StoredEntry> fitting = new LinkedHashMap<>(entries);
    fitting.keySet().retainAll(answers.entries().keySet());
    Assessment assessment = BlankAssessment.of(questionnaire, language, name, facts, fitting);
    Visit visit = StaticPages.visit(language, path);
    return new Desk.Papers(
        visit, assessment, referential, null, Reading.of(questionnaire, facts, answers));
  }
}
