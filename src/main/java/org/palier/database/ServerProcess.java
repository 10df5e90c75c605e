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
/// loopback only.
final class ServerProcess {

  private static final Duration SLOW_START = Duration.ofSeconds(60);
  private static final long LARGE_LOG_BYTES = 10L * 1024 * 1024;

  /// All that a start needs to know, and a start again.
  record Plan(
      DataFolder folder, Binaries binaries, int port, Secrets secrets, List<String> arguments) {}

  private final Plan plan;
  private final Process process;

  private ServerProcess(Plan plan, Process process) {
    this.plan = plan;
    this.process = process;
  }

  static ServerProcess start(Plan plan) throws IOException {
    DataFolder folder = plan.folder();
    Path accounts = folder.root().resolve("accounts.sql");
    PrivateFile.write(accounts, Accounts.statements(plan.secrets()));
    dropLargeLog(folder.log());
    long logStart = Files.exists(folder.log()) ? Files.size(folder.log()) : 0;
    ProcessBuilder builder = plan.binaries().command(plan.binaries().server());
    builder.command().addAll(arguments(plan, accounts));
    builder.command().addAll(plan.arguments());
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(folder.log().toFile()));
    ServerProcess server = new ServerProcess(plan, builder.start());
    new ServerRecord(plan.port(), server.process.pid()).write(folder.server());
    server.awaitReady(logStart);
    Files.delete(accounts);
    return server;
  }

  static String tablesArgument(DataFolder folder) {
    return "--datadir=" + folder.tables();
  }

  private static List<String> arguments(Plan plan, Path accounts) {
    DataFolder folder = plan.folder();
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--no-defaults",
                "--basedir=" + plan.binaries().home(),
                tablesArgument(folder),
                "--tmpdir=" + folder.temporary(),
                "--secure-file-priv=" + folder.temporary(),
                "--pid-file=" + folder.serverProcess(),
                "--init-file=" + accounts,
                "--bind-address=127.0.0.1",
                "--port=" + plan.port(),
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

  private void awaitReady(long logStart) throws IOException {
    boolean settled =
        Waiting.until(
            SLOW_START,
            () -> !process.isAlive() || Connections.answers(plan.port(), plan.secrets()));
    if (!process.isAlive()) {
      throw StartFailure.explain(
          plan.folder(), plan.port(), ServerLog.since(plan.folder().log(), logStart));
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
            + plan.folder().log(),
        "The embedded database did not answer within "
            + SLOW_START.toSeconds()
            + " seconds. Its log: "
            + plan.folder().log());
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /// Ends with everything on disk; on Windows, where a process can't be asked, InnoDB recovers at
  /// the next start.
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
    Files.deleteIfExists(plan.folder().serverProcess());
  }

  private static void dropLargeLog(Path log) throws IOException {
    if (Files.exists(log) && Files.size(log) > LARGE_LOG_BYTES) {
      Files.delete(log);
    }
  }
}
