package org.palier.web;

import io.micronaut.core.annotation.Order;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/// What every answer tells the browser not to do: errors and files included.
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
@Order(-900)
final class SecurityHeaders {

  private static final String POLICY =
      "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none';"
          + " frame-ancestors 'none'; form-action 'self'";

  private final PublicAddress address;
  private final Visits visits;

  SecurityHeaders(PublicAddress address, Visits visits) {
    this.address = address;
    this.visits = visits;
  }

  @ResponseFilter
  void add(HttpRequest<?> request, MutableHttpResponse<?> response) {
    boolean secret = SecretPath.is(request.getPath());
    response
        .header("Content-Security-Policy", POLICY)
        .header("X-Content-Type-Options", "nosniff")
        .header(
            "Referrer-Policy", request.getPath().startsWith("/r/") ? "no-referrer" : "same-origin")
        .header("Cross-Origin-Opener-Policy", "same-origin")
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .header("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=()");
    if (address.secure()) {
      response.header("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
    }
    if (!response.getHeaders().contains(HttpHeaders.CACHE_CONTROL)) {
      boolean personal =
          secret
              || Visits.isApi(request)
              || visits.of(request).session() != null
              || response.getHeaders().contains(HttpHeaders.SET_COOKIE);
      response.header(HttpHeaders.CACHE_CONTROL, personal ? "no-store" : "no-cache");
    }
    if (Visits.isPage(request)) {
      response.header(HttpHeaders.VARY, "Accept-Language, Cookie, HX-Request");
    }
  }
}
