package org.palier.api;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.palier.assessment.Assessment;
import org.palier.assessment.AssessmentService;
import org.palier.web.Access;

/// What the controllers of the API share: who may enter, and problems of type
/// `application/problem+json` (RFC 9457) that name the field or the question.
abstract class ApiController {

  private static final String PROBLEM = "application/problem+json";

  final AssessmentService assessments;
  private final Bearer bearer;

  ApiController(Bearer bearer, AssessmentService assessments) {
    this.bearer = bearer;
    this.assessments = assessments;
  }

  /// Does the work on the assessment that the token opens.

  final HttpResponse<?> with(
      HttpRequest<?> request,
      String id,
      Access needed,
      Function<Assessment, HttpResponse<?>> work) {
    return admit(
        request,
        id,
        needed,
        assessment -> assessments.find(assessment).map(work).orElseGet(ApiController::notFound));
  }

  /// The same where the assessment itself need not be read.
  final HttpResponse<?> admit(
      HttpRequest<?> request, String id, Access needed, Function<UUID, HttpResponse<?>> work) {
    return switch (bearer.open(request.getHeaders().getAuthorization().orElse(""), id, needed)) {
      case Bearer.Entry.Open(UUID assessment) -> work.apply(assessment);
      case Bearer.Entry.Unknown() -> notFound();
      case Bearer.Entry.NoToken() ->
          problem(
                  HttpStatus.UNAUTHORIZED,
                  "Send the token of the assessment as “Authorization: Bearer …”.")
              .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
    };
  }

  static MutableHttpResponse<?> problem(HttpStatus status, String detail) {
    return problem(status, detail, List.of(), Map.of());
  }

  static MutableHttpResponse<?> problem(
      HttpStatus status, String detail, List<Fault> faults, Map<String, Object> more) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("type", "about:blank");
    body.put("title", status.getReason());
    body.put("status", status.getCode());
    body.put("detail", detail);
    if (!faults.isEmpty()) {
      body.put("errors", faults.stream().map(Fault::json).toList());
    }
    body.putAll(more);
    return HttpResponse.status(status).contentType(PROBLEM).body(body);
  }

  static MutableHttpResponse<?> notFound() {
    return problem(
        HttpStatus.NOT_FOUND, "There is no such assessment, or this token does not open it.");
  }

  static MutableHttpResponse<?> invalid(List<Fault> faults) {
    return problem(
        HttpStatus.UNPROCESSABLE_ENTITY,
        "What was sent can't be stored: see errors.",
        faults,
        Map.of());
  }
}
