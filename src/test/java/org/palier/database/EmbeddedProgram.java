package org.palier.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import org.palier.start.StartRefused;

/// A program of its own over an embedded server, for tests to run as another user, on another disk,
/// or to kill: `FOLDER BINARIES [STEP...]`, where a step is a statement or one of the words below.
final class EmbeddedProgram {

  static final String READY = "READY";
  static final String DONE = "DONE";
  static final String FILL_DISK = "FILL DISK";
  static final String FREE_DISK = "FREE DISK";
  static final String AWAIT_READ_ONLY = "AWAIT READ ONLY";
  static final String AWAIT_WRITABLE = "AWAIT WRITABLE";
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
          run(folder, connection, arguments[i]);
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

  private static void run(DataFolder folder, Connection connection, String step)
      throws IOException {
    Path filling = folder.root().resolve("filling");
    switch (step) {
      case FILL_DISK -> fill(filling);
      case FREE_DISK -> Files.delete(filling);
      case AWAIT_READ_ONLY -> awaitReadOnly(connection, "1");
      case AWAIT_WRITABLE -> awaitReadOnly(connection, "0");
      default -> query(connection, step);
    }
  }

  private static void fill(Path filling) throws IOException {
    try (var out = Files.newOutputStream(filling)) {
      while (true) {
        out.write(new byte[4096]);
      }
    } catch (IOException full) {
      System.out.println("FULL " + Files.size(filling));
    }
  }

  private static void awaitReadOnly(Connection connection, String wanted) throws IOException {
    Waiting.until(Duration.ofSeconds(20), () -> wanted.equals(readOnly(connection)));
  }

  private static String readOnly(Connection connection) throws IOException {
    try (var statement = connection.createStatement();
        var row = statement.executeQuery("SELECT @@GLOBAL.read_only")) {
      row.next();
      return row.getString(1);
    } catch (SQLException e) {
      throw new IOException(e);
    }
  }

  private static void query(Connection connection, String sql) {
    try (var statement = connection.createStatement()) {
      if (statement.execute(sql)) {
        print(statement.getResultSet());
      }
    } catch (SQLException e) {
      System.out.println("REFUSED " + e.getErrorCode() + " " + e.getMessage());
    }
  }

  private static void print(ResultSet rows) throws SQLException {
    while (rows.next()) {
      System.out.println("RESULT " + rows.getString(1));
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
    } catch (IOException e) {
      System.out.println(e);
    }
  }
}
