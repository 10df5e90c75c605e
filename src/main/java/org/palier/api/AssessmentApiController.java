package org.palier.api;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Put;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palier.assessment.Assessment;
import org.palier.assessment.AssessmentService;
import org.palier.assessment.FactsSaving;
import org.palier.assessment.Saving;
import org.palier.assessment.StoredEntry;
import org.palier.domain.answers.Facts;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.web.Access;

/// Answers and facts of one assessment, by the token of its private link.
@Controller("/api/v1/assessments/{id}")
class AssessmentApiController extends ApiController {

  private final AssessmentJson json;

  AssessmentApiController(Bearer bearer, AssessmentService assessments, AssessmentJson json) {
    super(bearer, assessments);
    this.json = json;
  }

  @Get
  HttpResponse<?> show(HttpRequest<?> request, String id) {
    return with(
        request, id, Access.EDIT, assessment -> HttpResponse.ok(json.assessment(assessment)));
  }

  @Put("/answers/{question}")
  HttpResponse<?> answer(
      HttpRequest<?> request,
      String id,
      String question,
      @Body Map<String, Object> body,
      @Header("If-Match") @Nullable String ifMatch,
      @Header("Idempotency-Key") @Nullable String key) {
    return admit(
        request,
        id,
        Access.EDIT,
        assessment -> {
          JsonEntry entry = JsonEntry.read(body);
          if (!entry.faults().isEmpty()) {
            return invalid(entry.faults());
          }
          Saving saving =
              assessments.save(assessment, question, revision(ifMatch), entry.posted(), key(key));
          return answer(question, body, saving);
        });
  }

  @Put("/facts")
  HttpResponse<?> facts(
      HttpRequest<?> request,
      String id,
      @Body Map<String, Object> body,
      @Header("If-Match") @Nullable String ifMatch) {
    return with(request, id, Access.EDIT, assessment -> facts(assessment, body, ifMatch));
  }

  @Post("/revisions")
  HttpResponse<?> reopen(HttpRequest<?> request, String id) {
    return with(
        request,
        id,
        Access.EDIT,
        assessment ->
            assessments.reopen(assessment.id())
                ? HttpResponse.created(Map.of("number", assessment.number() + 1))
                : problem(
                    HttpStatus.CONFLICT, "The assessment is a draft: it can be written as it is."));
  }

  private HttpResponse<?> facts(
      Assessment assessment, Map<String, Object> body, @Nullable String ifMatch) {
    Questionnaire questionnaire = assessments.questionnaireOf(assessment);
    JsonFacts facts = JsonFacts.read(questionnaire, body);
    if (!facts.faults().isEmpty()) {
      return invalid(facts.faults());
    }
    Integer revision = revision(ifMatch);
    if (revision == null) {
      return needed();
    }
    return switch (assessments.saveFacts(
        assessment.id(), revision, facts.facts(), assessment.name())) {
      case FactsSaving.Saved(int saved) -> revised(saved);
      case FactsSaving.Conflict(Facts stored, int current) ->
          problem(
              HttpStatus.CONFLICT,
              "The facts were changed in between.",
              List.of(),
              Map.of("stored", json.facts(stored), "sent", body, "revision", current));
      case FactsSaving.Closed() -> closed();
      case FactsSaving.Unknown() -> notFound();
    };
  }

  private HttpResponse<?> answer(String question, Map<String, Object> sent, Saving saving) {
    return switch (saving) {
      case Saving.Saved(int revision) -> revised(revision);
      case Saving.RevisionNeeded _ -> needed();
      case Saving.Conflict(StoredEntry stored) ->
          problem(
              HttpStatus.CONFLICT,
              "The answer to " + question + " was changed in between.",
              List.of(),
              Map.of(
                  "question",
                  question,
                  "stored",
                  json.entry(stored),
                  "sent",
                  sent,
                  "revision",
                  stored.revision()));
      case Saving.Refused(var problems) ->
          invalid(
              problems.stream()
                  .map(problem -> new Fault(question, JsonEntry.words(problem)))
                  .toList());
      case Saving.Closed() -> closed();
      case Saving.Unknown() ->
          problem(
              HttpStatus.NOT_FOUND,
              "The questionnaire has no such question.",
              List.of(new Fault(question, "No such question.")),
              Map.of());
      case Saving.KeyReused() ->
          problem(
              HttpStatus.UNPROCESSABLE_ENTITY,
              "This Idempotency-Key was used for another request.");
    };
  }

  private static HttpResponse<?> revised(int revision) {
    return HttpResponse.ok(Map.of("revision", revision))
        .header(HttpHeaders.ETAG, "\"" + revision + "\"");
  }

  private static HttpResponse<?> needed() {
    return problem(
        HttpStatus.PRECONDITION_REQUIRED,
        "Something is stored already: name the revision you replace in If-Match.");
  }

  private static HttpResponse<?> closed() {
    return problem(
        HttpStatus.CONFLICT,
        "The assessment is submitted: open its next revision with POST …/revisions.");
  }

  static @Nullable Integer revision(@Nullable String ifMatch) {
    if (ifMatch == null) {
      return null;
    }
    String bare = ifMatch.strip().replaceAll("^\"|\"$", "");
    return bare.matches("\\d{1,9}") ? Integer.valueOf(bare) : Integer.valueOf(-1);
  }

  static String key(@Nullable String header) {
    return header != null && header.length() <= 64 ? header : "";
  }
}
