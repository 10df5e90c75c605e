package org.palier.account;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A browser reduced to requests and cookies, which sends the token of the last page it saw and
/// follows no redirect.
public final class Visitor {

  private static final Pattern TOKEN = Pattern.compile("name=\"csrf\" content=\"([^\"]+)\"");

  private final CookieManager cookies = new CookieManager();
  private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final URI server;
  private String token = "";

  public Visitor(URI server) {
    this.server = server;
  }

  public HttpResponse<String> get(String path) {
    return seen(send(HttpRequest.newBuilder(server.resolve(path)).GET()));
  }

  public HttpResponse<String> post(String path, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&", "_csrf=" + encoded(token) + "&", ""));
    return seen(
        send(
            HttpRequest.newBuilder(server.resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body))));
  }

  public HttpResponse<String> signIn(String email, String password) {
    return post("/login", Map.of("email", email, "password", password, "next", ""));
  }

  public String cookie() {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().startsWith("palier"))
        .map(java.net.HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  /// The same requests with the cookie another browser once had.
  public Visitor withCookie(String value) {
    Visitor thief = new Visitor(server);
    java.net.HttpCookie cookie = new java.net.HttpCookie("palier-insecure", value);
    cookie.setPath("/");
    cookie.setVersion(0);
    thief.cookies.getCookieStore().add(server, cookie);
    return thief;
  }

  public static String location(HttpResponse<String> response) {
    return response.headers().firstValue("Location").orElse("");
  }

  private HttpResponse<String> seen(HttpResponse<String> response) {
    Matcher found = TOKEN.matcher(response.body());
    if (found.find()) {
      token = found.group(1);
    }
    return response;
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
