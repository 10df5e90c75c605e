package org.palier.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.palier.Application;
import org.palier.database.ChildJava;
import org.palier.database.TestDatabase;
import org.palier.database.TestDatabase.Schema;

class AuditCommandTest {

  private final Schema schema = TestDatabase.freshSchema();

  private ChildJava verify() {
    Map<String, String> environment =
        Map.of(
            "DATASOURCES_DEFAULT_URL", schema.url(),
            "DATASOURCES_DEFAULT_USERNAME", schema.username(),
            "DATASOURCES_DEFAULT_PASSWORD", schema.password());
    return ChildJava.start(
        List.of(), ChildJava.classPath(), environment, Application.class, "audit", "--verify");
  }

  @Test
  void itSaysThatTheLogIsWholeAndNamesTheFirstBrokenEntry() throws SQLException {
    try (ChildJava whole = verify()) {
      assertThat(whole.everything()).contains("0 entries, whole. Last hash: ");
      assertThat(whole.status()).isEqualTo(ExitStatus.DONE);
    }
    try (Connection connection =
            DriverManager.getConnection(schema.url(), schema.username(), schema.password());
        Statement statement = connection.createStatement()) {
      statement.execute(
          "INSERT INTO audit_entry (number, at, kind, about, hash)"
              + " VALUES (1, UTC_TIMESTAMP(3), 'SIGNED_IN', '', REPEAT('x', 32))");
    }
    try (ChildJava broken = verify()) {
      assertThat(broken.everything()).contains("Entry 1 is broken");
      assertThat(broken.status()).isEqualTo(ExitStatus.FAILED);
    }
  }
}
