package org.palier.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Whether a request that changes something really comes from one of our pages.
@Singleton
final class CrossSite {

  static final String FIELD = "_csrf";
  static final String HEADER = "X-CSRF-Token";
  private static final Set<HttpMethod> SAFE =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private final PublicAddress address;

  CrossSite(PublicAddress address) {
    this.address = address;
  }

  static boolean changes(HttpRequest<?> request) {
    return !SAFE.contains(request.getMethod());
  }

  /// What the browser itself says of where the request was made.
  boolean comesFromElsewhere(HttpRequest<?> request) {
    String site = request.getHeaders().get("Sec-Fetch-Site");
    String origin = request.getHeaders().get(HttpHeaders.ORIGIN);
    return (site != null && !site.equals("same-origin") && !site.equals("none"))
        || (origin != null && !address.isOurs(request, origin));
  }

  /// The token of this session, in a header or in the form.
  static boolean holdsToken(HttpRequest<?> request, @Nullable PostedForm form, Session session) {
    String header = request.getHeaders().get(HEADER);
    String given = header != null || form == null ? header : form.fields().get(FIELD);
    return given != null && MessageDigest.isEqual(ascii(given), ascii(session.csrf()));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
