package org.palier.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.palier.assessment.Assessment;
import org.palier.assessment.StoredEntry;
import org.palier.assessment.SubmissionRecord;
import org.palier.assessment.SubmissionService;
import org.palier.domain.answers.Entry;
import org.palier.domain.evaluation.Evaluator;
import org.palier.domain.evaluation.Situation;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.referential.PublishedReferential;

/// Draws organisations and computes their results, by the engine and in the form of real ones.
final class Preparation {

  private final Demonstration demonstration;
  private final PublishedReferential published;
  private final SubmissionService submissions;
  private final UUID territoryId;

  Preparation(
      Demonstration demonstration,
      PublishedReferential published,
      SubmissionService submissions,
      UUID territoryId) {
    this.demonstration = demonstration;
    this.published = published;
    this.submissions = submissions;
    this.territoryId = territoryId;
  }

  /// Those from one number to another, both included.
  List<Prepared> organisations(int from, int to) {
    return IntStream.rangeClosed(from, to).mapToObj(this::organisation).toList();
  }

  private Prepared organisation(int number) {
    SyntheticOrganisation organisation = demonstration.organisation(number);
    List<SubmissionRecord> submitted = new ArrayList<>();
    for (Chapter chapter : organisation.submitted()) {
      submitted.add(submission(organisation, chapter, submitted.size() + 1));
    }
    Assessment now =
        assessment(
            organisation,
            organisation.last(),
            organisation.revision(),
            organisation.draft().isPresent() ? Assessment.State.DRAFT : Assessment.State.SUBMITTED);
    return new Prepared(organisation, now, submitted);
  }

  private SubmissionRecord submission(
      SyntheticOrganisation organisation, Chapter chapter, int number) {
    Situation situation =
        new Situation(
            chapter.facts(),
            chapter.answers(),
            Calendar.day(chapter.endedAt()),
            chapter.platform());
    return submissions.record(
        assessment(organisation, chapter, number, Assessment.State.SUBMITTED),
        published,
        situation,
        Evaluator.evaluate(published.referential(), situation),
        chapter.endedAt());
  }

  private Assessment assessment(
      SyntheticOrganisation organisation, Chapter chapter, int number, Assessment.State state) {
    Questionnaire questionnaire = published.referential().questionnaire();
    return new Assessment(
        organisation.assessmentId(),
        territoryId,
        organisation.id(),
        questionnaire.id().value(),
        questionnaire.version(),
        null,
        organisation.name(),
        questionnaire.language(),
        state,
        number,
        chapter.facts(),
        1,
        entries(chapter),
        null,
        organisation.begunAt(),
        chapter.endedAt(),
        true);
  }

  private static Map<NodeId, StoredEntry> entries(Chapter chapter) {
    return chapter.answers().entries().entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, entry -> stored(entry.getValue())));
  }

  private static StoredEntry stored(Entry entry) {
    return new StoredEntry(entry.answer(), entry.comment(), entry.evidence(), 1);
  }
}
