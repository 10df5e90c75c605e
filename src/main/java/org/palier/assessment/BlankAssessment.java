package org.palier.assessment;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.palier.domain.answers.Facts;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.web.Language;

/// An assessment of nobody, kept nowhere, on which the pages of respondents are shown to authors.
final class BlankAssessment {

  static final UUID ID = new UUID(0, 0);

  private BlankAssessment() {}

  static Assessment of(
      Questionnaire questionnaire,
      Language language,
      String name,
      Facts facts,
      Map<NodeId, StoredEntry> entries) {
    return new Assessment(
        ID,
        ID,
        null,
        questionnaire.id().value(),
        questionnaire.version(),
        null,
        name,
        language.code(),
        Assessment.State.DRAFT,
        1,
        facts,
        1,
        entries,
        null,
        Instant.EPOCH,
        Instant.EPOCH,
        true);
  }
}
