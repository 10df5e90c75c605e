package org.palier.docker;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palier.database.SeparateServer;

class ComposeFileTest {

  @ParameterizedTest
  @ValueSource(strings = {"compose.yaml", "compose.dev.yaml"})
  void theDatabaseIsGivenTheSettingsThatTheStartChecks(String file) {
    assertThat(ComposeFile.read(file).command("database"))
        .containsAll(SeparateServer.safeSettings());
  }

  @Test
  void theTwoServicesShareTheirAccount() {
    ComposeFile compose = ComposeFile.read("compose.yaml");
    Map<String, String> application = compose.environment("application", Map.of());
    Map<String, String> database = compose.environment("database", Map.of());

    assertThat(application.get("DATASOURCES_DEFAULT_USERNAME"))
        .isEqualTo(database.get("MARIADB_USER"));
    assertThat(application.get("DATASOURCES_DEFAULT_PASSWORD"))
        .isEqualTo(database.get("MARIADB_PASSWORD"));
    assertThat(application.get("DATASOURCES_DEFAULT_URL"))
        .endsWith("/" + database.get("MARIADB_DATABASE"));
  }

  @Test
  void theImageRunsAsAnOrdinaryUserWithoutTheEmbeddedDatabase() throws IOException {
    assertThat(Files.readString(ComposeFile.FOLDER.resolve("Dockerfile")))
        .contains("-Dwithout-embedded")
        .containsPattern("(?m)^USER [1-9][0-9]*:");
  }
}
