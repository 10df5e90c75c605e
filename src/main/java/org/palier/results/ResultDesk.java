package org.palier.results;

import io.micronaut.http.HttpResponse;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.palier.assessment.Submission;
import org.palier.assessment.SubmissionService;
import org.palier.territory.TerritoryService;
import org.palier.web.Pages;
import org.palier.web.Visit;

/// Finds the result a visitor may read. What is not there and what is not theirs look the same.
@Singleton
class ResultDesk {

  private final SubmissionService submissions;
  private final TerritoryService territories;
  private final Pages pages;

  ResultDesk(SubmissionService submissions, TerritoryService territories, Pages pages) {
    this.submissions = submissions;
    this.territories = territories;
    this.pages = pages;
  }

  /// A result laid open, and the visit on its territory's pages.
  record Papers(Visit visit, ResultPage.Head head, Outcome outcome) {}

  HttpResponse<?> read(Visit visit, String id, Function<Papers, HttpResponse<?>> work) {
    return readable(visit, id)
        .<HttpResponse<?>>map(assessment -> latest(visit, assessment, work))
        .orElseGet(() -> pages.notFound(visit));
  }

  /// The same for an older result, by its number.
  HttpResponse<?> read(Visit visit, String id, int number, Function<Papers, HttpResponse<?>> work) {
    return readable(visit, id)
        .flatMap(assessment -> submissions.numbered(assessment, number))
        .map(submission -> papers(visit, submission, isOld(submission)))
        .<HttpResponse<?>>map(work)
        .orElseGet(() -> pages.notFound(visit));
  }

  /// The same for what only those who may change the answers may do.
  HttpResponse<?> own(Visit visit, String id, Function<Papers, HttpResponse<?>> work) {
    return read(
        visit, id, papers -> papers.head().editable() ? work.apply(papers) : pages.notFound(visit));
  }

  private HttpResponse<?> latest(
      Visit visit, UUID assessment, Function<Papers, HttpResponse<?>> work) {
    Optional<Submission> submission = submissions.latest(assessment);
    if (submission.isPresent()) {
      return work.apply(papers(visit, submission.get(), false));
    }
    return visit.mayEdit(assessment)
        ? HttpResponse.seeOther(URI.create("/assessments/" + assessment))
        : pages.notFound(visit);
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
            submission.draftOpen());
    return new Papers(
        here,
        head,
        Outcome.of(submission.referential(), submission.situation(), submission.evaluation()));
  }

  private static Optional<UUID> readable(Visit visit, String id) {
    return uuid(id).filter(visit::mayRead);
  }

  private static Optional<UUID> uuid(String text) {
    try {
      return text.length() == 36 ? Optional.of(UUID.fromString(text)) : Optional.empty();
    } catch (IllegalArgumentException malformed) {
      return Optional.empty();
    }
  }
}
