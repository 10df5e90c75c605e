package org.palier.database;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.time.Duration;
import org.palier.start.StartRefused;

/// A program of its own over an embedded server, for tests to run as another user, on another disk,
// or to kill:
/// `FOLDER BINARIES [SQL...]`.
final class EmbeddedProgram {

  static final String READY = "READY";
  static final String DONE = "DONE";
  private static final Duration BOUND = Duration.ofMinutes(3);

  private EmbeddedProgram() {}

  public static void main(String[] arguments) throws Exception {
    DataFolder folder = new DataFolder(Path.of(arguments[0]));
    try (EmbeddedMariaDb server =
        EmbeddedMariaDb.start(folder, Path.of(arguments[1]), SmallServer.SMALL)) {
      System.out.println(READY);
      try (Connection connection =
          DriverManager.getConnection(server.url(), server.username(), server.password())) {
        for (int i = 2; i < arguments.length; i++) {
          run(connection, arguments[i]);
        }
      }
      System.out.println(DONE);
      awaitEndOfInput();
    } catch (StartRefused refused) {
      System.out.println(refused.getMessage());
      System.exit(1);
    }
    System.exit(0);
  }

  private static void run(Connection connection, String sql) {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (java.sql.SQLException e) {
      System.out.println("REFUSED " + e.getErrorCode() + " " + e.getMessage());
    }
  }

  /// The parent closes the input when it is done; the bound is for a parent that died.
  private static void awaitEndOfInput() throws Exception {
    Thread reader = Thread.ofVirtual().start(EmbeddedProgram::readAll);
    reader.join(BOUND);
  }

  private static void readAll() {
    try {
      System.in.readAllBytes();
    } catch (java.io.IOException e) {
      System.out.println(e);
    }
  }
}
