package org.palier.database;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.palier.start.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Looks after a running server: starts it again when it ended on its own, and keeps it from
/// writing while the disk is nearly full, which MariaDB 11.4.5 does not survive in the middle of a
/// long text.
final class Keeper {

  private static final Logger LOG = LoggerFactory.getLogger(Keeper.class);
  private static final Duration PERIOD = Duration.ofSeconds(1);

  private final ServerProcess.Plan plan;
  private final ScheduledExecutorService timer =
      Executors.newSingleThreadScheduledExecutor(
          Thread.ofPlatform().daemon().name("mariadb-keeper").factory());
  private ServerProcess server;
  private boolean readOnly;

  private Keeper(ServerProcess.Plan plan, ServerProcess server) {
    this.plan = plan;
    this.server = server;
  }

  static Keeper over(ServerProcess.Plan plan) throws IOException {
    Keeper keeper = new Keeper(plan, ServerProcess.start(plan));
    long period = PERIOD.toMillis();
    var unused =
        keeper.timer.scheduleWithFixedDelay(keeper::look, period, period, TimeUnit.MILLISECONDS);
    return keeper;
  }

  private void look() {
    try {
      if (server.isAlive()) {
        watchDisk();
      } else {
        startAgain();
      }
    } catch (IOException | StartRefused e) {
      LOG.error("La base de données embarquée : {}", e.getMessage());
    }
  }

  private void startAgain() throws IOException {
    LOG.error(
        "Le serveur MariaDB embarqué s’est arrêté de lui-même : il est relancé. Son journal : {}"
            + " / The embedded MariaDB server ended on its own: it is started again.",
        plan.folder().log());
    server = ServerProcess.start(plan);
    readOnly = false;
  }

  private void watchDisk() throws IOException {
    long free = FreeSpace.bytesAt(plan.folder().root());
    if (!readOnly && free < FreeSpace.CLOSE_BELOW_BYTES) {
      setReadOnly(true);
      LOG.error(
          "Le disque du dossier des données {} est presque plein : plus rien n’est enregistré"
              + " jusqu’à ce qu’il se libère. / The disk of the data folder is nearly full: nothing"
              + " is saved until it has room.",
          plan.folder().root());
    } else if (readOnly && free > FreeSpace.OPEN_ABOVE_BYTES) {
      setReadOnly(false);
      LOG.info(
          "Le disque a de nouveau de la place : les enregistrements reprennent. / Saving goes on.");
    }
  }

  private void setReadOnly(boolean wanted) throws IOException {
    Connections.administer(
        plan.port(), plan.secrets(), "SET GLOBAL read_only = " + (wanted ? "ON" : "OFF"));
    readOnly = wanted;
  }

  void stop() throws IOException {
    timer.shutdown();
    try {
      // A start under way is let through, so that the server it starts is stopped too.
      if (!timer.awaitTermination(2, TimeUnit.MINUTES)) {
        LOG.warn("The embedded database was still starting when it was stopped");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    server.stop();
  }
}
