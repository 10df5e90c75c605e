package org.palier.assessment;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.domain.answers.Answer;
import org.palier.domain.answers.AnswerCheck;
import org.palier.domain.answers.AnswerProblem;
import org.palier.domain.answers.AnswerProblem.Part;
import org.palier.domain.answers.Entry;
import org.palier.domain.answers.Reading;
import org.palier.domain.questionnaire.Ids;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.Question;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.sql.Utc;

/// Saves one answer in one transaction: whoever gets `Saved` may pull the plug. A stale revision
/// changes nothing, and the same request sent again has one effect.
@Singleton
class AnswerSaver {

  private final AssessmentRepository assessments;
  private final AssessmentLoader loader;
  private final PrefillRepository prefills;
  private final Once once;
  private final Asked asked;
  private final Clock clock;

  AnswerSaver(
      AssessmentRepository assessments,
      AssessmentLoader loader,
      PrefillRepository prefills,
      Once once,
      Asked asked,
      Clock clock) {
    this.assessments = assessments;
    this.loader = loader;
    this.prefills = prefills;
    this.once = once;
    this.asked = asked;
    this.clock = clock;
  }

  @Transactional
  Saving save(
      UUID id, String questionId, @Nullable Integer revision, PostedAnswer posted, String key) {
    Optional<AssessmentRow> row = assessments.lock(id);
    Optional<Question> question =
        Ids.isName(questionId)
            ? row.flatMap(r -> questionnaireOf(r).question(new NodeId(questionId)))
            : Optional.empty();
    if (row.isEmpty() || question.isEmpty()) {
      return new Saving.Unknown();
    }
    String request = questionId + "\u0000" + revision + "\u0000" + posted.fingerprint();
    return switch (once.before(id.toString(), key, request)) {
      case Once.Before.Same(String saved) -> new Saving.Saved(Integer.parseInt(saved));
      case Once.Before.Other() -> new Saving.KeyReused();
      case Once.Before.Nothing() -> {
        Saving saving = save(row.get(), question.get(), revision, posted);
        if (saving instanceof Saving.Saved(int saved)) {
          prefills.confirm(id, questionId);
          once.keep(id.toString(), key, request, Integer.toString(saved));
        }
        yield saving;
      }
    };
  }

  private Saving save(
      AssessmentRow row, Question question, @Nullable Integer revision, PostedAnswer posted) {
    if (!row.state().equals("draft")) {
      return new Saving.Closed();
    }
    return switch (posted.read(question)) {
      case PostedAnswer.Reading.Readable(Answer answer) -> {
        List<EntryProblem> problems = problems(row, question, answer, posted);
        yield problems.isEmpty()
            ? store(row, question, revision, stored(answer, posted))
            : new Saving.Refused(problems);
      }
      case PostedAnswer.Reading.UnknownOption(String sent) ->
          refused(new EntryProblem.UnknownChoice(sent));
      case PostedAnswer.Reading.NotANumber(String sent) ->
          refused(new EntryProblem.NotANumber(sent));
      case PostedAnswer.Reading.ReasonMissing() -> refused(new EntryProblem.ReasonMissing());
    };
  }

  private List<EntryProblem> problems(
      AssessmentRow row, Question question, @Nullable Answer answer, PostedAnswer posted) {
    List<AnswerProblem> problems = new ArrayList<>();
    if (answer == null) {
      tooLong(Part.COMMENT, posted.comment(), problems);
      tooLong(Part.EVIDENCE, posted.evidence(), problems);
    } else {
      Entry entry = new Entry(answer, posted.comment(), posted.evidence());
      problems.addAll(AnswerCheck.problems(question, entry, () -> reading(row)));
    }
    return problems.stream().<EntryProblem>map(EntryProblem.Unfit::new).toList();
  }

  private Reading reading(AssessmentRow row) {
    Assessment assessment = loader.load(row);
    return Reading.of(questionnaireOf(row), assessment.facts(), assessment.answers());
  }

  private Saving store(
      AssessmentRow row, Question question, @Nullable Integer revision, StoredEntry entry) {
    Optional<StoredEntry> before =
        assessments.answer(row.id(), question.id().value()).map(AssessmentLoader::entry);
    if (before.isPresent() && before.get().saysTheSameAs(entry)) {
      return new Saving.Saved(before.get().revision());
    }
    if (before.isPresent() && revision == null) {
      return new Saving.RevisionNeeded(before.get());
    }
    int expected = revision == null ? 0 : revision;
    int actual = before.map(StoredEntry::revision).orElse(0);
    if (expected != actual) {
      return new Saving.Conflict(before.orElse(StoredEntry.NOTHING));
    }
    write(row.id(), question, actual, entry);
    if (DraftLife.isTouchDue(row.touchedAt(), now())) {
      assessments.touchDraft(row.id(), now());
    }
    return new Saving.Saved(actual + 1);
  }

  private void write(UUID id, Question question, int revision, StoredEntry entry) {
    AnswerColumns columns = AnswerColumns.of(entry.answer());
    String questionId = question.id().value();
    int written =
        revision == 0
            ? assessments.insertAnswer(
                id,
                questionId,
                columns.kind(),
                columns.value(),
                entry.comment(),
                entry.evidence(),
                now())
            : assessments.replaceAnswer(
                id,
                questionId,
                revision,
                columns.kind(),
                columns.value(),
                entry.comment(),
                entry.evidence(),
                now());
    if (written != 1) {
      throw new IllegalStateException("written under a lock yet moved: " + questionId);
    }
  }

  private Questionnaire questionnaireOf(AssessmentRow row) {
    return asked.of(row.questionnaireId(), row.questionnaireVersion(), row.layer()).questionnaire();
  }

  private LocalDateTime now() {
    return Utc.now(clock);
  }

  private static StoredEntry stored(@Nullable Answer answer, PostedAnswer posted) {
    return new StoredEntry(answer, posted.comment().strip(), posted.evidence().strip(), 0);
  }

  private static Saving refused(EntryProblem problem) {
    return new Saving.Refused(List.of(problem));
  }

  private static void tooLong(Part part, String text, List<AnswerProblem> problems) {
    if (text.length() > AnswerCheck.TEXT_LIMIT) {
      problems.add(new AnswerProblem.TooLong(part, AnswerCheck.TEXT_LIMIT));
    }
  }
}
