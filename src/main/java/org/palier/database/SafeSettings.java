package org.palier.database;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The settings with which an acknowledged save is a kept save. The embedded server is given them,
/// `docker/` gives them to a separate one, and both are asked: a crash of the machine is the only
/// other way to find out.
public final class SafeSettings {

  private static final String SETTINGS =
      """
      SELECT @@GLOBAL.innodb_flush_log_at_trx_commit,
             @@GLOBAL.log_bin,
             @@GLOBAL.sync_binlog,
             @@GLOBAL.default_storage_engine,
             @@GLOBAL.sql_mode,
             @@GLOBAL.character_set_server,
             @@character_set_database,
             @@GLOBAL.read_only
      """;

  private static final String TABLES_ELSEWHERE =
      """
      SELECT GROUP_CONCAT(TABLE_NAME ORDER BY TABLE_NAME SEPARATOR ', ')
        FROM information_schema.TABLES
       WHERE TABLE_SCHEMA = DATABASE()
         AND TABLE_TYPE = 'BASE TABLE'
         AND ENGINE <> 'InnoDB'
      """;

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

  /// Every setting that matters, safe or not.
  public static List<Setting> read(Connection connection) throws SQLException {
    List<Setting> settings = new ArrayList<>();
    try (var statement = connection.createStatement()) {
      try (ResultSet row = statement.executeQuery(SETTINGS)) {
        row.next();
        settings.addAll(settings(row));
      }
      try (ResultSet row = statement.executeQuery(TABLES_ELSEWHERE)) {
        row.next();
        settings.add(tables(row.getString(1)));
      }
    }
    return List.copyOf(settings);
  }

  private static List<Setting> settings(ResultSet row) throws SQLException {
    return List.of(
        flush(row.getInt(1)),
        binaryLog(row.getBoolean(2), row.getInt(3)),
        engine(row.getString(4)),
        mode(row.getString(5)),
        charset("character_set_server", row.getString(6)),
        charset("character_set_database", row.getString(7)),
        writable(row.getBoolean(8)));
  }

  private static Setting flush(int value) {
    return setting(
        "innodb_flush_log_at_trx_commit",
        Integer.toString(value),
        value == 1 || value == 3,
        "des réponses confirmées peuvent être perdues si la machine s’arrête. Mettez 1");
  }

  private static Setting binaryLog(boolean on, int sync) {
    return setting(
        "sync_binlog",
        on ? Integer.toString(sync) : sync + " (log_bin = OFF)",
        !on || sync == 1,
        "le journal binaire est actif et des réponses confirmées peuvent lui manquer. Mettez 1");
  }

  private static Setting engine(String value) {
    return setting(
        "default_storage_engine",
        value,
        value.equalsIgnoreCase("InnoDB"),
        "seul InnoDB garde les réponses confirmées. Mettez InnoDB");
  }

  private static Setting mode(String value) {
    return setting(
        "sql_mode",
        value,
        value.contains("STRICT_TRANS_TABLES") || value.contains("STRICT_ALL_TABLES"),
        "une valeur trop longue serait coupée sans rien dire. Ajoutez STRICT_TRANS_TABLES");
  }

  private static Setting charset(String name, String value) {
    return setting(
        name,
        value,
        value.equals("utf8mb4"),
        "des caractères saisis seraient perdus. Mettez utf8mb4");
  }

  private static Setting writable(boolean readOnly) {
    return setting(
        "read_only",
        readOnly ? "ON" : "OFF",
        !readOnly,
        "rien ne peut être enregistré. Le disque est peut-être plein, ou ce serveur est une copie");
  }

  private static Setting tables(@Nullable String elsewhere) {
    return setting(
        "tables",
        elsewhere == null ? "InnoDB" : elsewhere,
        elsewhere == null,
        "ces tables ne sont pas InnoDB. Convertissez-les : ALTER TABLE … ENGINE = InnoDB");
  }

  private static Setting setting(String name, String value, boolean safe, String problem) {
    return new Setting(name, value, safe ? "" : name + " = " + value + " : " + problem + ".");
  }
}
