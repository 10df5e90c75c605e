package org.palier.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.palier.start.StartRefused;

/// Held by the one process that uses a data folder; the system takes it back when that process
/// dies, however it dies.
final class FolderLock implements AutoCloseable {

  /// A development run starts again while the one before is still stopping.
  private static final Duration PATIENCE = Duration.ofSeconds(5);

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /// Whether another process uses the folder right now.
  static boolean isHeld(DataFolder folder) throws IOException {
    if (!Files.exists(folder.lock())) {
      return false;
    }
    try (FileChannel channel = FileChannel.open(folder.lock(), StandardOpenOption.WRITE)) {
      return tryLock(channel) == null;
    }
  }

  static FolderLock take(DataFolder folder) throws IOException {
    FileChannel channel =
        FileChannel.open(
            folder.lock(),
            StandardOpenOption.CREATE,
            StandardOpenOption.READ,
            StandardOpenOption.WRITE);
    if (!Waiting.until(PATIENCE, () -> tryLock(channel) != null)) {
      String holder = holder(channel);
      channel.close();
      throw refused(folder.root(), holder);
    }
    channel.truncate(0);
    channel.write(
        ByteBuffer.wrap(
            Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)));
    return new FolderLock(channel);
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      // Past the process number, which others read while the lock is held.
      return channel.tryLock(1024, 1, false);
    } catch (OverlappingFileLockException heldInThisProcess) {
      return null;
    }
  }

  private static String holder(FileChannel channel) throws IOException {
    ByteBuffer pid = ByteBuffer.allocate(20);
    channel.read(pid, 0);
    return new String(pid.array(), 0, pid.position(), StandardCharsets.US_ASCII);
  }

  private static StartRefused refused(Path root, String holder) {
    return new StartRefused(
        "Le dossier des données "
            + root
            + " est déjà utilisé par un autre Palier (processus "
            + holder
            + "). Arrêtez-le, ou choisissez un autre dossier avec PALIER_DATA. Rien n’a été"
            + " modifié.",
        "The data folder "
            + root
            + " is in use by another Palier (process "
            + holder
            + "). Stop it, or choose another folder with PALIER_DATA. Nothing was changed.");
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
