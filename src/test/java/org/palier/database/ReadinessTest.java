package org.palier.database;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class ReadinessTest {

  @Inject EmbeddedServer server;

  @Test
  void aSafeDatabaseIsReady() {
    assertThat(get("/health/readiness").statusCode()).isEqualTo(200);
  }

  @Test
  void anUnsafeDatabaseIsNotReadyAndTheAnswerSaysWhatToSet() {
    HttpResponse<String> answer =
        TestDatabase.withSetting(
            "innodb_flush_log_at_trx_commit", "2", () -> get("/health/readiness"));

    assertThat(answer.statusCode()).isEqualTo(503);
    assertThat(answer.body())
        .contains("innodb_flush_log_at_trx_commit = 2")
        .contains("Mettez 1")
        .doesNotContain("jdbc:");
  }

  @Test
  void anUnsafeDatabaseDoesNotKillTheProcess() {
    HttpResponse<String> answer =
        TestDatabase.withSetting(
            "innodb_flush_log_at_trx_commit", "2", () -> get("/health/liveness"));

    assertThat(answer.statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> get(String path) {
    try (HttpClient client = HttpClient.newHttpClient()) {
      return client.send(
          HttpRequest.newBuilder(server.getURI().resolve(path)).build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
