package org.palier.web;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import java.time.Duration;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One line a request: method, path, status, duration. No query, no address of the visitor, no
/// token.
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(-1000)
final class AccessLog {

  private static final Logger LOG = LoggerFactory.getLogger("palier.access");
  private static final String START = "palier.start";
  private static final Pattern NOT_PLAIN = Pattern.compile("[^A-Za-z0-9/._~%-]");

  @RequestFilter
  void begin(HttpRequest<?> request) {
    request.setAttribute(START, System.nanoTime());
  }

  @ResponseFilter
  void end(HttpRequest<?> request, MutableHttpResponse<?> response) {
    if (LOG.isInfoEnabled()) {
      long start = request.getAttribute(START, Long.class).orElseGet(System::nanoTime);
      LOG.info(
          "{} {} {} {} ms",
          request.getMethodName(),
          redacted(request.getPath()),
          response.code(),
          Duration.ofNanos(System.nanoTime() - start).toMillis());
    }
  }

  /// The path without the secret of a private link, nor anything that could forge a line.
  static String redacted(String path) {
    return SecretPath.is(path)
        ? SecretPath.redacted(path)
        : NOT_PLAIN.matcher(path).replaceAll("?");
  }
}
