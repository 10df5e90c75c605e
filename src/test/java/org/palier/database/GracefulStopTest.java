package org.palier.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Requires;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.palier.Application;

/// A process of its own is asked to stop as a service manager does it, while it answers.
class GracefulStopTest {

  private static final int CLIENTS = 50;
  private static final String NAME = "graceful-stop";
  private static final String ALL_UNDER_WAY = "ALL UNDER WAY";

  @Test
  void requestsUnderWayAreAnsweredFromTheDatabaseBeforeItStops() throws Exception {
    DataFolder folder = SmallServer.fresh(NAME);
    int port = SeparateServer.freePort();
    try (ChildJava palier = serve(folder, port);
        HttpClient client = HttpClient.newHttpClient()) {
      assertThat(palier.says("Palier est prêt")).as(palier::soFar).isTrue();
      long database = ServerRecord.read(folder.server()).orElseThrow().process();
      List<CompletableFuture<HttpResponse<String>>> underWay =
          IntStream.range(0, CLIENTS).mapToObj(i -> ask(client, port)).toList();
      assertThat(palier.says(ALL_UNDER_WAY)).as(palier::soFar).isTrue();

      palier.process().destroy();

      assertThat(underWay.stream().map(CompletableFuture::join))
          .hasSize(CLIENTS)
          .allMatch(answer -> answer.statusCode() == 200 && answer.body().equals("palier"));
      assertThat(palier.status()).isEqualTo(143);
      assertThat(ProcessHandle.of(database).filter(ProcessHandle::isAlive)).isEmpty();
    }
  }

  private static ChildJava serve(DataFolder folder, int port) {
    Map<String, String> variables =
        Map.of(
            "SPEC_NAME",
            NAME,
            "PALIER_DATA",
            folder.root().toString(),
            "PALIER_BINARIES",
            TestDatabase.binaries().toString(),
            "PALIER_DATABASE_MEMORY",
            "16M",
            "PALIER_DEMO_ENABLED",
            "false",
            "PALIER_JOBS_ENABLED",
            "false",
            "PALIER_PORT",
            Integer.toString(port));
    return ChildJava.start(List.of(), ChildJava.classPath(), variables, Application.class, "serve");
  }

  private static CompletableFuture<HttpResponse<String>> ask(HttpClient client, int port) {
    URI address = URI.create("http://127.0.0.1:" + port + "/health/slow");
    return client.sendAsync(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }

  /// Answers once everyone asked and the stop is well under way.
  @Controller("/health/slow")
  @Requires(property = "spec.name", value = NAME)
  static class SlowController {

    private static final long WELL_UNDER_WAY_MILLISECONDS = 4000;

    private final CountDownLatch entered = new CountDownLatch(CLIENTS);
    private final DataSource pool;

    SlowController(DataSource pool) {
      this.pool = DelegatingDataSource.unwrapDataSource(pool);
    }

    @Get
    @Produces("text/plain")
    String answer() throws InterruptedException, SQLException {
      entered.countDown();
      if (entered.getCount() == 0) {
        System.out.println(ALL_UNDER_WAY);
      }
      entered.await();
      Thread.sleep(WELL_UNDER_WAY_MILLISECONDS);
      try (Connection connection = pool.getConnection();
          var statement = connection.createStatement();
          var row = statement.executeQuery("SELECT DATABASE()")) {
        row.next();
        return row.getString(1);
      }
    }
  }
}
