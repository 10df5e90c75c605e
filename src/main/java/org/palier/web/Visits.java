package org.palier.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import jakarta.inject.Singleton;
import java.util.Optional;

/// Makes the `Visit` of a request and keeps it with the request.
@Singleton
final class Visits {

  static final String LANGUAGE_COOKIE = "lang";
  private static final String ATTRIBUTE = "palier.visit";

  private final PublicAddress address;

  Visits(PublicAddress address) {
    this.address = address;
  }

  /// Whether the request is for a page, and not for a file, the API or a probe.
  static boolean isPage(HttpRequest<?> request) {
    String path = request.getPath();
    return !path.startsWith("/assets/") && !isApi(request) && !path.startsWith("/health");
  }

  static boolean isApi(HttpRequest<?> request) {
    return request.getPath().startsWith("/api/");
  }

  Visit begin(HttpRequest<?> request) {
    Visit visit =
        new Visit(
            language(request),
            null,
            null,
            request.getUri().getRawPath() + query(request),
            CrossSite.changes(request),
            request.getHeaders().contains("HX-Request"),
            address.insecureTrial(),
            address.link(request, ""));
    request.setAttribute(ATTRIBUTE, visit);
    return visit;
  }

  Visit keep(HttpRequest<?> request, Visit visit, Optional<Session> session) {
    Visit known = session.map(visit::with).orElse(visit);
    request.setAttribute(ATTRIBUTE, known);
    return known;
  }

  /// The visit of a request; begun without a session where the filter did not come by.
  Visit of(HttpRequest<?> request) {
    return request.getAttribute(ATTRIBUTE, Visit.class).orElseGet(() -> begin(request));
  }

  private static String query(HttpRequest<?> request) {
    String query = request.getUri().getRawQuery();
    return query == null ? "" : "?" + query;
  }

  private static Language language(HttpRequest<?> request) {
    return request
        .getCookies()
        .findCookie(LANGUAGE_COOKIE)
        .map(Cookie::getValue)
        .flatMap(Language::of)
        .orElseGet(
            () -> AcceptedLanguage.in(request.getHeaders().get(HttpHeaders.ACCEPT_LANGUAGE)));
  }
}
