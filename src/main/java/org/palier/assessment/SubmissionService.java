package org.palier.assessment;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palier.domain.answers.Answers;
import org.palier.domain.answers.Reading;
import org.palier.domain.evaluation.Advice;
import org.palier.domain.evaluation.Consistency;
import org.palier.domain.evaluation.Evaluation;
import org.palier.domain.evaluation.Evaluator;
import org.palier.domain.evaluation.Referential;
import org.palier.domain.evaluation.Situation;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.Question;
import org.palier.referential.LayeredReferential;
import org.palier.referential.PublishedReferential;
import org.palier.referential.UpgradeService;
import org.palier.sql.Utc;

/// Submission: from then on the answers, the facts and the result of that day stay as they are, and
/// recomputing them gives the same.
@Singleton
public class SubmissionService {

  /// The days of submissions are those of this country.
  private static final ZoneId PARIS = ZoneId.of("Europe/Paris");

  private final AssessmentRepository assessments;
  private final AssessmentLoader loader;
  private final SubmissionRepository submissions;
  private final OwnershipRepository ownership;
  private final SubmissionRecords records;
  private final PlatformKnowledge knowledge;
  private final Asked asked;
  private final UpgradeService upgrades;
  private final Clock clock;

  SubmissionService(
      AssessmentRepository assessments,
      AssessmentLoader loader,
      SubmissionRepository submissions,
      OwnershipRepository ownership,
      SubmissionRecords records,
      PlatformKnowledge knowledge,
      Asked asked,
      UpgradeService upgrades,
      Clock clock) {
    this.assessments = assessments;
    this.loader = loader;
    this.submissions = submissions;
    this.ownership = ownership;
    this.records = records;
    this.knowledge = knowledge;
    this.asked = asked;
    this.upgrades = upgrades;
    this.clock = clock;
  }

  @Transactional
  public Submitting submit(UUID id) {
    Optional<Assessment> found = assessments.lock(id).map(loader::load);
    if (found.isEmpty()) {
      return new Submitting.Unknown();
    }
    Assessment assessment = found.get();
    if (!assessment.isDraft()) {
      return new Submitting.Already(assessment.number());
    }
    List<NodeId> missing = missing(asked(assessment), assessment);
    if (!missing.isEmpty()) {
      return new Submitting.Incomplete(missing);
    }
    close(assessment);
    return new Submitting.Submitted(assessment.number());
  }

  public Optional<Submission> latest(UUID assessmentId) {
    return submissions.latest(assessmentId).map(this::submission);
  }

  public Optional<Submission> numbered(UUID assessmentId, int number) {
    return submissions.numbered(assessmentId, number).map(this::submission);
  }

  /// What to look at again before submitting, also against what was submitted last.
  public List<Advice> advice(Assessment assessment, Referential referential) {
    Answers before =
        submissions
            .latest(assessment.id())
            .map(row -> answersThen(row, assessment))
            .orElse(Answers.NONE);
    return Consistency.of(referential, situation(assessment, referential, clock.instant()), before);
  }

  /// What was answered then, in the words of the version that is being answered now.
  private Answers answersThen(SubmissionRepository.Row row, Assessment assessment) {
    Situation then = records.situation(row);
    String version = assessment.questionnaireVersion();
    return row.questionnaireVersion().equals(version)
        ? then.answers()
        : upgrades
            .between(row.questionnaireId(), row.questionnaireVersion(), version)
            .map(path -> path.carry(then.facts(), then.answers()).answers())
            .orElse(Answers.NONE);
  }

  /// The result as it was printed the day it was submitted, in JSON.
  public Optional<String> result(UUID assessmentId, int number) {
    return submissions.result(assessmentId, number);
  }

  /// The row that keeps a result made elsewhere.
  public SubmissionRecord record(
      Assessment assessment,
      PublishedReferential published,
      Situation situation,
      Evaluation evaluation,
      Instant submittedAt) {
    return records.of(assessment, published, null, situation, evaluation, submittedAt);
  }

  /// Adds submissions that were made elsewhere, such as those of a demonstration.
  @Transactional
  public void add(List<SubmissionRecord> made) {
    submissions.insert(made);
  }

  private Referential asked(Assessment assessment) {
    return asked.of(
        assessment.questionnaireId(), assessment.questionnaireVersion(), assessment.layer());
  }

  private void close(Assessment assessment) {
    Instant now = clock.instant();
    String id = assessment.questionnaireId();
    String version = assessment.questionnaireVersion();
    LayeredReferential layered = asked.layered(id, version, assessment.layer()).orElse(null);
    PublishedReferential core = layered == null ? asked.core(id, version) : layered.core();
    Situation situation = situation(assessment, core.referential(), now);
    Evaluation evaluation = Evaluator.evaluate(core.referential(), situation);
    submissions.insert(List.of(records.of(assessment, core, layered, situation, evaluation, now)));
    if (assessment.organisationId() != null) {
      ownership.countForItsUnit(assessment.id());
    }
    assessments.close(assessment.id(), Utc.of(now));
  }

  private Situation situation(Assessment assessment, Referential referential, Instant now) {
    Situation bare =
        new Situation(
            assessment.facts(),
            assessment.answers(),
            LocalDate.ofInstant(now, PARIS),
            Situation.Platform.NOTHING);
    UUID organisation = assessment.organisationId();
    return organisation == null ? bare : knowledge.known(organisation, referential, bare);
  }

  private static List<NodeId> missing(Referential referential, Assessment assessment) {
    return Reading.of(referential.questionnaire(), assessment.facts(), assessment.answers())
        .remaining()
        .stream()
        .map(Question::id)
        .toList();
  }

  private Submission submission(SubmissionRepository.Row row) {
    LayeredReferential layered = records.layered(row).orElse(null);
    Referential referential =
        layered == null ? records.referential(row) : layered.core().referential();
    Situation situation = records.situation(row);
    return new Submission(
        row.assessmentId(),
        row.number(),
        row.territoryId(),
        row.name(),
        referential,
        situation,
        Evaluator.evaluate(referential, situation),
        layered == null
            ? null
            : new Submission.Local(layered, Evaluator.evaluate(layered.local(), situation)),
        Utc.instant(row.submittedAt()),
        row.state().equals("draft"));
  }
}
