package org.palier.database;

import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Writes in the log, at start, why the platform will not call itself ready.
@Singleton
final class StartCheck {

  private static final Logger LOG = LoggerFactory.getLogger(StartCheck.class);

  private final DatabaseProbe probe;

  StartCheck(DatabaseProbe probe) {
    this.probe = probe;
  }

  @EventListener
  void onStart(ServerStartupEvent started) {
    try (Connection connection = probe.connect()) {
      SafeSettings.read(connection).stream()
          .filter(setting -> !setting.isSafe())
          .forEach(
              setting ->
                  LOG.error(
                      "Réglage de MariaDB refusé, Palier ne se dit pas prêt : {}",
                      setting.problem()));
    } catch (SQLException e) {
      LOG.error("La base de données ne répond pas ({}).", e.getMessage());
    }
  }
}
