package org.palier.results;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.palier.assessment.OutsideReview;
import org.palier.assessment.OutsideReviewService;
import org.palier.assessment.Sent;
import org.palier.assessment.Submission;
import org.palier.assessment.SubmissionService;
import org.palier.territory.TerritoryService;
import org.palier.web.Messages;
import org.palier.web.RowId;
import org.palier.web.Visit;

/// Finds the result a visitor may read. What is not there and what is not theirs look the same.
@Singleton
class ResultDesk {

  private final SubmissionService submissions;
  private final OutsideReviewService reviews;
  private final TerritoryService territories;
  private final Messages messages;

  ResultDesk(
      SubmissionService submissions,
      OutsideReviewService reviews,
      TerritoryService territories,
      Messages messages) {
    this.submissions = submissions;
    this.reviews = reviews;
    this.territories = territories;
    this.messages = messages;
  }

  /// A result laid open, and the visit on its territory's pages.
  record Papers(Visit visit, ResultPage.Head head, Outcome outcome) {}

  /// The latest result of an assessment the visitor may read.
  Optional<Papers> latest(Visit visit, String id) {
    return readable(visit, id)
        .flatMap(submissions::latest)
        .map(submission -> papers(visit, submission, false));
  }

  /// The same for an older result, by its number.
  Optional<Papers> numbered(Visit visit, String id, int number) {
    return readable(visit, id)
        .flatMap(assessment -> submissions.numbered(assessment, number))
        .map(submission -> papers(visit, submission, isOld(submission)));
  }

  /// Whether there is an assessment of the visitor's own under this id, submitted or not.
  boolean isOwn(Visit visit, String id) {
    return RowId.read(id).filter(visit::mayEdit).isPresent();
  }

  private boolean isOld(Submission submission) {
    return submissions
        .latest(submission.assessmentId())
        .map(latest -> latest.number() > submission.number())
        .orElse(false);
  }

  private Papers papers(Visit visit, Submission submission, boolean old) {
    Visit here =
        territories
            .find(submission.territoryId())
            .map(territory -> visit.at(territory.place()))
            .orElse(visit);
    ResultPage.Head head =
        new ResultPage.Head(
            submission.assessmentId(),
            submission.name(),
            submission.submittedAt(),
            old,
            visit.mayEdit(submission.assessmentId()),
            submission.draftOpen(),
            assurance(visit, submission));
    return new Papers(
        here,
        head,
        Outcome.of(submission.referential(), submission.situation(), submission.evaluation())
            .beside(submission.local()));
  }

  /// What was declared, and what others said of it.
  private List<String> assurance(Visit visit, Submission submission) {
    List<OutsideReview> said = reviews.of(new Sent(submission.assessmentId(), submission.number()));
    return said.isEmpty()
        ? List.of()
        : Stream.concat(
                Stream.of(messages.text(visit.language(), "reviews.declared")),
                said.stream().map(review -> told(visit, review)))
            .toList();
  }

  private String told(Visit visit, OutsideReview review) {
    return messages.text(
        visit.language(),
        "reviews.told." + review.kind().word() + "." + review.status().word(),
        review.on());
  }

  private static Optional<UUID> readable(Visit visit, String id) {
    return RowId.read(id).filter(visit::mayRead);
  }
}
