package org.palier.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.Requires;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.runtime.server.EmbeddedServer;
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
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

class GracefulStopTest {

  private static final int CLIENTS = 50;
  private static final String NAME = "graceful-stop";

  @Test
  void requestsUnderWayAreAnsweredFromTheDatabaseBeforeItStops() throws Exception {
    DataFolder folder = SmallServer.fresh(NAME);
    EmbeddedServer platform = start(folder);
    long database = ServerRecord.read(folder.server()).orElseThrow().process();
    List<HttpResponse<String>> answers;
    try (HttpClient client = HttpClient.newHttpClient()) {
      List<CompletableFuture<HttpResponse<String>>> underWay =
          IntStream.range(0, CLIENTS).mapToObj(i -> ask(client, platform)).toList();
      SlowController slow = platform.getApplicationContext().getBean(SlowController.class);
      assertThat(slow.entered.await(60, TimeUnit.SECONDS)).isTrue();

      CompletableFuture<Void> stop =
          CompletableFuture.runAsync(() -> platform.getApplicationContext().close());
      slow.goOn.countDown();

      answers = underWay.stream().map(CompletableFuture::join).toList();
      stop.join();
    }
    assertThat(answers).hasSize(CLIENTS).allMatch(answer -> answer.statusCode() == 200);
    assertThat(answers).allMatch(answer -> answer.body().equals("palier"));
    assertThat(ProcessHandle.of(database).filter(ProcessHandle::isAlive)).isEmpty();
  }

  private static EmbeddedServer start(DataFolder folder) {
    ApplicationContext context =
        ApplicationContext.builder()
            .deduceEnvironment(false)
            .properties(
                Map.of(
                    "spec.name",
                    NAME,
                    "palier.data",
                    folder.root().toString(),
                    "palier.binaries",
                    TestDatabase.binaries().toString(),
                    "palier.database.memory",
                    "16M",
                    "palier.demo.enabled",
                    false,
                    "palier.jobs.enabled",
                    false,
                    "micronaut.server.port",
                    -1))
            .start();
    return context.getBean(EmbeddedServer.class).start();
  }

  private static CompletableFuture<HttpResponse<String>> ask(
      HttpClient client, EmbeddedServer platform) {
    HttpRequest request = HttpRequest.newBuilder(platform.getURI().resolve("/health/slow")).build();
    return client.sendAsync(request, BodyHandlers.ofString());
  }

  /// Under an address that no filter of the platform keeps from a client without a session.
  @Controller("/health/slow")
  @Requires(property = "spec.name", value = NAME)
  static class SlowController {

    final CountDownLatch entered = new CountDownLatch(CLIENTS);
    final CountDownLatch goOn = new CountDownLatch(1);
    private final DataSource pool;

    SlowController(DataSource pool) {
      this.pool = DelegatingDataSource.unwrapDataSource(pool);
    }

    @Get
    @Produces("text/plain")
    String answer() throws InterruptedException, SQLException {
      entered.countDown();
      goOn.await();
      // Long enough for the stop to be well under way.
      Thread.sleep(500);
      try (Connection connection = pool.getConnection();
          var row = connection.createStatement().executeQuery("SELECT DATABASE()")) {
        row.next();
        return row.getString(1);
      }
    }
  }
}
