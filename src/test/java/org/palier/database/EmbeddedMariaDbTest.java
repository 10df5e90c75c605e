package org.palier.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.palier.start.StartRefused;

class EmbeddedMariaDbTest {

  private static final String CREATE = "CREATE TABLE note (text VARCHAR(100))";
  private static final String INSERT = "INSERT INTO note VALUES ('gardé à jamais 🌱')";

  private DataFolder folder = new DataFolder(SmallServer.root("embedded"));

  @BeforeEach
  void emptyFolder(TestInfo test) {
    folder = SmallServer.fresh("embedded");
  }

  @Test
  void whatWasWrittenIsThereAfterARestart() throws SQLException {
    try (EmbeddedMariaDb server = SmallServer.startIn(folder)) {
      write(server);
    }
    try (EmbeddedMariaDb server = SmallServer.startIn(folder)) {
      assertThat(notes(server)).containsExactly("gardé à jamais 🌱");
    }
  }

  @Test
  void thePortAndThePasswordAreKept() {
    String url;
    String password;
    try (EmbeddedMariaDb server = SmallServer.startIn(folder)) {
      url = server.url();
      password = server.password();
    }
    try (EmbeddedMariaDb server = SmallServer.startIn(folder)) {
      assertThat(server.url()).isEqualTo(url);
      assertThat(server.password()).isEqualTo(password);
    }
  }

  @Test
  void killingTheProcessLosesNothingAndLeavesNothingRunning() throws IOException, SQLException {
    long leftOver;
    try (ChildJava child = program(CREATE, INSERT)) {
      assertThat(child.says(EmbeddedProgram.DONE)).isTrue();
      child.kill();
      leftOver = ServerRecord.read(folder.server()).orElseThrow().process();
      assertThat(ProcessHandle.of(leftOver)).get().matches(ProcessHandle::isAlive);
    }
    try (EmbeddedMariaDb server = SmallServer.startIn(folder)) {
      assertThat(notes(server)).containsExactly("gardé à jamais 🌱");
      assertThat(ProcessHandle.of(leftOver).filter(ProcessHandle::isAlive)).isEmpty();
    }
  }

  @Test
  void killingTheServerTooLosesNothing() throws IOException, SQLException {
    try (ChildJava child = program(CREATE, INSERT)) {
      assertThat(child.says(EmbeddedProgram.DONE)).isTrue();
      long server = ServerRecord.read(folder.server()).orElseThrow().process();
      ProcessHandle.of(server).orElseThrow().destroyForcibly();
      child.kill();
    }
    try (EmbeddedMariaDb server = SmallServer.startIn(folder)) {
      assertThat(notes(server)).containsExactly("gardé à jamais 🌱");
    }
  }

  @Test
  void anotherProgramThatTookTheNumberOfADeadServerIsLeftAlone() throws IOException {
    SmallServer.startIn(folder).close();
    new ServerRecord(0, ProcessHandle.current().pid()).write(folder.server());

    try (EmbeddedMariaDb server = SmallServer.startIn(folder)) {
      assertAnswers(server);
    }
  }

  @Test
  void aSecondStartOverTheSameFolderIsRefusedAndHarmsNothing() throws SQLException {
    try (ChildJava child = program(CREATE, INSERT)) {
      assertThat(child.says(EmbeddedProgram.DONE)).isTrue();

      assertThatThrownBy(() -> SmallServer.startIn(folder))
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining(
              "déjà utilisé par un autre Palier (processus " + child.process().pid())
          .hasMessageContaining("in use by another Palier")
          .hasMessageContaining(folder.root().toString());
      assertThat(child.process().isAlive()).isTrue();
    }
    try (EmbeddedMariaDb server = SmallServer.startIn(folder)) {
      assertThat(notes(server)).containsExactly("gardé à jamais 🌱");
    }
  }

  @Test
  void aPortTakenSinceIsReplacedByAnother() throws IOException, SQLException {
    try (EmbeddedMariaDb server = SmallServer.startIn(folder)) {
      write(server);
    }
    int port = ServerRecord.read(folder.server()).orElseThrow().port();
    try (ServerSocket taken = new ServerSocket(port, 1, InetAddress.getLoopbackAddress());
        EmbeddedMariaDb server = SmallServer.startIn(folder)) {
      assertThat(server.url()).doesNotContain(":" + taken.getLocalPort() + "/");
      assertThat(notes(server)).containsExactly("gardé à jamais 🌱");
    }
  }

  @Test
  void aStartCutShortWhileInstallingIsTakenUpAgain() throws IOException {
    Files.move(folder.tables(), folder.root().resolve("mariadb.installing"));

    try (EmbeddedMariaDb server = SmallServer.startIn(folder)) {
      assertAnswers(server);
      assertThat(folder.root().resolve("mariadb.installing")).doesNotExist();
    }
  }

  @Test
  void nobodyEntersWithoutThePassword() {
    try (EmbeddedMariaDb server = SmallServer.startIn(folder)) {
      for (String account : List.of("root", "palier", "", "mariadb.sys")) {
        assertThatThrownBy(() -> DriverManager.getConnection(server.url(), account, "").close())
            .as(account)
            .isInstanceOf(SQLException.class)
            .hasMessageContaining("Access denied");
      }
    }
  }

  @Test
  void everyAccountHasAPasswordOrIsLocked() throws SQLException {
    String sql =
        """
        SELECT CONCAT(User, '@', Host)
          FROM mysql.global_priv
         WHERE COALESCE(JSON_VALUE(Priv, '$.authentication_string'), '') = ''
           AND COALESCE(JSON_VALUE(Priv, '$.account_locked'), 'false') <> '1'
           AND COALESCE(JSON_VALUE(Priv, '$.account_locked'), 'false') <> 'true'
        """;
    try (EmbeddedMariaDb server = SmallServer.startIn(folder);
        Connection administrator =
            DriverManager.getConnection(
                server.url(), server.administrator(), server.administratorPassword())) {
      assertThat(strings(administrator, sql)).isEmpty();
    }
  }

  @Test
  void theApplicationSeesItsOwnSchemaOnly() throws SQLException {
    try (EmbeddedMariaDb server = SmallServer.startIn(folder);
        Connection connection = SmallServer.schemaOf(server).connect()) {
      assertThatThrownBy(() -> strings(connection, "SELECT User FROM mysql.global_priv"))
          .hasMessageContaining("denied");
    }
  }

  @Test
  void theServerListensOnThisMachineOnly() throws SQLException {
    try (EmbeddedMariaDb server = SmallServer.startIn(folder);
        Connection connection = SmallServer.schemaOf(server).connect()) {
      assertThat(strings(connection, "SELECT @@bind_address")).containsExactly("127.0.0.1");
    }
  }

  @Test
  void secretsAreReadableByTheirOwnerAlone() throws IOException {
    SmallServer.startIn(folder).close();

    assertThat(Files.getPosixFilePermissions(folder.secrets()))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    assertThat(Files.getPosixFilePermissions(folder.tables()))
        .isEqualTo(PosixFilePermissions.fromString("rwx------"));
    assertThat(folder.root().resolve("accounts.sql")).doesNotExist();
  }

  @Test
  void aServerThatEndsOnItsOwnIsStartedAgainWithItsData() throws IOException, SQLException {
    try (EmbeddedMariaDb server = SmallServer.startIn(folder)) {
      write(server);
      long first = ServerRecord.read(folder.server()).orElseThrow().process();
      ProcessHandle.of(first).orElseThrow().destroyForcibly();

      Waiting.until(Duration.ofSeconds(60), () -> !isServing(first) && answers(server));
      assertThat(notes(server)).containsExactly("gardé à jamais 🌱");
    }
  }

  private static boolean isServing(long process) {
    return ProcessHandle.of(process).filter(ProcessHandle::isAlive).isPresent();
  }

  private static boolean answers(EmbeddedMariaDb server) {
    try (Connection connection = SmallServer.schemaOf(server).connect()) {
      return connection.isValid(1);
    } catch (SQLException e) {
      return false;
    }
  }

  private static void assertAnswers(EmbeddedMariaDb server) {
    assertThat(answers(server)).isTrue();
  }

  private ChildJava program(String... sql) {
    String[] arguments = new String[sql.length + 2];
    arguments[0] = folder.root().toString();
    arguments[1] = TestDatabase.binaries().toString();
    System.arraycopy(sql, 0, arguments, 2, sql.length);
    return ChildJava.start(
        List.of(), ChildJava.classPath(), Map.of(), EmbeddedProgram.class, arguments);
  }

  private static void write(EmbeddedMariaDb server) throws SQLException {
    try (Connection connection = SmallServer.schemaOf(server).connect();
        var statement = connection.createStatement()) {
      statement.execute(CREATE);
      statement.execute(INSERT);
    }
  }

  private static List<String> notes(EmbeddedMariaDb server) throws SQLException {
    try (Connection connection = SmallServer.schemaOf(server).connect()) {
      return strings(connection, "SELECT text FROM note");
    }
  }

  private static List<String> strings(Connection connection, String sql) throws SQLException {
    List<String> values = new java.util.ArrayList<>();
    try (var statement = connection.createStatement();
        var rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        values.add(rows.getString(1));
      }
    }
    return values;
  }
}
