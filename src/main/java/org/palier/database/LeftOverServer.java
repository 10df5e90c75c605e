package org.palier.database;

import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A server that outlived the process that started it, recognised by its number, its program and
/// its folder. It is stopped, never used: nobody knows with which settings it runs.
final class LeftOverServer {

  private static final Logger LOG = LoggerFactory.getLogger(LeftOverServer.class);
  private static final Duration CLEAN_STOP = Duration.ofSeconds(60);
  private static final Duration KILL = Duration.ofSeconds(10);

  private LeftOverServer() {}

  /// Called under the folder's lock: whoever started the server is gone.
  static void stop(DataFolder folder, ServerRecord known) throws IOException {
    Optional<ProcessHandle> found =
        ProcessHandle.of(known.process()).filter(process -> serves(process, folder));
    if (found.isEmpty()) {
      return;
    }
    LOG.warn(
        "Le serveur MariaDB d’un Palier interrompu tourne encore (processus {}) : il est arrêté"
            + " avant de repartir. / The MariaDB server of an interrupted Palier is still running:"
            + " it is stopped first.",
        known.process());
    ProcessHandle server = found.get();
    server.destroy();
    if (!Waiting.until(CLEAN_STOP, () -> !server.isAlive())) {
      server.destroyForcibly();
      Waiting.until(KILL, () -> !server.isAlive());
    }
  }

  private static boolean serves(ProcessHandle process, DataFolder folder) {
    String command = process.info().command().orElse("");
    boolean isServer = command.endsWith("mariadbd") || command.endsWith("mariadbd.exe");
    // Systems that hide arguments hide them for every process: the program then decides.
    boolean here =
        process
            .info()
            .arguments()
            .map(all -> Arrays.asList(all).contains(ServerProcess.tablesArgument(folder)))
            .orElse(true);
    return isServer && here;
  }
}
