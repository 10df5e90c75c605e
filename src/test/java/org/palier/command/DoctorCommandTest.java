package org.palier.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.palier.Application;
import org.palier.database.ChildJava;
import org.palier.database.TestDatabase;
import org.palier.database.TestDatabase.Schema;

class DoctorCommandTest {

  @Test
  void aSoundInstallationIsAllOk() {
    assertThat(examined(TestDatabase.freshSchema(), ExitStatus.DONE))
        .contains("OK  Base de données")
        .contains("OK  innodb_flush_log_at_trx_commit = 1")
        .doesNotContain("KO");
  }

  @Test
  void anUnsafeSettingIsKoAndTheCommandFails() {
    Schema schema = TestDatabase.freshSchema();
    Supplier<String> examination = () -> examined(schema, ExitStatus.FAILED);

    assertThat(TestDatabase.withSetting("innodb_flush_log_at_trx_commit", "2", examination))
        .contains("KO  innodb_flush_log_at_trx_commit = 2");
  }

  @Test
  void aWrongPasswordIsKoAndNotShown() {
    Schema schema = TestDatabase.freshSchema();
    Schema wrong = new Schema(schema.name(), schema.url(), schema.username(), "not-that-one");

    assertThat(examined(wrong, ExitStatus.FAILED))
        .contains("KO  Base de données")
        .doesNotContain("not-that-one");
  }

  @Test
  void anInstallationBeforeItsFirstStartIsNotTouched(@TempDir Path folder) {
    Path data = folder.resolve("data");
    try (ChildJava child = doctor(Map.of("PALIER_DATA", data.toString()))) {
      assertThat(child.everything()).contains(data.toString()).contains("premier démarrage");
      assertThat(child.status()).isEqualTo(ExitStatus.DONE);
      assertThat(data).doesNotExist();
    }
  }

  @Test
  void theServerOfARunningPalierIsExaminedInPlace() {
    TestDatabase.server();
    Path data = TestDatabase.target().resolve("test-data");
    try (ChildJava child = doctor(Map.of("PALIER_DATA", data.toString()))) {
      assertThat(child.everything()).contains("OK  Base de données").doesNotContain("KO");
      assertThat(child.status()).isEqualTo(ExitStatus.DONE);
    }
  }

  @Test
  void aLayerThatIsNotUsedIsKoWithItsProblems() throws SQLException {
    Schema schema = TestDatabase.freshSchema();
    try (Connection connection =
            DriverManager.getConnection(schema.url(), schema.username(), schema.password());
        Statement statement = connection.createStatement()) {
      statement.execute(
          "CREATE TABLE unfit_layer (questionnaire_id TEXT, territory TEXT,"
              + " questionnaire_version TEXT, problems TEXT)");
      statement.execute(
          "INSERT INTO unfit_layer VALUES ('events', 'pays', '2.0.0', 'pays.yaml:4: gone')");
    }
    assertThat(examined(schema, ExitStatus.FAILED))
        .contains("KO  Surcouche pas utilisée / layer not used: pays, events@2.0.0")
        .contains("    pays.yaml:4: gone");
  }

  private static String examined(Schema schema, int status) {
    Map<String, String> environment =
        Map.of(
            "DATASOURCES_DEFAULT_URL", schema.url(),
            "DATASOURCES_DEFAULT_USERNAME", schema.username(),
            "DATASOURCES_DEFAULT_PASSWORD", schema.password());
    try (ChildJava child = doctor(environment)) {
      String said = child.everything();
      assertThat(child.status()).as(said).isEqualTo(status);
      return said;
    }
  }

  private static ChildJava doctor(Map<String, String> environment) {
    return ChildJava.start(
        List.of(), ChildJava.classPath(), environment, Application.class, "doctor");
  }
}
