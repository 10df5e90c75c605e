package org.palier.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.palier.start.StartRefused;

/// The running server: started with settings that keep every acknowledged commit, reachable on
// loopback only.
final class ServerProcess {

  private static final Duration SLOW_START = Duration.ofSeconds(60);
  private static final long LARGE_LOG_BYTES = 10L * 1024 * 1024;

  private final DataFolder folder;
  private final Process process;
  private final int port;

  private ServerProcess(DataFolder folder, Process process, int port) {
    this.folder = folder;
    this.process = process;
    this.port = port;
  }

  static ServerProcess start(
      DataFolder folder, Binaries binaries, int port, Secrets secrets, List<String> more)
      throws IOException {
    Path accounts = folder.root().resolve("accounts.sql");
    PrivateFile.write(accounts, Accounts.statements(secrets));
    dropLargeLog(folder.log());
    ProcessBuilder builder = binaries.command(binaries.server());
    builder.command().addAll(arguments(folder, binaries, port, accounts));
    builder.command().addAll(more);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(folder.log().toFile()));
    long logStart = Files.exists(folder.log()) ? Files.size(folder.log()) : 0;
    ServerProcess server = new ServerProcess(folder, builder.start(), port);
    new ServerRecord(port, server.process.pid()).write(folder.server());
    server.awaitReady(secrets, logStart);
    Files.delete(accounts);
    return server;
  }

  static String tablesArgument(DataFolder folder) {
    return "--datadir=" + folder.tables();
  }

  private static List<String> arguments(
      DataFolder folder, Binaries binaries, int port, Path accounts) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--no-defaults",
                "--basedir=" + binaries.home(),
                tablesArgument(folder),
                "--tmpdir=" + folder.temporary(),
                "--secure-file-priv=" + folder.temporary(),
                "--pid-file=" + folder.serverProcess(),
                "--init-file=" + accounts,
                "--bind-address=127.0.0.1",
                "--port=" + port,
                // Relative to the tables, since the whole name of a socket may have 107 characters.
                "--socket=mariadb.sock",
                "--skip-name-resolve",
                // Making a key costs seconds at each start, and nothing leaves the machine.
                "--skip-ssl",
                "--local-infile=0",
                "--symbolic-links=0",
                "--skip-log-bin",
                "--max-allowed-packet=64M",
                "--default-time-zone=+00:00"));
    arguments.addAll(SafeSettings.arguments());
    arguments.addAll(SystemUser.argument());
    return arguments;
  }

  private void awaitReady(Secrets secrets, long logStart) throws IOException {
    boolean settled =
        Waiting.until(SLOW_START, () -> !process.isAlive() || Connections.answers(port, secrets));
    if (!process.isAlive()) {
      throw StartFailure.explain(folder, port, ServerLog.since(folder.log(), logStart));
    }
    if (!settled) {
      stop();
      throw tooSlow();
    }
  }

  private StartRefused tooSlow() {
    return new StartRefused(
        "La base de données embarquée n’a pas répondu en "
            + SLOW_START.toSeconds()
            + " secondes. Son journal : "
            + folder.log(),
        "The embedded database did not answer within "
            + SLOW_START.toSeconds()
            + " seconds. Its log: "
            + folder.log());
  }

  int port() {
    return port;
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /// Ends with everything on disk; on Windows, where a process can't be asked, InnoDB recovers at
  // the next start.
  void stop() throws IOException {
    process.destroy();
    try {
      if (!process.waitFor(SLOW_START.toSeconds(), TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroyForcibly();
    }
    Files.deleteIfExists(folder.serverProcess());
  }

  private static void dropLargeLog(Path log) throws IOException {
    if (Files.exists(log) && Files.size(log) > LARGE_LOG_BYTES) {
      Files.delete(log);
    }
  }
}
