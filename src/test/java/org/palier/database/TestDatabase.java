package org.palier.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/// The one MariaDB server of a test run: started when a test first needs it, over an emptied folder
/// of the build.
public final class TestDatabase {

  /// Where and how to reach a schema.
  public record Schema(String name, String url, String username, String password) {

    public Connection connect() throws SQLException {
      return DriverManager.getConnection(url, username, password);
    }
  }

  private static final class Running {
    static final EmbeddedMariaDb SERVER = start();
  }

  private static final AtomicInteger SCHEMAS = new AtomicInteger();

  private TestDatabase() {}

  /// The build folder in which tests may write.
  public static Path target() {
    return DataFolder.home().resolve("target").toAbsolutePath();
  }

  /// Unpacked once for all the servers that tests start.
  public static Path binaries() {
    return target().resolve("mariadb-binaries");
  }

  public static EmbeddedMariaDb server() {
    return Running.SERVER;
  }

  /// An empty schema of its own for a test that would disturb others.
  public static Schema freshSchema() {
    String name = "test_" + SCHEMAS.incrementAndGet();
    execute("CREATE DATABASE " + name + " CHARACTER SET utf8mb4");
    execute("GRANT ALL PRIVILEGES ON " + name + ".* TO 'palier'@'127.0.0.1'");
    EmbeddedMariaDb server = server();
    return new Schema(name, server.url(name), server.username(), server.password());
  }

  /// Runs a statement as the server's administrator.
  public static void execute(String sql) {
    try (Connection connection = administrator();
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IllegalStateException(sql, e);
    }
  }

  /// Does the work while the server is set otherwise, and sets it back.
  public static <T> T withSetting(String name, String value, Supplier<T> work) {
    String before = setting(name);
    execute("SET GLOBAL " + name + " = " + value);
    try {
      return work.get();
    } finally {
      execute("SET GLOBAL " + name + " = " + before);
    }
  }

  private static String setting(String name) {
    try (Connection connection = administrator();
        var statement = connection.createStatement();
        var row = statement.executeQuery("SELECT @@GLOBAL." + name)) {
      row.next();
      String value = row.getString(1);
      return value.matches("[0-9]+") ? value : "'" + value + "'";
    } catch (SQLException e) {
      throw new IllegalStateException(name, e);
    }
  }

  public static Connection administrator() throws SQLException {
    EmbeddedMariaDb server = server();
    return DriverManager.getConnection(
        server.url(), server.administrator(), server.administratorPassword());
  }

  private static EmbeddedMariaDb start() {
    DataFolder folder = new DataFolder(target().resolve("test-data"));
    empty(folder);
    EmbeddedMariaDb server =
        EmbeddedMariaDb.start(
            folder,
            binaries(),
            List.of("--innodb-buffer-pool-size=64M", "--innodb-log-file-size=32M"));
    Runtime.getRuntime().addShutdownHook(new Thread(server::close));
    return server;
  }

  static void empty(DataFolder folder) {
    try {
      folder.prepare();
      try (FolderLock lock = FolderLock.take(folder)) {
        ServerRecord.read(folder.server()).ifPresent(known -> stop(folder, known));
        Folders.delete(folder.tables());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void stop(DataFolder folder, ServerRecord known) {
    try {
      LeftOverServer.stop(folder, known);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
