package org.palier.database;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.palier.start.StartRefused;

/// Makes the tables folder of a new server, beside its final place until it is whole.
final class Installation {

  private Installation() {}

  static void inFolder(DataFolder folder, Binaries binaries) throws IOException {
    if (Files.isDirectory(folder.tables())) {
      return;
    }
    Path draft = folder.root().resolve("mariadb.installing");
    Folders.delete(draft);
    DataFolder.createPrivate(draft);
    run(binaries, draft);
    Files.move(draft, folder.tables());
  }

  private static void run(Binaries binaries, Path draft) throws IOException {
    ProcessBuilder builder = binaries.command(binaries.installer());
    builder.command().addAll(arguments(binaries, draft));
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (waitFor(process) != 0) {
      throw failed(said);
    }
  }

  private static List<String> arguments(Binaries binaries, Path draft) {
    if (binaries.isWindows()) {
      return List.of("--datadir=" + draft);
    }
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "--no-defaults",
                "--datadir=" + draft,
                "--basedir=" + binaries.home(),
                "--auth-root-authentication-method=normal",
                "--skip-test-db",
                "--skip-name-resolve",
                "--force"));
    arguments.addAll(SystemUser.argument());
    return arguments;
  }

  private static int waitFor(Process process) throws IOException {
    try {
      return process.waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      process.destroy();
      throw new IOException("Interrupted while installing the database", e);
    }
  }

  private static StartRefused failed(String said) {
    return new StartRefused(
        "La base de données embarquée n’a pas pu être créée. Voici ce qu’elle dit :\n" + said,
        "The embedded database could not be created; its own words are above.");
  }
}
