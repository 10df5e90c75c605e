package org.palier.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.Error;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Every error becomes a page in the visitor's language, or a problem in JSON under `/api`. What
/// broke inside is told to the log only, under an id that the page shows.
@Singleton
final class ErrorPages implements ErrorResponseProcessor<Object> {

  private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);
  private static final String RETRY_SECONDS = "5";

  private final Provider<Pages> pages;
  private final Visits visits;
  private final Messages messages;
  private final JsonMapper json;

  ErrorPages(Provider<Pages> pages, Visits visits, Messages messages, JsonMapper json) {
    this.pages = pages;
    this.visits = visits;
    this.messages = messages;
    this.json = json;
  }

  @Override
  public MutableHttpResponse<Object> processResponse(
      ErrorContext context, MutableHttpResponse<?> response) {
    HttpRequest<?> request = context.getRequest();
    Throwable cause = context.getRootCause().orElse(null);
    HttpStatus status = status(response, cause);
    String id = status.getCode() >= 500 ? log(request, status, cause) : null;
    MutableHttpResponse<Object> answer = response.status(status).body(null);
    if (status == HttpStatus.SERVICE_UNAVAILABLE) {
      answer.header(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
    }
    return Visits.isApi(request)
        ? answer
            .contentType(MediaType.of("application/problem+json"))
            .body(problem(visits.of(request), status, context, id))
        : answer.contentType(Pages.HTML).body(page(request, status, id));
  }

  private static HttpStatus status(MutableHttpResponse<?> response, @Nullable Throwable cause) {
    return Outage.isCauseOf(cause) ? HttpStatus.SERVICE_UNAVAILABLE : response.status();
  }

  private String log(HttpRequest<?> request, HttpStatus status, @Nullable Throwable cause) {
    String id = Token.fresh().text().replaceAll("[_-]", "").substring(0, 8);
    String address = AccessLog.redacted(request.getPath());
    if (status == HttpStatus.SERVICE_UNAVAILABLE) {
      LOG.warn(
          "{} {} {}: the database is away: {}",
          id,
          request.getMethod(),
          address,
          String.valueOf(cause));
    } else {
      LOG.error("{} {} {}", id, request.getMethod(), address, cause);
    }
    return id;
  }

  private String page(HttpRequest<?> request, HttpStatus status, @Nullable String id) {
    PostedForm form =
        status.getCode() >= 500
            ? request.getAttribute(PostedForm.ATTRIBUTE, PostedForm.class).orElse(null)
            : null;
    Visit visit = visits.of(request);
    try {
      return pages.get().errorBody(visit, status, id, form);
    } catch (RuntimeException broken) {
      LOG.error("{}: the error page itself is broken", id, broken);
      return "<!doctype html><title>" + messages.text(visit.language(), "web.error.500.title");
    }
  }

  private String problem(
      Visit visit, HttpStatus status, ErrorContext context, @Nullable String id) {
    Map<String, Object> problem = new LinkedHashMap<>();
    problem.put("type", "about:blank");
    problem.put("status", status.getCode());
    problem.put("title", messages.text(visit.language(), Pages.errorKey(status) + ".title"));
    if (id != null) {
      problem.put("instance", id);
    } else if (context.hasErrors()) {
      problem.put(
          "detail",
          context.getErrors().stream().map(Error::getMessage).collect(Collectors.joining("; ")));
    }
    try {
      return json.writeValueAsString(problem);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
