package org.palier.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palier.database.TestDatabase.Schema;

class SafeSettingsTest {

  @Test
  void theEmbeddedServerIsSafe() {
    assertThat(problems(TestDatabase.freshSchema())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 2})
  void aServerThatAcknowledgesBeforeItWritesIsRefused(int flush) {
    assertThat(problemsWith("innodb_flush_log_at_trx_commit", Integer.toString(flush)))
        .singleElement()
        .asString()
        .startsWith("innodb_flush_log_at_trx_commit = " + flush)
        .endsWith("Mettez 1.");
  }

  @Test
  void aServerThatFlushesOnceForAGroupIsSafe() {
    assertThat(problemsWith("innodb_flush_log_at_trx_commit", "3")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "default_storage_engine, 'MyISAM', default_storage_engine = MyISAM",
    "sql_mode, 'NO_ENGINE_SUBSTITUTION', sql_mode = NO_ENGINE_SUBSTITUTION",
    "character_set_server, 'latin1', character_set_server = latin1",
    "read_only, 'ON', read_only = ON"
  })
  void anUnsafeSettingIsNamedWithItsValue(String name, String value, String sentence) {
    assertThat(problemsWith(name, "'" + value + "'"))
        .singleElement()
        .asString()
        .startsWith(sentence);
  }

  @Test
  void aBinaryLogThatIsNotFlushedIsRefused() {
    try (EmbeddedMariaDb server = SmallServer.start("binary-log", "--log-bin", "--sync-binlog=0")) {
      assertThat(problems(SmallServer.schemaOf(server)))
          .singleElement()
          .asString()
          .startsWith("sync_binlog = 0");
    }
  }

  @Test
  void aBinaryLogFlushedAtEachCommitIsSafe() {
    try (EmbeddedMariaDb server = SmallServer.start("binary-log", "--log-bin", "--sync-binlog=1")) {
      assertThat(problems(SmallServer.schemaOf(server))).isEmpty();
    }
  }

  @Test
  void aSchemaOfAnotherCharsetIsRefused() {
    Schema schema = TestDatabase.freshSchema();
    TestDatabase.execute("ALTER DATABASE " + schema.name() + " CHARACTER SET latin1");

    assertThat(problems(schema))
        .singleElement()
        .asString()
        .startsWith("character_set_database = latin1");
  }

  @Test
  void aTableOutsideInnoDbIsNamed() {
    Schema schema = TestDatabase.freshSchema();
    TestDatabase.execute("CREATE TABLE " + schema.name() + ".notes (id INT) ENGINE = Aria");

    assertThat(problems(schema)).singleElement().asString().startsWith("tables = notes");
  }

  private static List<String> problemsWith(String setting, String value) {
    Schema schema = TestDatabase.freshSchema();
    return TestDatabase.withSetting(setting, value, () -> problems(schema));
  }

  private static List<String> problems(Schema schema) {
    try (Connection connection = schema.connect()) {
      return SafeSettings.read(connection).stream()
          .map(Setting::problem)
          .filter(problem -> !problem.isEmpty())
          .toList();
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }
}
