package org.palier.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A questionnaire as its author sees it, without a database.
class PreviewTest {

  private static final String HERE = "assessments/00000000-0000-0000-0000-000000000000/";
  private static final String THEME = HERE + "themes/T";
  private static final String FACTS = HERE + "facts";
  private static final String RESULT = HERE + "result";

  @TempDir Path folder = Path.of("");

  private final HttpClient client =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NORMAL).build();
  private PreviewServer server = serving(Path.of("none"));

  private static PreviewServer serving(Path path) {
    try {
      return new PreviewServer(new PreviewPages(path, Clock.systemUTC()), 0);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @BeforeEach
  void serve() throws IOException {
    server.close();
    try (Stream<Path> files = Files.list(Ran.questionnaires().resolve("valid/kinds"))) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()));
      }
    }
    server = serving(folder);
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private String get(String path) throws IOException, InterruptedException {
    return client
        .send(
            HttpRequest.newBuilder(URI.create(server.address() + path)).build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  private String post(String path, Map<String, String> fields)
      throws IOException, InterruptedException {
    String body =
        fields.entrySet().stream()
            .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
            .collect(Collectors.joining("&"));
    return client
        .send(
            HttpRequest.newBuilder(URI.create(server.address() + path))
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build(),
            HttpResponse.BodyHandlers.ofString())
        .body();
  }

  @Test
  void theContentsLeadToTheFactsEachThemeAndTheResult() throws IOException, InterruptedException {
    assertThat(get("")).contains("<h1>Kinds</h1>", THEME, "Other theme", FACTS, RESULT);
  }

  @Test
  void aThemeIsShownAsRespondentsSeeIt() throws IOException, InterruptedException {
    assertThat(get(THEME)).contains("class=\"level-card\"", "One of these?", "C.answer");
  }

  @Test
  void anAnswerIsKeptAndGivesItsResult() throws IOException, InterruptedException {
    assertThat(post(THEME, Map.of("C.revision", "0", "C.answer", "2")))
        .contains("value=\"2\" checked");
    assertThat(get(RESULT)).contains("class=\"result-main\"", "<strong>25,0 sur 100</strong>");
  }

  @Test
  void theButtonsOfAThemeLeadOn() throws IOException, InterruptedException {
    assertThat(post(THEME, Map.of("go", "next"))).contains("<h1>Other theme</h1>");
    assertThat(post(THEME, Map.of("go", "stop"))).contains("<h1>Kinds</h1>");
  }

  @Test
  void anAnswerThatDoesNotFitIsShownWithItsProblem() throws IOException, InterruptedException {
    assertThat(post(THEME, Map.of("B.revision", "0", "B.value", "many")))
        .contains("error-summary", "value=\"many\"");
    assertThat(get(RESULT)).contains("<strong>0,0 sur 100</strong>");
  }

  @Test
  void factsThatFitAreKept() throws IOException, InterruptedException {
    assertThat(post(FACTS, Map.of("part", "2", "surface", "12,5"))).contains("<h1>Kinds</h1>");
    assertThat(get(FACTS + "?part=2")).contains("value=\"12.5\"");
  }

  @Test
  void aFactThatDoesNotFitIsShownWithItsProblemAndNothingIsKept()
      throws IOException, InterruptedException {
    assertThat(post(FACTS, Map.of("part", "2", "surface", "large")))
        .contains("error-summary", "value=\"large\"");
    assertThat(get(FACTS + "?part=2")).doesNotContain("large\"");
  }

  @Test
  void theLanguageStaysAsLastAskedFor() throws IOException, InterruptedException {
    assertThat(get("?lang=en")).contains("Preview: nothing is stored");
    assertThat(get(RESULT)).contains("Your result");
    assertThat(get("?lang=fr")).contains("rien n’est enregistré");
  }

  @Test
  void aChangedFileIsReadAnewAndItsProblemsAreShown() throws IOException, InterruptedException {
    Path file = folder.resolve("questionnaire.yaml");
    String sound = Files.readString(file);
    Files.writeString(file, sound.replace("Other theme", "Another one"));
    assertThat(get("")).contains("Another one");
    Files.writeString(file, sound.replace("weight: 2", "weight: -2"));
    assertThat(get(THEME)).contains("write a number of at least 0");
  }

  @Test
  void aPageElsewhereCannotReadAlong() throws IOException, InterruptedException {
    String port = server.address().replaceAll("\\D+127\\D0\\D0\\D1:|/", "");
    try (java.net.Socket socket = new java.net.Socket("127.0.0.1", Integer.parseInt(port))) {
      socket
          .getOutputStream()
          .write("GET / HTTP/1.1\r\nHost: evil.example\r\n\r\n".getBytes(StandardCharsets.UTF_8));
      byte[] start = socket.getInputStream().readNBytes(12);
      assertThat(new String(start, StandardCharsets.UTF_8)).isEqualTo("HTTP/1.1 403");
    }
  }

  @Test
  void whatIsNotThereIsNotFound() throws IOException, InterruptedException {
    assertThat(get("nothing")).contains("Cette page ne fait pas partie de l’aperçu");
    assertThat(get(HERE + "share")).contains("Cette page ne fait pas partie de l’aperçu");
    assertThat(get("assets/0/js/palier.js")).contains("ne fait pas partie");
  }
}
