package org.palier.database;

import java.util.List;

/// The settings with which an acknowledged save is a kept save, as given to the embedded server;
// `docker/` gives the
/// same to a separate one, and the start checks them on any.
final class SafeSettings {

  private SafeSettings() {}

  static List<String> arguments() {
    return List.of(
        "--character-set-server=utf8mb4",
        "--collation-server=utf8mb4_uca1400_ai_ci",
        "--default-storage-engine=InnoDB",
        "--innodb-flush-log-at-trx-commit=1",
        "--innodb-snapshot-isolation=1",
        "--sql-mode=TRADITIONAL");
  }
}
