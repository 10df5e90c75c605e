package org.palier.assessment;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.palier.domain.answers.Answers;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.versions.UpgradePath;
import org.palier.referential.FactsJson;
import org.palier.referential.UpgradeService;
import org.palier.sql.Utc;

/// Carries drafts over to the version of their questionnaire in use, when their respondent asks for
/// it. What stood before is kept whole.
@Singleton
public class CarryOverService {

  private final AssessmentRepository assessments;
  private final AssessmentLoader loader;
  private final CarryOverRepository carryOvers;
  private final PrefillRepository prefills;
  private final SubmissionService submissions;
  private final UpgradeService upgrades;
  private final FactsJson factsJson;
  private final Clock clock;

  CarryOverService(
      AssessmentRepository assessments,
      AssessmentLoader loader,
      CarryOverRepository carryOvers,
      PrefillRepository prefills,
      SubmissionService submissions,
      UpgradeService upgrades,
      FactsJson factsJson,
      Clock clock) {
    this.assessments = assessments;
    this.loader = loader;
    this.carryOvers = carryOvers;
    this.prefills = prefills;
    this.submissions = submissions;
    this.upgrades = upgrades;
    this.factsJson = factsJson;
    this.clock = clock;
  }

  /// The way that a draft may go; empty where it is up to date or no upgrade leads further.
  Optional<UpgradePath> way(Assessment assessment) {
    return assessment.isDraft()
        ? upgrades.toCurrent(assessment.questionnaireId(), assessment.questionnaireVersion())
        : Optional.empty();
  }

  /// What the version in use would make of a draft.
  Optional<CarryOver> offer(Assessment assessment) {
    return way(assessment)
        .map(path -> CarryOver.of(path, assessment.entries(), assessment.facts()));
  }

  /// What was made of it the last time, if that led to the version it has now: of the draft itself
  /// or of the earlier assessment it was filled from.
  Optional<CarryOver> last(Assessment assessment) {
    return carryOvers
        .latest(assessment.id())
        .filter(row -> row.toVersion().equals(assessment.questionnaireVersion()))
        .flatMap(row -> again(assessment, row))
        .or(() -> prefills.of(assessment.id()).flatMap(prefill -> filled(assessment, prefill)));
  }

  private Optional<CarryOver> again(Assessment assessment, CarryOverRepository.Row row) {
    Map<NodeId, StoredEntry> before = new LinkedHashMap<>();
    carryOvers
        .answers(assessment.id(), row.place())
        .forEach(one -> before.put(new NodeId(one.questionId()), AssessmentLoader.entry(one)));
    return upgrades
        .between(assessment.questionnaireId(), row.fromVersion(), row.toVersion())
        .map(path -> CarryOver.of(path, before, factsJson.read(row.facts())));
  }

  private Optional<CarryOver> filled(Assessment assessment, Prefill prefill) {
    Optional<UpgradePath> way =
        upgrades.between(
            assessment.questionnaireId(), prefill.version(), assessment.questionnaireVersion());
    return way.isEmpty() || prefill.source() == null
        ? Optional.empty()
        : submissions
            .numbered(prefill.source(), prefill.number())
            .map(Submission::situation)
            .map(then -> CarryOver.of(way.get(), stored(then.answers()), then.facts()));
  }

  private static Map<NodeId, StoredEntry> stored(Answers answers) {
    Map<NodeId, StoredEntry> stored = new LinkedHashMap<>();
    answers
        .entries()
        .forEach(
            (question, entry) ->
                stored.put(
                    question,
                    new StoredEntry(entry.answer(), entry.comment(), entry.evidence(), 1)));
    return stored;
  }

  /// Carries a draft over, if it still stands under `from` and `to` is still the version in use.
  @Transactional
  public CarryingOver carry(UUID id, String from, String to) {
    Optional<Assessment> found = assessments.lock(id).map(loader::load);
    if (found.isEmpty()) {
      return new CarryingOver.Unknown();
    }
    Assessment draft = found.get();
    if (!draft.isDraft()) {
      return new CarryingOver.Closed();
    }
    Optional<CarryOver> offer =
        offer(draft)
            .filter(carry -> carry.path().from().version().equals(from))
            .filter(carry -> carry.path().to().version().equals(to));
    offer.ifPresent(carry -> store(draft, carry));
    return offer.isPresent() ? new CarryingOver.Done() : new CarryingOver.Moved();
  }

  private void store(Assessment draft, CarryOver carry) {
    UUID id = draft.id();
    LocalDateTime now = Utc.now(clock);
    int place = 1 + carryOvers.latest(id).map(CarryOverRepository.Row::place).orElse(0);
    String to = carry.path().to().version();
    carryOvers.keep(id, place, to, now);
    carryOvers.keepAnswers(id, place);
    carryOvers.clearAnswers(id);
    carry.after().forEach((question, entry) -> insert(id, question, entry, now));
    prefills.of(id).ifPresent(prefill -> markAgain(id, prefill, carry));
    carryOvers.move(id, to, factsJson.write(carry.carried().facts()), now);
  }

  /// What was not looked at before is not looked at after.
  private void markAgain(UUID id, Prefill prefill, CarryOver carry) {
    Map<NodeId, NodeId> unseen = new LinkedHashMap<>(prefill.unseen());
    unseen.keySet().removeAll(carry.path().from().questions().keySet());
    carry
        .carried()
        .questionFates()
        .forEach(
            fate -> {
              NodeId origin = prefill.unseen().get(fate.id());
              if (origin != null) {
                fate.after().keySet().forEach(question -> unseen.put(question, origin));
              }
            });
    prefills.unmark(id);
    prefills.mark(id, unseen);
  }

  private void insert(UUID id, NodeId question, StoredEntry entry, LocalDateTime now) {
    AnswerColumns columns = AnswerColumns.of(entry.answer());
    carryOvers.insertAnswer(
        id,
        question.value(),
        entry.revision(),
        columns.kind(),
        columns.value(),
        entry.comment(),
        entry.evidence(),
        now);
  }
}
