package org.palier.assessment;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.domain.answers.Answers;
import org.palier.domain.answers.Facts;
import org.palier.domain.answers.Reading;
import org.palier.domain.evaluation.Referential;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.referential.FactsJson;
import org.palier.referential.LayeredReferential;
import org.palier.sql.Utc;
import org.palier.tombstone.Tombstone;
import org.palier.tombstone.TombstoneService;

/// Assessments from their start to their end: what the pages, the API and the demonstration share.
@Singleton
public class AssessmentService {

  private final AssessmentRepository assessments;
  private final AssessmentLoader loader;
  private final AnswerSaver saver;
  private final FactsJson factsJson;
  private final Once once;
  private final Asked asked;
  private final TombstoneService tombstones;
  private final Clock clock;

  AssessmentService(
      AssessmentRepository assessments,
      AssessmentLoader loader,
      AnswerSaver saver,
      FactsJson factsJson,
      Once once,
      Asked asked,
      TombstoneService tombstones,
      Clock clock) {
    this.assessments = assessments;
    this.loader = loader;
    this.saver = saver;
    this.factsJson = factsJson;
    this.once = once;
    this.asked = asked;
    this.tombstones = tombstones;
    this.clock = clock;
  }

  public Optional<Assessment> find(UUID id) {
    return loader.find(id);
  }

  /// The questionnaire an assessment began with, whatever was published since, with the questions
  /// of its territory.
  public Questionnaire questionnaireOf(Assessment assessment) {
    return referentialOf(assessment).questionnaire();
  }

  /// What is asked, with what the territory adds.
  public Referential referentialOf(Assessment assessment) {
    return asked.of(
        assessment.questionnaireId(), assessment.questionnaireVersion(), assessment.layer());
  }

  /// The territory's layer that the assessment began with; empty where there was none.
  public Optional<LayeredReferential> layeredOf(Assessment assessment) {
    return asked.layered(
        assessment.questionnaireId(), assessment.questionnaireVersion(), assessment.layer());
  }

  public Reading readingOf(Assessment assessment) {
    return Reading.of(questionnaireOf(assessment), assessment.facts(), assessment.answers());
  }

  /// Starts a draft on the questionnaire as it is published now, under the layer that its territory
  /// has now.
  @Transactional
  public UUID start(
      UUID territoryId, Questionnaire questionnaire, String language, String name, Facts facts) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    assessments.insert(
        id,
        territoryId,
        null,
        questionnaire.id().value(),
        questionnaire.version(),
        asked.layerOf(territoryId, questionnaire).orElse(null),
        name.strip(),
        language,
        factsJson.write(facts),
        now());
    return id;
  }

  /// Starts a draft once for a key that only its sender can know: sent again, it answers with the
  /// same draft. Empty where the key was used to start something else.
  @Transactional
  public Optional<UUID> startOnce(
      UUID territoryId,
      Questionnaire questionnaire,
      String language,
      String name,
      Facts facts,
      String key) {
    String scope = "start:" + territoryId;
    String request =
        questionnaire.reference() + "\u0000" + name + "\u0000" + factsJson.write(facts);
    return switch (once.before(scope, key, request)) {
      case Once.Before.Same(String id) -> Optional.of(UUID.fromString(id));
      case Once.Before.Other() -> Optional.empty();
      case Once.Before.Nothing() -> {
        UUID id = start(territoryId, questionnaire, language, name, facts);
        once.keep(scope, key, request, id.toString());
        yield Optional.of(id);
      }
    };
  }

  /// Saves one answer. `revision` is the one last seen, 0 for none, null where the sender can't
  /// know; `key` makes a retry harmless, empty where the sender gives none.
  public Saving save(
      UUID id, String question, @Nullable Integer revision, PostedAnswer posted, String key) {
    return saver.save(id, question, revision, posted, key);
  }

  /// Replaces the facts, checked by whoever read them.
  @Transactional
  public FactsSaving saveFacts(UUID id, int revision, Facts facts, String name) {
    Optional<AssessmentRow> row = assessments.lock(id);
    if (row.isEmpty()) {
      return new FactsSaving.Unknown();
    }
    AssessmentRow stored = row.get();
    if (!stored.state().equals("draft")) {
      return new FactsSaving.Closed();
    }
    Facts before = factsJson.read(stored.facts());
    if (before.equals(facts) && stored.name().equals(name.strip())) {
      return new FactsSaving.Saved(stored.factsRevision());
    }
    if (stored.factsRevision() != revision) {
      return new FactsSaving.Conflict(before, stored.factsRevision());
    }
    assessments.replaceFacts(id, revision, factsJson.write(facts), name.strip(), now());
    return new FactsSaving.Saved(revision + 1);
  }

  /// Opens the next revision of a submitted assessment; the submitted one stays as it is. False
  /// where there is no submitted assessment to reopen.
  @Transactional
  public boolean reopen(UUID id) {
    return assessments.reopen(id, now()) == 1;
  }

  @Transactional
  public void setEmail(UUID id, @Nullable String email) {
    assessments.setEmail(id, email);
  }

  /// Erases an assessment that no organisation has claimed, with all that hangs on it.
  @Transactional
  public boolean erase(UUID id) {
    boolean erased = assessments.erase(id) == 1;
    if (erased) {
      tombstones.bury(Tombstone.Kind.ASSESSMENT, id);
    }
    return erased;
  }

  /// The state of every question if the facts were others, answers staying as they are.
  public Reading readingWith(Assessment assessment, Facts facts) {
    Answers answers = assessment.answers();
    return Reading.of(questionnaireOf(assessment), facts, answers);
  }

  private LocalDateTime now() {
    return Utc.now(clock);
  }
}
