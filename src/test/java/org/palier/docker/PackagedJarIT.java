package org.palier.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palier.database.ChildJava;
import org.palier.database.SeparateServer;

/// The jar as it is handed out, run as an operator and as the image run it.
class PackagedJarIT {

  private static final Path JAR = Path.of(System.getProperty("palier.jar", "target/palier.jar"));
  private static final Pattern ADDRESS = Pattern.compile("Accueil +(http\\S+)");
  private static final Map<String, String> OPERATOR =
      Map.of("DATABASE_PASSWORD", "between-the-two", "PUBLIC_DOMAIN", "transition.example.fr");

  @Test
  void aloneItServesOverItsOwnDatabase(@TempDir Path folder) throws Exception {
    Map<String, String> variables =
        Map.of("PALIER_PORT", "0", "PALIER_DATA", folder.resolve("data").toString());
    try (ChildJava palier = run(variables)) {
      assertThat(palier.says("Données")).as(palier::soFar).isTrue();
      assertThat(status(address(palier), "/health/readiness")).isEqualTo(200);
      palier.process().destroy();
      assertThat(palier.status()).isEqualTo(143);
    }
  }

  @Test
  void withTheVariablesOfComposeItServesOverTheDatabaseOfCompose() throws Exception {
    ComposeFile compose = ComposeFile.read("compose.yaml");
    try (SeparateServer database =
        SeparateServer.start(
            "compose", compose.command("database"), compose.environment("database", OPERATOR))) {
      Map<String, String> variables = new HashMap<>(compose.environment("application", OPERATOR));
      variables.computeIfPresent(
          "DATASOURCES_DEFAULT_URL",
          (name, url) -> url.replace("database:3306", database.address()));
      // The image listens on every address of its container; here there is none around it.
      int port = SeparateServer.freePort();
      variables.put("PALIER_PORT", Integer.toString(port));

      try (ChildJava palier = run(variables)) {
        assertThat(palier.says("Données")).as(palier::soFar).isTrue();
        assertThat(palier.soFar())
            .contains("https://transition.example.fr/")
            .doesNotContain("est inconnue")
            .doesNotContain("Embedded MariaDB");
        assertThat(status("http://127.0.0.1:" + port, "/health/readiness")).isEqualTo(200);
        palier.process().destroy();
      }
    }
  }

  @Test
  void itSaysItsVersion() {
    try (ChildJava palier = start(Map.of(), "--version")) {
      assertThat(palier.everything()).containsPattern("Palier [0-9]+\\.[0-9]+");
    }
  }

  private static ChildJava run(Map<String, String> variables) {
    return start(variables, "serve");
  }

  private static ChildJava start(Map<String, String> variables, String command) {
    List<String> line =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xmx350m",
            "--enable-native-access=ALL-UNNAMED",
            "-jar",
            JAR.toAbsolutePath().toString(),
            command);
    return ChildJava.start(line, variables);
  }

  private static String address(ChildJava palier) {
    Matcher matcher = ADDRESS.matcher(palier.soFar());
    assertThat(matcher.find()).isTrue();
    return matcher.group(1);
  }

  private static int status(String address, String path) throws IOException, InterruptedException {
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request = HttpRequest.newBuilder(URI.create(address).resolve(path)).build();
      return client.send(request, BodyHandlers.discarding()).statusCode();
    }
  }
}
