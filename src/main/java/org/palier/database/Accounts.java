package org.palier.database;

import java.util.List;

/// The statements run by the server itself before it lets anyone in, at each start, so that a start
/// cut short is repaired by the next: no account without a password is ever reachable.
final class Accounts {

  static final String SCHEMA = "palier";
  static final String APPLICATION = "palier";
  static final String ADMINISTRATOR = "root";

  private Accounts() {}

  /// One statement a line, as `--init-file` wants them.
  static String statements(Secrets secrets) {
    return String.join(
        "\n",
        List.of(
            "DELETE FROM mysql.global_priv WHERE User = '' OR (User = 'root' AND Host <>"
                + " '127.0.0.1');",
            "FLUSH PRIVILEGES;",
            "CREATE DATABASE IF NOT EXISTS palier CHARACTER SET utf8mb4;",
            account("root", secrets.administrator()),
            "GRANT ALL PRIVILEGES ON *.* TO 'root'@'127.0.0.1' WITH GRANT OPTION;",
            account("palier", secrets.application()),
            "GRANT ALL PRIVILEGES ON palier.* TO 'palier'@'127.0.0.1';",
            ""));
  }

  private static String account(String name, String password) {
    String who = "'" + name + "'@'127.0.0.1' IDENTIFIED BY '" + password + "';";
    return "CREATE USER IF NOT EXISTS " + who + "\nALTER USER " + who;
  }
}
