package org.palier.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.micronaut.json.JsonMapper;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palier.MovableClock;
import org.palier.domain.organisation.Siret;
import org.palier.organisation.Directory.Answer;
import org.palier.organisation.Directory.Entry;

/// Against a directory on this machine that speaks as the public one does.
@MicronautTest(transactional = false)
class DirectoryTest {

  private static final String POST =
      """
      {"results":[
        {"nom_complet":"LA POSTE","siege":{"siret":"35600000000048","libelle_commune":"PARIS"}},
        {"nom_complet":"SANS NUMERO","siege":{"siret":"12"}}]}
      """;

  @Inject JsonMapper json;

  private final MovableClock clock = MovableClock.at("2026-11-22T10:00:00Z");
  private final List<String> asked = new CopyOnWriteArrayList<>();
  private String answer = POST;
  private int status = 200;
  private HttpServer server;

  @BeforeEach
  void open() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.add(exchange.getRequestURI().toString());
          byte[] body = answer.getBytes(StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("Location", "/elsewhere");
          exchange.sendResponseHeaders(status, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void close() {
    server.stop(0);
  }

  private Directory directory() {
    return new Directory(
        "http://127.0.0.1:" + server.getAddress().getPort() + "/search", json, clock);
  }

  @Test
  void whatTheDirectoryKnowsIsFoundWithItsNumber() {
    assertThat(directory().search("la poste & co"))
        .contains(
            new Answer.Found(List.of(new Entry(new Siret("35600000000048"), "LA POSTE", "PARIS"))));
    assertThat(asked).containsExactly("/search?per_page=5&q=la+poste+%26+co");
  }

  @Test
  void theSameSearchIsAskedOnceADay() {
    Directory directory = directory();
    directory.search("la poste");
    directory.search(" La Poste ");
    assertThat(asked).hasSize(1);

    clock.advance(Duration.ofHours(25));
    directory.search("la poste");
    assertThat(asked).hasSize(2);
  }

  @Test
  void itIsAskedFiveTimesASecondAtMost() {
    Directory directory = directory();
    directory.search("la poste");

    assertThat(directory.search("boulangerie")).contains(new Answer.Silent());
    clock.advance(Duration.ofMillis(200));
    assertThat(directory.search("boulangerie").orElseThrow()).isInstanceOf(Answer.Found.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {301, 429, 500})
  void anyOtherAnswerIsSilenceAndNoRedirectIsFollowed(int code) {
    status = code;

    assertThat(directory().search("la poste")).contains(new Answer.Silent());
    assertThat(asked).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html>", "{}", "{\"results\":3}", "[]"})
  void wordsItDoesNotKnowAreSilence(String words) {
    answer = words;

    assertThat(directory().search("la poste")).contains(new Answer.Silent());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  ", "la"})
  void tooLittleIsNotSearchedFor(String typed) {
    assertThat(directory().search(typed)).isEmpty();
    assertThat(asked).isEmpty();
  }

  @Test
  void withoutAnAddressThereIsNoDirectory() {
    Directory none = new Directory("", json, clock);

    assertThat(none.isOpen()).isFalse();
    assertThat(none.search("la poste")).isEmpty();
  }
}
