package org.palier.assessment;

import jakarta.inject.Singleton;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.palier.domain.questionnaire.NodeId;
import org.palier.referential.FactsJson;
import org.palier.sql.Utc;

/// Turns the rows of an assessment into an `Assessment`, in this one place.
@Singleton
class AssessmentLoader {

  private final AssessmentRepository assessments;
  private final FactsJson factsJson;

  AssessmentLoader(AssessmentRepository assessments, FactsJson factsJson) {
    this.assessments = assessments;
    this.factsJson = factsJson;
  }

  Optional<Assessment> find(UUID id) {
    return assessments.find(id).map(this::load);
  }

  Assessment load(AssessmentRow row) {
    return new Assessment(
        row.id(),
        row.territoryId(),
        row.organisationId(),
        row.questionnaireId(),
        row.questionnaireVersion(),
        row.layer(),
        row.name(),
        row.language(),
        Assessment.State.valueOf(row.state().toUpperCase(Locale.ROOT)),
        row.number(),
        factsJson.read(row.facts()),
        row.factsRevision(),
        entries(assessments.answers(row.id())),
        row.email(),
        Utc.instant(row.createdAt()),
        Utc.instant(row.touchedAt()),
        row.synthetic());
  }

  static StoredEntry entry(AnswerRow row) {
    return new StoredEntry(
        AnswerColumns.answer(row.kind(), row.value()),
        row.comment(),
        row.evidence(),
        row.revision());
  }

  private static Map<NodeId, StoredEntry> entries(List<AnswerRow> rows) {
    Map<NodeId, StoredEntry> entries = new LinkedHashMap<>();
    rows.forEach(row -> entries.put(new NodeId(row.questionId()), entry(row)));
    return entries;
  }
}
