package org.palier.assessment;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.domain.answers.AnswerCheck;
import org.palier.domain.answers.Entry;
import org.palier.domain.answers.Facts;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.domain.versions.Carried;
import org.palier.domain.versions.Fate;
import org.palier.referential.FactsJson;
import org.palier.referential.UpgradeService;
import org.palier.sql.Utc;

/// Starts an organisation's next assessment of a questionnaire with what it said the last time.
@Singleton
public class ComingBackService {

  private final AssessmentRepository assessments;
  private final OwnershipRepository ownership;
  private final PrefillRepository prefills;
  private final SubmissionService submissions;
  private final UpgradeService upgrades;
  private final Asked asked;
  private final FactsJson factsJson;
  private final Clock clock;

  ComingBackService(
      AssessmentRepository assessments,
      OwnershipRepository ownership,
      PrefillRepository prefills,
      SubmissionService submissions,
      UpgradeService upgrades,
      Asked asked,
      FactsJson factsJson,
      Clock clock) {
    this.assessments = assessments;
    this.ownership = ownership;
    this.prefills = prefills;
    this.submissions = submissions;
    this.upgrades = upgrades;
    this.asked = asked;
    this.factsJson = factsJson;
    this.clock = clock;
  }

  /// Who assesses themselves, and how they are called.
  public record Respondent(UUID organisation, UUID territory, String name, String language) {}

  /// The draft to work on: the one that is open, if there is one, else a new one under
  /// `questionnaire`, the version in use.
  @Transactional
  public UUID begin(Respondent respondent, Questionnaire questionnaire) {
    ownership.hold(respondent.organisation());
    String id = questionnaire.id().value();
    return ownership
        .openDraft(respondent.organisation(), id)
        .orElseGet(() -> start(respondent, questionnaire));
  }

  private UUID start(Respondent respondent, Questionnaire questionnaire) {
    Optional<Submission> last =
        ownership.sent(respondent.organisation(), questionnaire.id().value()).stream()
            .reduce((earlier, later) -> later)
            .flatMap(sent -> submissions.numbered(sent.assessment(), sent.number()));
    Optional<Carried> carried = last.flatMap(submission -> carried(submission, questionnaire));
    String layer = asked.layerOf(respondent.territory(), questionnaire).orElse(null);
    UUID draft =
        insert(respondent, questionnaire, layer, carried.map(Carried::facts).orElse(Facts.NONE));
    if (carried.isPresent()) {
      Questionnaire whole =
          asked.of(questionnaire.id().value(), questionnaire.version(), layer).questionnaire();
      fill(draft, last.orElseThrow(), carried.get(), whole);
    }
    return draft;
  }

  private Optional<Carried> carried(Submission last, Questionnaire questionnaire) {
    return upgrades.prefilled(
        questionnaire.id().value(),
        last.referential().questionnaire().version(),
        last.situation().facts(),
        last.situation().answers());
  }

  private UUID insert(
      Respondent respondent, Questionnaire questionnaire, @Nullable String layer, Facts facts) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    assessments.insert(
        id,
        respondent.territory(),
        respondent.organisation(),
        questionnaire.id().value(),
        questionnaire.version(),
        layer,
        respondent.name(),
        respondent.language(),
        factsJson.write(facts),
        now());
    return id;
  }

  private void fill(UUID draft, Submission last, Carried carried, Questionnaire whole) {
    Map<NodeId, NodeId> origins = new LinkedHashMap<>();
    for (Fate<NodeId, Entry> fate : carried.questionFates()) {
      fate.after()
          .forEach(
              (question, entry) -> {
                insert(draft, question, entry);
                origins.put(question, fate.id());
              });
    }
    local(last, whole)
        .forEach(
            (question, entry) -> {
              insert(draft, question, entry);
              origins.putIfAbsent(question, question);
            });
    prefills.keep(draft, last, origins);
  }

  /// Answers to the territory's own questions, which are no part of the versions, where it still
  /// asks them.
  private static Map<NodeId, Entry> local(Submission last, Questionnaire whole) {
    Map<NodeId, Entry> local = new LinkedHashMap<>(last.situation().answers().entries());
    local.keySet().removeAll(last.referential().questionnaire().questions().keySet());
    local
        .entrySet()
        .removeIf(
            one ->
                whole
                    .question(one.getKey())
                    .filter(
                        asked -> AnswerCheck.fit(asked.kind(), one.getValue().answer()).isEmpty())
                    .isEmpty());
    return local;
  }

  private void insert(UUID draft, NodeId question, Entry entry) {
    AnswerColumns columns = AnswerColumns.of(entry.answer());
    assessments.insertAnswer(
        draft,
        question.value(),
        columns.kind(),
        columns.value(),
        entry.comment(),
        entry.evidence(),
        now());
  }

  private LocalDateTime now() {
    return Utc.now(clock);
  }
}
