package org.palier.command;

import io.micronaut.context.env.Environment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import org.palier.database.DataFolder;
import org.palier.database.EmbeddedMariaDb;
import org.palier.database.FreeSpace;
import org.palier.database.SafeSettings;
import org.palier.database.Setting;
import org.palier.start.StartRefused;

/// Looks at the configured database, or at the embedded one and its folder.
final class DatabaseExamination {

  private static final String UNFIT_LAYERS =
      """
      SELECT territory, questionnaire_id, questionnaire_version, problems
      FROM unfit_layer
      ORDER BY territory, questionnaire_id
      """;

  private final Environment environment;
  private final Findings findings;

  DatabaseExamination(Environment environment, Findings findings) {
    this.environment = environment;
    this.findings = findings;
  }

  void run() {
    Optional<String> configured = property("datasources.default.url");
    if (configured.isPresent()) {
      examine(
          configured.get(),
          property("datasources.default.username").orElse(""),
          property("datasources.default.password").orElse(""));
    } else {
      examineEmbedded();
    }
  }

  private void examineEmbedded() {
    DataFolder folder = DataFolder.of(property("palier.data").orElse(""), DataFolder.home());
    examineRoom(folder.root());
    if (!Files.exists(folder.root())) {
      findings.note("Le dossier sera créé au premier démarrage. / Made at the first start.");
      return;
    }
    try (EmbeddedMariaDb server = EmbeddedMariaDb.running(folder).orElseGet(() -> start(folder))) {
      examine(server.url(), server.username(), server.password());
    } catch (StartRefused refused) {
      findings.found(false, String.valueOf(refused.getMessage()));
    }
  }

  private EmbeddedMariaDb start(DataFolder folder) {
    Path shelf =
        property("palier.binaries")
            .map(given -> DataFolder.home().resolve(given))
            .orElseGet(folder::binaries);
    return EmbeddedMariaDb.start(folder, shelf, List.of());
  }

  private void examineRoom(Path folder) {
    findings.note("Dossier des données / data folder: " + folder);
    try {
      long free = FreeSpace.bytesAt(folder);
      findings.found(
          FreeSpace.isEnough(free), "Place libre / free space: " + free / (1024 * 1024) + " Mo");
    } catch (IOException e) {
      findings.found(false, "Place libre / free space: " + e);
    }
  }

  private void examine(String url, String username, String password) {
    String address = url.replaceAll("[?].*", "");
    try (Connection connection = DriverManager.getConnection(url, username, password)) {
      String version = connection.getMetaData().getDatabaseProductVersion();
      findings.found(true, "Base de données / database: " + address + " (" + version + ")");
      SafeSettings.read(connection).forEach(this::examine);
      examineLayers(connection);
    } catch (SQLException e) {
      findings.found(false, "Base de données / database: " + address + " : " + e.getMessage());
    }
  }

  /// Layers of territories that the last start refused; nothing before the first one.
  private void examineLayers(Connection connection) throws SQLException {
    try (Statement statement = connection.createStatement();
        ResultSet table =
            connection
                .getMetaData()
                .getTables(connection.getCatalog(), null, "unfit_layer", null)) {
      if (!table.next()) {
        return;
      }
      try (ResultSet rows = statement.executeQuery(UNFIT_LAYERS)) {
        while (rows.next()) {
          findings.found(
              false,
              "Surcouche pas utilisée / layer not used: %s, %s@%s%n    %s"
                  .formatted(
                      rows.getString("territory"),
                      rows.getString("questionnaire_id"),
                      rows.getString("questionnaire_version"),
                      rows.getString("problems").replace("\n", "\n    ")));
        }
      }
    }
  }

  private void examine(Setting setting) {
    findings.found(
        setting.isSafe(),
        setting.isSafe() ? setting.name() + " = " + setting.value() : setting.problem());
  }

  private Optional<String> property(String name) {
    return environment.getProperty(name, String.class).filter(value -> !value.isBlank());
  }
}
