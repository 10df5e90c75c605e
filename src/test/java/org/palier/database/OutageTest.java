package org.palier.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.context.ApplicationContext;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The platform over a database that goes away and comes back, or freezes.
class OutageTest {

  private static final DataFolder FOLDER = new DataFolder(SmallServer.root("outage"));

  /// The pool hands out a connection used in the last half-second without trying it again.
  private static final Duration HANDED_OUT_UNCHECKED = Duration.ofMillis(600);

  private EmbeddedMariaDb database = SmallServer.start("outage");
  private EmbeddedServer platform = start(database);

  @BeforeEach
  void isReady() throws IOException, InterruptedException {
    assertThat(status("/health/readiness")).isEqualTo(200);
  }

  @AfterEach
  void stop() {
    platform.getApplicationContext().close();
    database.close();
  }

  @Test
  void withoutItsDatabaseThePlatformIsAliveButNotReady() throws IOException, InterruptedException {
    database.close();

    assertThat(status("/health/readiness")).isEqualTo(503);
    assertThat(status("/health/liveness")).isEqualTo(200);
  }

  @Test
  void aFrozenDatabaseIsNotWaitedFor() throws IOException, InterruptedException {
    signal("-STOP");
    try {
      assertThat(status("/health/readiness")).isEqualTo(503);
      assertThat(status("/health/liveness")).isEqualTo(200);
    } finally {
      signal("-CONT");
    }
  }

  @Test
  void aRequestForAConnectionEndsWithAPassingFaultWhileTheDatabaseIsAway()
      throws InterruptedException {
    database.close();
    Thread.sleep(HANDED_OUT_UNCHECKED);

    assertThatThrownBy(() -> pool().getConnection().close())
        .isInstanceOf(SQLTransientConnectionException.class);
  }

  @Test
  void aPoolThatIsUsedUpRefusesInsteadOfWaitingAndIsNotTakenForAnOutage() throws Exception {
    List<Connection> taken = new ArrayList<>();
    try {
      for (int i = 0; i < 10; i++) {
        taken.add(pool().getConnection());
      }
      assertThatThrownBy(() -> pool().getConnection().close())
          .isInstanceOf(SQLTransientConnectionException.class);
      assertThat(status("/health/readiness")).isEqualTo(200);
    } finally {
      for (Connection connection : taken) {
        connection.close();
      }
    }
  }

  @Test
  void thePlatformIsReadyAgainAsSoonAsItsDatabaseIs()
      throws IOException, InterruptedException, SQLException {
    database.close();
    assertThat(status("/health/readiness")).isEqualTo(503);

    database = SmallServer.startIn(FOLDER);

    assertThat(status("/health/readiness")).isEqualTo(200);
    try (Connection connection = pool().getConnection()) {
      assertThat(connection.isValid(1)).isTrue();
    }
  }

  private DataSource pool() {
    return DelegatingDataSource.unwrapDataSource(
        platform.getApplicationContext().getBean(DataSource.class));
  }

  private static void signal(String signal) throws IOException, InterruptedException {
    long server = ServerRecord.read(FOLDER.server()).orElseThrow().process();
    new ProcessBuilder("kill", signal, Long.toString(server)).start().waitFor();
  }

  private static EmbeddedServer start(EmbeddedMariaDb database) {
    return ApplicationContext.run(
        EmbeddedServer.class,
        Map.of(
            "datasources.default.url", database.url(),
            "datasources.default.username", database.username(),
            "datasources.default.password", database.password()),
        "test");
  }

  /// The bound is generous: it only tells a refusal from a wait without end.
  private int status(String path) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(platform.getURI().resolve(path))
              .timeout(Duration.ofSeconds(20))
              .build();
      return client.send(request, BodyHandlers.ofString()).statusCode();
    }
  }
}
