package org.palier.assessment;

import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.UUID;
import org.palier.domain.evaluation.Evaluation;
import org.palier.domain.evaluation.Referential;
import org.palier.domain.evaluation.Situation;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.domain.versions.DualScore;
import org.palier.referential.QuestionnaireCatalog;
import org.palier.referential.ScoreJson;
import org.palier.referential.UpgradeService;

/// Scores what was submitted under an earlier version again under the version in use, where
/// upgrades lead there. The result of its own version stays the result.
@Singleton
public class RecalculationService {

  private final SubmissionService submissions;
  private final QuestionnaireCatalog catalog;
  private final UpgradeService upgrades;
  private final ScoreJson scoreJson;

  RecalculationService(
      SubmissionService submissions,
      QuestionnaireCatalog catalog,
      UpgradeService upgrades,
      ScoreJson scoreJson) {
    this.submissions = submissions;
    this.catalog = catalog;
    this.upgrades = upgrades;
    this.scoreJson = scoreJson;
  }

  /// Both scores; empty under the version in use itself, and where no upgrade leads to it.
  public Optional<DualScore> of(Referential own, Situation situation, Evaluation evaluation) {
    Questionnaire questionnaire = own.questionnaire();
    String id = questionnaire.id().value();
    return upgrades
        .toCurrent(id, questionnaire.version())
        .flatMap(
            path ->
                catalog
                    .current(id)
                    .filter(now -> now.referential().questionnaire().equals(path.to()))
                    .map(now -> DualScore.of(own, situation, evaluation, now.referential(), path)));
  }

  /// The latest result in JSON as it was kept, with the recalculated score beside it.
  public Optional<String> result(UUID assessmentId) {
    return submissions
        .latest(assessmentId)
        .flatMap(
            submission ->
                submissions
                    .result(assessmentId, submission.number())
                    .map(result -> withLater(result, submission)));
  }

  private String withLater(String result, Submission submission) {
    return of(submission.referential(), submission.situation(), submission.evaluation())
        .map(dual -> scoreJson.recalculated(result, dual))
        .orElse(result);
  }
}
