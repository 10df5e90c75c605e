package org.palier.benchmark;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.palier.assessment.Territories;
import org.palier.database.TestDatabase;

/// Answers saved a second over HTTP, one commit each, beside the rows that the same server commits
/// a second when nothing stands in between. Both in one run, so that the ratio holds on any
/// machine; a first turn as long warms the machine up. Arguments: how many at once, for how many
/// seconds each.
public final class SavesPerSecond {

  private SavesPerSecond() {}

  public static void main(String[] arguments) throws Exception {
    int writers = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 8;
    int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 20;
    try (ApplicationContext context =
        ApplicationContext.run(Map.of("micronaut.server.host", "127.0.0.1"), "test")) {
      EmbeddedServer server = context.getBean(EmbeddedServer.class).start();
      String territory = context.getBean(Territories.class).fresh().slug();
      int port = server.getPort();
      measure(writers, seconds, () -> new Saver(port, territory));
      long before = statements();
      long[] saves = measure(writers, seconds, () -> new Saver(port, territory));
      double each = (double) (statements() - before) / saves.length;
      TestDatabase.Schema schema = TestDatabase.freshSchema();
      TestDatabase.execute(
          "CREATE TABLE "
              + schema.name()
              + ".one_row (id CHAR(36) PRIMARY KEY, text VARCHAR(200))");
      long[] rows = measure(writers, seconds, () -> new Inserter(schema));
      System.out.printf("%d at once, %d s each%n", writers, seconds);
      print("saves over HTTP", saves, seconds);
      System.out.printf("%-22s %.1f statements each%n", "", each);
      print("bare one-row commits", rows, seconds);
      System.out.printf("ratio %.0f %%%n", 100.0 * saves.length / rows.length);
    }
  }

  private static long statements() throws SQLException {
    try (Connection connection = TestDatabase.administrator();
        var row =
            connection.createStatement().executeQuery("SHOW GLOBAL STATUS LIKE 'Questions'")) {
      row.next();
      return row.getLong(2);
    }
  }

  private static void print(String what, long[] micros, int seconds) {
    Arrays.sort(micros);
    System.out.printf(
        "%-22s %,d a second, median %.1f ms, 95th percentile %.1f ms%n",
        what,
        micros.length / seconds,
        micros[micros.length / 2] / 1000.0,
        micros[micros.length * 95 / 100] / 1000.0);
  }

  /// Microseconds of each turn.
  private static long[] measure(int writers, int seconds, Callable<Turn> makes) throws Exception {
    List<Turn> turns = new ArrayList<>();
    for (int i = 0; i < writers; i++) {
      turns.add(makes.call());
    }
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    List<Long> micros = new ArrayList<>();
    try (var threads = Executors.newFixedThreadPool(writers)) {
      List<Future<List<Long>>> all = new ArrayList<>();
      turns.forEach(turn -> all.add(threads.submit(() -> repeat(turn, end))));
      for (Future<List<Long>> one : all) {
        micros.addAll(one.get());
      }
    }
    return micros.stream().mapToLong(Long::longValue).toArray();
  }

  private static List<Long> repeat(Turn turn, long end) throws Exception {
    List<Long> micros = new ArrayList<>();
    while (System.nanoTime() < end) {
      long before = System.nanoTime();
      turn.take();
      micros.add((System.nanoTime() - before) / 1000);
    }
    return micros;
  }

  private interface Turn {
    void take() throws Exception;
  }

  /// A respondent who changes one answer again and again, over one kept connection: a bare socket,
  /// so that the machine works for the server and not for its measurer.
  private static final class Saver implements Turn {
    private final Socket socket;
    private final InputStream answers;
    private final String path;
    private final String token;
    private int revision;

    Saver(int port, String territory) throws IOException {
      socket = new Socket(InetAddress.getLoopbackAddress(), port);
      socket.setTcpNoDelay(true);
      answers = new BufferedInputStream(socket.getInputStream());
      String started =
          ask(
              "POST",
              "/api/v1/assessments",
              "",
              "{\"territory\":\""
                  + territory
                  + "\",\"questionnaire\":\"transition-ecologique\",\"facts\":{}}");
      token = between(started, "\"token\":\"");
      path = "/api/v1/assessments/" + between(started, "\"id\":\"") + "/answers/PIL-1";
    }

    @Override
    public void take() throws IOException {
      String headers = "Authorization: Bearer " + token + "\r\nIf-Match: " + revision + "\r\n";
      String answer = ask("PUT", path, headers, "{\"option\":\"" + revision % 4 + "\"}");
      revision++;
      if (!answer.contains(":" + revision)) {
        throw new IllegalStateException(answer);
      }
    }

    private String ask(String method, String path, String headers, String body) throws IOException {
      String request =
          method
              + " "
              + path
              + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n"
              + headers
              + "Content-Length: "
              + body.length()
              + "\r\n\r\n"
              + body;
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      int length = 0;
      String status = line();
      for (String header = line(); !header.isEmpty(); header = line()) {
        if (header.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
          length = Integer.parseInt(header.substring(15).strip());
        }
      }
      String text = new String(answers.readNBytes(length), StandardCharsets.UTF_8);
      if (!status.startsWith("HTTP/1.1 20")) {
        throw new IllegalStateException(status + " " + text);
      }
      return text;
    }

    private String line() throws IOException {
      StringBuilder line = new StringBuilder();
      for (int read = answers.read(); read != '\n'; read = answers.read()) {
        if (read < 0) {
          throw new EOFException();
        }
        if (read != '\r') {
          line.append((char) read);
        }
      }
      return line.toString();
    }

    private static String between(String text, String start) {
      int from = text.indexOf(start) + start.length();
      return text.substring(from, text.indexOf('"', from));
    }
  }

  /// A connection that inserts one row at a time, each its own commit.
  private static final class Inserter implements Turn {
    private final PreparedStatement insert;

    Inserter(TestDatabase.Schema schema) throws Exception {
      Connection connection =
          DriverManager.getConnection(schema.url(), schema.username(), schema.password());
      insert = connection.prepareStatement("INSERT INTO one_row VALUES (?, ?)");
    }

    @Override
    public void take() throws Exception {
      insert.setString(1, UUID.randomUUID().toString());
      insert.setString(2, "a text as long as an answer with its comment may well be");
      insert.executeUpdate();
    }
  }
}
