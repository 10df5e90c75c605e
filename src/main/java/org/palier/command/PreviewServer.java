package org.palier.command;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.palier.web.Form;
import org.palier.web.Language;
import org.palier.web.StaticPages;
import org.palier.web.StaticReply;

/// Serves the pages of a preview on this machine alone, one request after the other.
final class PreviewServer implements AutoCloseable {

  private static final int MOST_POSTED = 1 << 20;

  private final PreviewPages pages;
  private final HttpServer server;

  /// As last asked for: there is one visitor.
  private Language language = Language.FR;

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
      Optional<StaticPages.File> file = pages.file(exchange.getRequestURI().getPath());
      if (file.isPresent()) {
        send(exchange, 200, file.get().type(), file.get().bytes());
        return;
      }
      switch (reply(exchange)) {
        case StaticReply.Page page -> send(exchange, 200, page);
        case StaticReply.Missing() -> send(exchange, 404, pages.missing(language));
        case StaticReply.Moved(String address) -> {
          exchange.getResponseHeaders().set("Location", address);
          exchange.sendResponseHeaders(303, -1);
        }
      }
    }
  }

  private StaticReply reply(HttpExchange exchange) throws IOException {
    URI asked = exchange.getRequestURI();
    Form query = Form.parse(asked.getRawQuery() == null ? "" : asked.getRawQuery());
    language = Language.of(query.text("lang")).orElse(language);
    return exchange.getRequestMethod().equals("POST")
        ? pages.post(asked.getPath(), form(exchange), language)
        : pages.get(asked.getPath(), query, language);
  }

  /// Another name in the address than this machine's own: a page elsewhere tries to read along.
  private boolean isFromElsewhere(HttpExchange exchange) {
    String host = String.valueOf(exchange.getRequestHeaders().getFirst("Host"));
    return !host.matches("(127\\.0\\.0\\.1|localhost):" + server.getAddress().getPort());
  }

  private static Form form(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(MOST_POSTED);
    return Form.parse(new String(body, StandardCharsets.UTF_8));
  }

  private static void send(HttpExchange exchange, int status, StaticReply.Page page)
      throws IOException {
    byte[] body = page.html().getBytes(StandardCharsets.UTF_8);
    send(exchange, status, "text/html;charset=utf-8", body);
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
