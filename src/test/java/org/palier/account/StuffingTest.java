package org.palier.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/// Lists of stolen passwords, tried from one address.
@MicronautTest(transactional = false)
@Property(name = "micronaut.server.host", value = "127.0.0.1")
@Property(name = "palier.trusted-proxies", value = "127.0.0.1")
class StuffingTest {

  private static final int TRIED = 200;

  @Inject EmbeddedServer server;

  private final HttpClient client = HttpClient.newHttpClient();

  private int status(String email, String from) {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + server.getPort() + "/login"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("X-Forwarded-For", from)
            .POST(BodyPublishers.ofString("email=" + email + "&password=Motdepasse2026!&next="))
            .build();
    try {
      HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
      return response.statusCode();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  @Test
  @DisplayName("ASVS 6.3.1: of two hundred accounts tried from one address, fifty get an answer")
  void oneAddressTriesFiftyAccounts() {
    String run = UUID.randomUUID().toString();
    List<Integer> answers = new ArrayList<>();
    for (int i = 0; i < TRIED; i++) {
      answers.add(status(i + run + "@exemple.fr", "198.51.100." + run));
    }

    assertThat(answers.subList(0, Throttle.OF_ADDRESS)).containsOnly(422);
    assertThat(answers.subList(Throttle.OF_ADDRESS, TRIED)).containsOnly(429);
    assertThat(status("x" + run + "@exemple.fr", "203.0.113." + run)).isEqualTo(422);
  }
}
