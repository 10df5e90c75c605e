package org.palier.database;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.palier.start.StartRefused;

/// The folder that holds everything the embedded database keeps from one start to the next.
public record DataFolder(Path root) {

  static final boolean POSIX =
      FileSystems.getDefault().supportedFileAttributeViews().contains("posix");

  public DataFolder {
    root = root.toAbsolutePath().normalize();
  }

  /// `configured`, else `data`; a relative path starts from `home`, since the working directory of
  /// a development run is a build folder that gets deleted.
  public static DataFolder of(String configured, Path home) {
    return new DataFolder(home.resolve(configured.isBlank() ? "data" : configured));
  }

  /// Where relative folders start: the system property `palier.home`, else the working directory.
  public static Path home() {
    return Path.of(System.getProperty("palier.home", ""));
  }

  Path tables() {
    return root.resolve("mariadb");
  }

  /// Where the programs of the embedded server are unpacked, unless told otherwise.
  public Path binaries() {
    return root.resolve("binaries");
  }

  Path temporary() {
    return root.resolve("tmp");
  }

  Path lock() {
    return root.resolve("lock");
  }

  Path secrets() {
    return root.resolve("secrets.properties");
  }

  Path server() {
    return root.resolve("server.properties");
  }

  Path serverProcess() {
    return root.resolve("mariadb.pid");
  }

  Path log() {
    return root.resolve("mariadb.log");
  }

  /// Makes the folder, readable by its owner alone, and refuses the start where nothing can be
  /// written.
  void prepare() {
    try {
      createPrivate(root);
      Files.delete(Files.createTempFile(root, "write", ".try"));
    } catch (IOException e) {
      throw new StartRefused(
          "Le dossier des données "
              + root
              + " ne peut pas être créé ou écrit : donnez-le à l’utilisateur qui lance"
              + " Palier, ou choisissez-en un autre avec PALIER_DATA. ("
              + e
              + ")",
          "The data folder "
              + root
              + " cannot be created or written: give it to the user who starts Palier, or"
              + " choose another with PALIER_DATA.");
    }
  }

  static void createPrivate(Path folder) throws IOException {
    if (POSIX) {
      Files.createDirectories(
          folder,
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    } else {
      Files.createDirectories(folder);
    }
  }
}
