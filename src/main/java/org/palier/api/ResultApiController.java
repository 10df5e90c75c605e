package org.palier.api;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.palier.assessment.Assessment;
import org.palier.assessment.AssessmentService;
import org.palier.assessment.RecalculationService;
import org.palier.assessment.Submission;
import org.palier.assessment.SubmissionService;
import org.palier.assessment.Submitting;
import org.palier.domain.answers.Reading;
import org.palier.domain.evaluation.Evaluation;
import org.palier.domain.evaluation.Situation;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.domain.receipt.Receipt;
import org.palier.referential.ReceiptJson;
import org.palier.web.Access;

/// Submits an assessment and reads its result, as the command `score` prints it.
@Controller("/api/v1/assessments/{id}")
class ResultApiController extends ApiController {

  private final SubmissionService submissions;
  private final RecalculationService recalculations;

  ResultApiController(
      Bearer bearer,
      AssessmentService assessments,
      SubmissionService submissions,
      RecalculationService recalculations) {
    super(bearer, assessments);
    this.submissions = submissions;
    this.recalculations = recalculations;
  }

  @Post("/submission")
  HttpResponse<?> submit(HttpRequest<?> request, String id) {
    return with(request, id, Access.EDIT, this::submit);
  }

  /// As it was kept, with the score under the version in use beside it where it is another.
  @Get("/result")
  HttpResponse<?> result(HttpRequest<?> request, String id) {
    return with(
        request,
        id,
        Access.READ,
        assessment ->
            recalculations
                .result(assessment.id())
                .<HttpResponse<?>>map(
                    json -> HttpResponse.ok(json).contentType(MediaType.APPLICATION_JSON))
                .orElseGet(ResultApiController::neverSubmitted));
  }

  /// A token that only reads gets no words of the respondent. `score=territory` asks for the
  /// receipt of the local score; where there is none, for the core's.
  @Get("/result/receipt")
  HttpResponse<?> receipt(
      HttpRequest<?> request, String id, @QueryValue(defaultValue = "") String score) {
    boolean local = score.equals("territory");
    HttpResponse<?> receipt = receipt(request, id, Access.EDIT, local);
    return receipt.status() == HttpStatus.OK ? receipt : receipt(request, id, Access.READ, local);
  }

  private HttpResponse<?> receipt(HttpRequest<?> request, String id, Access access, boolean local) {
    return admit(
        request,
        id,
        access,
        assessment ->
            submissions
                .latest(assessment)
                .map(submission -> receipt(submission, access == Access.EDIT, local))
                .<HttpResponse<?>>map(
                    json -> HttpResponse.ok(json).contentType(MediaType.APPLICATION_JSON))
                .orElseGet(ResultApiController::neverSubmitted));
  }

  private static String receipt(Submission submission, boolean words, boolean ofTerritory) {
    Submission.Local local = ofTerritory ? submission.local() : null;
    Evaluation evaluation = local == null ? submission.evaluation() : local.evaluation();
    Questionnaire questionnaire =
        local == null
            ? submission.referential().questionnaire()
            : local.referential().local().questionnaire();
    Situation situation = submission.situation();
    Reading reading = Reading.of(questionnaire, situation.facts(), situation.answers());
    return ReceiptJson.write(questionnaire, Receipt.of(reading, evaluation), words);
  }

  private static HttpResponse<?> neverSubmitted() {
    return problem(HttpStatus.NOT_FOUND, "The assessment was never submitted.");
  }

  private HttpResponse<?> submit(Assessment assessment) {
    return switch (submissions.submit(assessment.id())) {
      case Submitting.Submitted(int number) -> result(assessment.id(), number);
      case Submitting.Already(int number) -> result(assessment.id(), number);
      case Submitting.Incomplete(List<NodeId> missing) ->
          problem(
              HttpStatus.CONFLICT,
              "Questions that concern the organisation have no answer yet.",
              List.of(),
              Map.of("missing", missing.stream().map(NodeId::value).toList()));
      case Submitting.Unknown() -> notFound();
    };
  }

  private HttpResponse<?> result(UUID assessment, int number) {
    return submissions
        .result(assessment, number)
        .<HttpResponse<?>>map(json -> HttpResponse.ok(json).contentType(MediaType.APPLICATION_JSON))
        .orElseGet(ApiController::notFound);
  }
}
