package org.palier.assessment;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palier.domain.answers.Reading;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.Question;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.referential.QuestionnaireCatalog;
import org.palier.web.Language;
import org.palier.web.Messages;

/// Says what changed in a question since its answer was given.
@Singleton
class PrefillWords implements PrefillNotes {

  private final PrefillRepository prefills;
  private final SubmissionService submissions;
  private final QuestionnaireCatalog catalog;
  private final EntryWords words;
  private final Messages messages;

  PrefillWords(
      PrefillRepository prefills,
      SubmissionService submissions,
      QuestionnaireCatalog catalog,
      EntryWords words,
      Messages messages) {
    this.prefills = prefills;
    this.submissions = submissions;
    this.catalog = catalog;
    this.words = words;
    this.messages = messages;
  }

  @Override
  public Map<NodeId, Note> of(Desk.Papers papers) {
    return prefills
        .of(papers.assessment().id())
        .filter(prefill -> !prefill.unseen().isEmpty())
        .map(prefill -> notes(papers, prefill))
        .orElse(Map.of());
  }

  private Map<NodeId, Note> notes(Desk.Papers papers, Prefill prefill) {
    Questionnaire now = papers.referential().questionnaire();
    Optional<Questionnaire> old =
        catalog
            .questionnaire(now.id().value(), prefill.version())
            .filter(then -> !then.version().equals(now.version()));
    Optional<Submission> source = old.isEmpty() ? Optional.empty() : source(prefill);
    Map<NodeId, Note> notes = new LinkedHashMap<>();
    prefill
        .unseen()
        .forEach(
            (question, origin) ->
                notes.put(
                    question,
                    new Note(
                        prefill.saidAt(),
                        old.map(then -> changes(papers, question, origin, then, source))
                            .orElse(List.of()))));
    return notes;
  }

  private Optional<Submission> source(Prefill prefill) {
    return prefill.source() == null
        ? Optional.empty()
        : submissions.numbered(prefill.source(), prefill.number());
  }

  private List<String> changes(
      Desk.Papers papers,
      NodeId id,
      NodeId origin,
      Questionnaire old,
      Optional<Submission> source) {
    Optional<Question> now = papers.referential().questionnaire().question(id);
    Optional<Question> then = old.question(origin);
    return now.isEmpty() || then.isEmpty()
        ? List.of()
        : changes(now.get(), then.get(), source, papers.visit().language());
  }

  private List<String> changes(
      Question now, Question then, Optional<Submission> source, Language language) {
    List<String> changes = new ArrayList<>();
    if (!now.title().equals(then.title()) || !now.text().equals(then.text())) {
      changes.add(say(language, "reworded", then.text().in(language.code())));
    }
    if (!now.kind().equals(then.kind())) {
      changes.add(say(language, "kind"));
      source
          .map(submission -> said(submission, then, language))
          .ifPresent(said -> changes.add(say(language, "said", said)));
    }
    return changes;
  }

  private String said(Submission submission, Question then, Language language) {
    Reading reading =
        Reading.of(
            submission.referential().questionnaire(),
            submission.situation().facts(),
            submission.situation().answers());
    return submission
        .situation()
        .answers()
        .entry(then.id())
        .map(entry -> words.answer(reading, then, entry.answer(), language))
        .orElse("");
  }

  private String say(Language language, String key, Object... arguments) {
    return messages.text(language, "assessment.prefill." + key, arguments);
  }
}
