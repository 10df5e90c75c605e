package org.palier.database;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Backs schemas up and restores them with the programs that `docs/operations.md` names.
public final class Backups {

  private Backups() {}

  /// A logical copy of the schema.
  public static Path of(TestDatabase.Schema schema) {
    try {
      Path copy = Files.createTempFile(TestDatabase.target(), "backup-", ".sql");
      run(
          command(
              "mariadb-dump",
              List.of("--single-transaction", "--routines", "--triggers", "--events"),
              schema.name()),
          ProcessBuilder.Redirect.PIPE,
          ProcessBuilder.Redirect.to(copy.toFile()));
      return copy;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public static void restore(Path copy, TestDatabase.Schema empty) {
    run(
        command("mariadb", List.of(), empty.name()),
        ProcessBuilder.Redirect.from(copy.toFile()),
        ProcessBuilder.Redirect.PIPE);
  }

  private static List<String> command(String program, List<String> options, String schema) {
    EmbeddedMariaDb server = TestDatabase.server();
    String port = server.url().replaceAll("^jdbc:mariadb://[^:]+:(\\d+)/.*$", "$1");
    List<String> command = new ArrayList<>();
    command.add(
        Binaries.homeIn(TestDatabase.binaries()).resolve("bin").resolve(program).toString());
    command.addAll(
        List.of(
            "--no-defaults",
            "--protocol=TCP",
            "--skip-ssl",
            "--host=127.0.0.1",
            "--port=" + port,
            "--user=" + server.administrator(),
            "--password=" + server.administratorPassword()));
    command.addAll(options);
    command.add(schema);
    return command;
  }

  private static void run(
      List<String> command, ProcessBuilder.Redirect in, ProcessBuilder.Redirect out) {
    try {
      File said = File.createTempFile("backup", ".err");
      Process process =
          new ProcessBuilder(command)
              .redirectInput(in)
              .redirectOutput(out)
              .redirectError(said)
              .start();
      if (process.waitFor() != 0) {
        throw new IllegalStateException(
            command.getFirst() + ": " + Files.readString(said.toPath()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
