package org.palier.command;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.palier.web.Form;
import org.palier.web.Language;
import org.palier.web.StaticPages;

/// Serves the pages of a preview on this machine alone, one request after the other.
final class PreviewServer implements AutoCloseable {

  private static final Pattern THEME =
      Pattern.compile("/assessments/[0-9a-f-]{36}/themes/([A-Za-z][A-Za-z0-9._-]{0,39})");
  private static final int MOST_POSTED = 1 << 20;

  private final PreviewPages pages;
  private final HttpServer server;

  /// Any free port where `port` is 0.
  PreviewServer(PreviewPages pages, int port) throws IOException {
    this.pages = pages;
    this.server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
    server.createContext("/", this::handle);
    server.start();
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      if (isFromElsewhere(exchange)) {
        send(exchange, 403, "text/plain", "127.0.0.1 only".getBytes(StandardCharsets.UTF_8));
        return;
      }
      String path = exchange.getRequestURI().getPath();
      Optional<StaticPages.File> file = pages.file(path);
      if (file.isPresent()) {
        send(exchange, 200, file.get().type(), file.get().bytes());
        return;
      }
      Optional<String> page = page(exchange, path);
      send(
          exchange,
          page.isPresent() ? 200 : 404,
          "text/html;charset=utf-8",
          page.orElse("<!doctype html><title>404</title><p><a href=\"/\">…</a></p>")
              .getBytes(StandardCharsets.UTF_8));
    }
  }

  /// Another name in the address than this machine's own: a page elsewhere tries to read along.
  private boolean isFromElsewhere(HttpExchange exchange) {
    String host = String.valueOf(exchange.getRequestHeaders().getFirst("Host"));
    return !host.matches("(127\\.0\\.0\\.1|localhost):" + server.getAddress().getPort());
  }

  private Optional<String> page(HttpExchange exchange, String path) throws IOException {
    String query = String.valueOf(exchange.getRequestURI().getQuery());
    Language language = query.contains("en") ? Language.EN : Language.FR;
    boolean posted = exchange.getRequestMethod().equals("POST");
    Matcher theme = THEME.matcher(path);
    if (theme.matches()) {
      return posted
          ? pages.saveTheme(theme.group(1), form(exchange), language)
          : pages.theme(theme.group(1), language);
    }
    if (path.equals("/facts") && posted) {
      return pages.saveFacts(form(exchange), language);
    }
    if (path.equals("/result")) {
      return pages.result(language);
    }
    boolean contents = path.equals("/") || path.matches("/assessments/[0-9a-f-]{36}");
    return contents ? pages.contents(language) : Optional.empty();
  }

  private static Form form(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(MOST_POSTED);
    return Form.parse(new String(body, StandardCharsets.UTF_8));
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.getResponseHeaders().set("Content-Security-Policy", "default-src 'self'");
    exchange.getResponseHeaders().set("Cache-Control", "no-store");
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }
}
