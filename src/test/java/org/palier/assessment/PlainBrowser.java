package org.palier.assessment;

import java.io.ByteArrayOutputStream;
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
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.palier.territory.Territory;

/// A browser without script: it keeps cookies, sends forms with the token of the page it last saw,
/// and stops at redirects.
public final class PlainBrowser {

  public static final Map<String, String> BAKERY =
      Map.of(
          "type", "ENT",
          "employees", "5",
          "volunteers", "0",
          "sector", "trade",
          "commune", "86194",
          "name", "Boulangerie du Moulin");

  private static final String BOUNDARY = "--------palier";
  private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"");
  private static final Pattern LINK = Pattern.compile("value=\"[^\"]*(/r/[A-Za-z0-9_-]{43})\"");
  private static final Pattern ID = Pattern.compile("/assessments/([0-9a-f-]{36})");

  private final String origin;
  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private String csrf = "";
  private String link = "";

  public PlainBrowser(String origin) {
    this.origin = origin;
  }

  /// Starts an assessment as a bakery and gives its id.
  public String start(Territory territory) {
    Map<String, String> fields = new LinkedHashMap<>(BAKERY);
    String body =
        post("/" + territory.slug() + "/questionnaires/transition-ecologique", fields).body();
    link = first(LINK, body);
    String id = first(ID, body);
    if (id.isEmpty()) {
      throw new AssertionError("not started: " + body);
    }
    return id;
  }

  public String privateLink() {
    return link;
  }

  public HttpResponse<String> get(String path) {
    return send(HttpRequest.newBuilder(URI.create(origin + path)).GET());
  }

  /// A file, whose bytes are no text.
  public HttpResponse<byte[]> file(String path, String language) {
    try {
      return client.send(
          HttpRequest.newBuilder(URI.create(origin + path))
              .header("Accept-Language", language)
              .build(),
          BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  public HttpResponse<String> post(String path, Map<String, String> fields) {
    Map<String, String> sent = new LinkedHashMap<>(fields);
    sent.put("_csrf", csrf);
    String form =
        sent.entrySet().stream()
            .map(field -> encode(field.getKey()) + "=" + encode(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        HttpRequest.newBuilder(URI.create(origin + path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Origin", origin)
            .POST(BodyPublishers.ofString(form)));
  }

  /// Sends a form with the token and, in its field `file`, a file.
  public HttpResponse<String> upload(
      String path, Map<String, String> fields, String name, byte[] content) {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    Map<String, String> sent = new LinkedHashMap<>(fields);
    sent.put("_csrf", csrf);
    sent.forEach((field, value) -> writePart(body, "name=\"" + field + "\"", bytes(value)));
    writePart(body, "name=\"file\"; filename=\"" + name + "\"", content);
    body.writeBytes(bytes("--" + BOUNDARY + "--\r\n"));
    return send(
        HttpRequest.newBuilder(URI.create(origin + path))
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .header("Origin", origin)
            .POST(BodyPublishers.ofByteArray(body.toByteArray())));
  }

  private static void writePart(ByteArrayOutputStream body, String disposition, byte[] content) {
    body.writeBytes(bytes("--" + BOUNDARY + "\r\nContent-Disposition: form-data; "));
    body.writeBytes(bytes(disposition + "\r\n\r\n"));
    body.writeBytes(content);
    body.writeBytes(bytes("\r\n"));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> response =
          client.send(request.header("Accept-Language", "fr").build(), BodyHandlers.ofString());
      String found = first(CSRF, response.body());
      csrf = found.isEmpty() ? csrf : found;
      return response;
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String first(Pattern pattern, String text) {
    Matcher matcher = pattern.matcher(text);
    return matcher.find() ? matcher.group(1) : "";
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
