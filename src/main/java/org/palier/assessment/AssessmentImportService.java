package org.palier.assessment;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.UUID;

/// Assessments that were made elsewhere, such as those of a demonstration.
@Singleton
public class AssessmentImportService {

  private static final int ERASED_AT_ONCE = 500;

  private final AssessmentBatchRepository assessments;

  AssessmentImportService(AssessmentBatchRepository assessments) {
    this.assessments = assessments;
  }

  /// Adds assessments as they stand now. Without `answers` only what was submitted of them knows
  /// what was answered.
  @Transactional
  public void add(List<Assessment> made, boolean answers) {
    assessments.insert(made);
    if (answers) {
      assessments.insertAnswers(made);
    }
  }

  /// Erases what a demonstration made in a territory, in small transactions.
  public void eraseSynthetic(UUID territoryId) {
    int erased = ERASED_AT_ONCE;
    while (erased == ERASED_AT_ONCE) {
      erased = assessments.deleteSynthetic(territoryId, ERASED_AT_ONCE);
    }
  }
}
