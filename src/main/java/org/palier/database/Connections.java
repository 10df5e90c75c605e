package org.palier.database;

import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/// Addresses of an embedded server, and whether it answers there.
final class Connections {

  private Connections() {}

  static String url(int port, String schema) {
    return "jdbc:mariadb://127.0.0.1:" + port + "/" + schema;
  }

  /// Runs a statement that the application itself may not.
  static void administer(int port, Secrets secrets, String sql) throws IOException {
    try (Connection connection =
            DriverManager.getConnection(
                url(port, Accounts.SCHEMA), Accounts.ADMINISTRATOR, secrets.administrator());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException e) {
      throw new IOException(sql, e);
    }
  }

  static boolean answers(int port, Secrets secrets) {
    try (Connection connection =
        DriverManager.getConnection(
            url(port, Accounts.SCHEMA) + "?connectTimeout=1000&socketTimeout=2000",
            Accounts.APPLICATION,
            secrets.application())) {
      return connection.isValid(1);
    } catch (SQLException notYet) {
      return false;
    }
  }
}
