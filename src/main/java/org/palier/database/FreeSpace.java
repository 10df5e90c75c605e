package org.palier.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.palier.start.StartRefused;

/// The room left on a disk: a database that runs out of it can no longer keep what people write.
public final class FreeSpace {

  static final long LEAST_BYTES = 500L * 1024 * 1024;

  /// Nothing more is written below the first, until there is more than the second again.
  static final long CLOSE_BELOW_BYTES = 64L * 1024 * 1024;

  static final long OPEN_ABOVE_BYTES = 96L * 1024 * 1024;

  private FreeSpace() {}

  static void require(Path folder, long bytes) throws IOException {
    long free = bytesAt(folder);
    if (free < bytes) {
      throw new StartRefused(
          "Il reste "
              + megabytes(free)
              + " Mo sur le disque du dossier des données "
              + folder
              + " ; Palier en demande "
              + megabytes(bytes)
              + " pour démarrer. Libérez de la place, ou choisissez un autre dossier avec"
              + " PALIER_DATA. Rien n’a été modifié.",
          "Only "
              + megabytes(free)
              + " MB are free on the disk of the data folder "
              + folder
              + "; Palier needs "
              + megabytes(bytes)
              + " to start. Free some space, or choose another folder with PALIER_DATA."
              + " Nothing was changed.");
    }
  }

  /// Whether a server may start with that much room.
  public static boolean isEnough(long bytes) {
    return bytes >= LEAST_BYTES;
  }

  /// The free space of the disk that holds the folder, or that would hold it.
  public static long bytesAt(Path folder) throws IOException {
    Path existing = folder.toAbsolutePath();
    while (!Files.exists(existing) && existing.getParent() != null) {
      existing = existing.getParent();
    }
    return Files.getFileStore(existing).getUsableSpace();
  }

  private static long megabytes(long bytes) {
    return bytes / (1024 * 1024);
  }
}
