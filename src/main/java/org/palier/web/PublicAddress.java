package org.palier.web;

import io.micronaut.context.BeanProvider;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Value;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.runtime.server.EmbeddedServer;
import java.net.URI;
import java.util.Set;
import org.palier.start.StartRefused;

/// Under which address visitors reach the platform, and how well that address is protected.
///
/// Plain http is for this machine only. Listening elsewhere needs a TLS proxy and
/// `PALIER_PUBLIC_URL`, or `PALIER_INSECURE_HTTP=true` for a trial in a local network.
@Context
public final class PublicAddress {

  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

  private final BeanProvider<EmbeddedServer> server;
  private final String origin;
  private final boolean secure;
  private final boolean insecureTrial;

  PublicAddress(
      BeanProvider<EmbeddedServer> server,
      @Value("${palier.public-url:}") String publicUrl,
      @Value("${palier.insecure-http:false}") boolean insecureHttp,
      @Value("${micronaut.server.host:localhost}") String host) {
    this.server = server;
    origin = publicUrl.isBlank() ? "" : origin(publicUrl);
    secure = origin.startsWith("https:");
    boolean local =
        LOOPBACK.contains(host)
            && (origin.isEmpty() || LOOPBACK.contains(URI.create(origin).getHost()));
    if (!secure && !local && !insecureHttp) {
      throw new StartRefused(
          "Palier ne répond en http que sur cette machine. Pour l’ouvrir à d’autres, placez un"
              + " serveur mandataire TLS devant lui et donnez son adresse dans PALIER_PUBLIC_URL"
              + " (https://…) ; pour un essai sur un réseau local seulement, mettez"
              + " PALIER_INSECURE_HTTP=true.",
          "Palier answers in plain http on this machine only. To open it to others, put a TLS proxy"
              + " in front of it and give its address in PALIER_PUBLIC_URL (https://…); for a trial"
              + " on a local network only, set PALIER_INSECURE_HTTP=true.");
    }
    insecureTrial = !secure && !local;
  }

  private static String origin(String publicUrl) {
    URI uri = URI.create(publicUrl.strip());
    String scheme = String.valueOf(uri.getScheme());
    if (!scheme.matches("https?") || uri.getHost() == null) {
      throw new StartRefused(
          "PALIER_PUBLIC_URL n’est pas une adresse http : " + publicUrl,
          "PALIER_PUBLIC_URL is not an http address: " + publicUrl);
    }
    return scheme + "://" + uri.getHost() + (uri.getPort() < 0 ? "" : ":" + uri.getPort());
  }

  /// The whole address of a page, for mails, QR codes and links to copy.
  public String link(HttpRequest<?> request, String path) {
    return of(request) + path;
  }

  /// The whole address of a page when no request is at hand, as for a mail sent later.
  public String link(String path) {
    return (origin.isEmpty() ? "http://localhost:" + server.get().getPort() : origin) + path;
  }

  public boolean secure() {
    return secure;
  }

  boolean insecureTrial() {
    return insecureTrial;
  }

  /// Whether an `Origin` header names this platform.
  boolean isOurs(HttpRequest<?> request, String originHeader) {
    return originHeader.equals(of(request));
  }

  /// A name that is not this machine's, on a server only this machine reaches, is a page elsewhere
  /// that made its own name point here.
  boolean isMisnamed(HttpRequest<?> request) {
    String host = request.getHeaders().get(HttpHeaders.HOST);
    return origin.isEmpty()
        && !insecureTrial
        && host != null
        && !LOOPBACK.contains(host.replaceAll(":\\d+$", ""));
  }

  private String of(HttpRequest<?> request) {
    String host = request.getHeaders().get(HttpHeaders.HOST);
    return origin.isEmpty() ? "http://" + (host == null ? "localhost" : host) : origin;
  }
}
