package org.palier.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/// A MariaDB with the settings, the schema and the account of a Compose file, as its image would
/// make them.
public final class SeparateServer implements AutoCloseable {

  private final EmbeddedMariaDb server;

  private SeparateServer(EmbeddedMariaDb server) {
    this.server = server;
  }

  public static SeparateServer start(
      String name, List<String> settings, Map<String, String> variables) {
    EmbeddedMariaDb server = SmallServer.start(name, settings.toArray(String[]::new));
    String schema = variables.getOrDefault("MARIADB_DATABASE", "");
    String account = "'" + variables.get("MARIADB_USER") + "'@'127.0.0.1'";
    try (Connection administrator =
            DriverManager.getConnection(
                server.url(), server.administrator(), server.administratorPassword());
        var statement = administrator.createStatement()) {
      statement.execute("DROP DATABASE palier");
      statement.execute("CREATE DATABASE " + schema);
      statement.execute(
          "CREATE OR REPLACE USER "
              + account
              + " IDENTIFIED BY '"
              + variables.get("MARIADB_PASSWORD")
              + "'");
      statement.execute("GRANT ALL ON " + schema + ".* TO " + account);
    } catch (SQLException e) {
      server.close();
      throw new IllegalStateException(e);
    }
    return new SeparateServer(server);
  }

  /// What stands for `database:3306`.
  public String address() {
    return server.url("").replaceAll("jdbc:mariadb://|/", "");
  }

  /// The settings that the embedded server is given and that the start checks.
  public static List<String> safeSettings() {
    return SafeSettings.arguments();
  }

  public static int freePort() {
    try {
      return Ports.choose(0);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    server.close();
  }
}
