package org.palier.benchmark;

import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.palier.assessment.Territories;
import org.palier.database.TestDatabase;

/// Answers saved a second over HTTP, one commit each, beside the rows that the same server commits
/// a second when nothing stands in between. Both in one run, so that the ratio holds on any
/// machine. Arguments: how many at once, for how many seconds each.
public final class SavesPerSecond {

  private SavesPerSecond() {}

  public static void main(String[] arguments) throws Exception {
    int writers = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 32;
    int seconds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 10;
    try (ApplicationContext context =
        ApplicationContext.run(Map.of("micronaut.server.host", "127.0.0.1"), "test")) {
      EmbeddedServer server = context.getBean(EmbeddedServer.class).start();
      String territory = context.getBean(Territories.class).fresh().slug();
      String origin = "http://127.0.0.1:" + server.getPort();
      measure(writers, 3, () -> new Saver(origin, territory));
      long[] saves = measure(writers, seconds, () -> new Saver(origin, territory));
      TestDatabase.Schema schema = TestDatabase.freshSchema();
      TestDatabase.execute(
          "CREATE TABLE "
              + schema.name()
              + ".one_row (id CHAR(36) PRIMARY KEY, text VARCHAR(200))");
      long[] rows = measure(writers, seconds, () -> new Inserter(schema));
      System.out.printf("%d at once, %d s each%n", writers, seconds);
      print("saves over HTTP", saves, seconds);
      print("bare one-row commits", rows, seconds);
      System.out.printf("ratio %.0f %%%n", 100.0 * saves.length / rows.length);
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

  /// A respondent who changes one answer again and again.
  private static final class Saver implements Turn {
    private final HttpClient client =
        HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String address;
    private final String token;
    private int revision;

    Saver(String origin, String territory) throws IOException, InterruptedException {
      String started =
          client
              .send(
                  HttpRequest.newBuilder(URI.create(origin + "/api/v1/assessments"))
                      .header("Content-Type", "application/json")
                      .POST(
                          BodyPublishers.ofString(
                              "{\"territory\":\""
                                  + territory
                                  + "\",\"questionnaire\":\"transition-ecologique\",\"facts\":{}}"))
                      .build(),
                  BodyHandlers.ofString())
              .body();
      token = between(started, "\"token\":\"");
      address = origin + "/api/v1/assessments/" + between(started, "\"id\":\"") + "/answers/PIL-1";
    }

    @Override
    public void take() throws IOException, InterruptedException {
      var response =
          client.send(
              HttpRequest.newBuilder(URI.create(address))
                  .header("Content-Type", "application/json")
                  .header("Authorization", "Bearer " + token)
                  .header("If-Match", Integer.toString(revision))
                  .PUT(BodyPublishers.ofString("{\"option\":\"" + revision % 4 + "\"}"))
                  .build(),
              BodyHandlers.ofString());
      if (response.statusCode() != 200) {
        throw new IllegalStateException(response.statusCode() + " " + response.body());
      }
      revision++;
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
