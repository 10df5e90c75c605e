package org.palier.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.palier.start.StartRefused;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A MariaDB server of our own, over a folder that is kept: the default database of a trial, a
/// development run and the tests.
public final class EmbeddedMariaDb implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedMariaDb.class);

  /// What must happen when this user of the server is done.
  private interface End {
    void close() throws IOException;
  }

  private final int port;
  private final Secrets secrets;
  private final End end;

  private EmbeddedMariaDb(int port, Secrets secrets, End end) {
    this.port = port;
    this.secrets = secrets;
    this.end = end;
  }

  /// The server that another process runs over `folder`, for a command typed beside it.
  public static Optional<EmbeddedMariaDb> running(DataFolder folder) {
    try {
      Optional<ServerRecord> record = ServerRecord.read(folder.server());
      if (record.isEmpty() || !FolderLock.isHeld(folder)) {
        return Optional.empty();
      }
      int port = record.get().port();
      Secrets secrets = Secrets.readOrCreate(folder.secrets());
      return Connections.answers(port, secrets)
          ? Optional.of(new EmbeddedMariaDb(port, secrets, () -> {}))
          : Optional.empty();
    } catch (IOException e) {
      throw failed(folder, e);
    }
  }

  /// Starts the server over `folder`, with programs unpacked under `binaries` and further arguments
  /// for it.
  public static EmbeddedMariaDb start(DataFolder folder, Path binaries, List<String> arguments) {
    try {
      FreeSpace.require(folder.root(), FreeSpace.LEAST_BYTES);
      folder.prepare();
      FolderLock lock = FolderLock.take(folder);
      try {
        return startLocked(folder, binaries.toAbsolutePath(), arguments, lock);
      } catch (IOException | RuntimeException e) {
        lock.close();
        throw e;
      }
    } catch (IOException e) {
      throw failed(folder, e);
    }
  }

  private static EmbeddedMariaDb startLocked(
      DataFolder folder, Path shelf, List<String> arguments, FolderLock lock) throws IOException {
    ServerRecord last = ServerRecord.read(folder.server()).orElse(new ServerRecord(0, 0));
    LeftOverServer.stop(folder, last);
    Binaries binaries = Binaries.unpacked(shelf);
    Folders.delete(folder.temporary());
    DataFolder.createPrivate(folder.temporary());
    Secrets secrets = Secrets.readOrCreate(folder.secrets());
    Installation.inFolder(folder, binaries);
    int port = Ports.choose(last.port());
    ServerProcess.Plan plan = new ServerProcess.Plan(folder, binaries, port, secrets, arguments);
    Keeper keeper = Keeper.over(plan);
    LOG.info("Embedded MariaDB ready on 127.0.0.1:{}, data in {}", port, folder.root());
    return new EmbeddedMariaDb(port, secrets, () -> stop(keeper, lock));
  }

  private static void stop(Keeper keeper, FolderLock lock) throws IOException {
    try (lock) {
      keeper.stop();
    }
  }

  private static StartRefused failed(DataFolder folder, IOException e) {
    StartRefused refused =
        new StartRefused(
            "La base de données embarquée n’a pas pu démarrer dans " + folder.root() + " : " + e,
            "The embedded database could not start in " + folder.root() + ".");
    refused.initCause(e);
    return refused;
  }

  /// The JDBC address of the application's schema.
  public String url() {
    return url(Accounts.SCHEMA);
  }

  public String url(String schema) {
    return Connections.url(port, schema);
  }

  public String username() {
    return Accounts.APPLICATION;
  }

  public String password() {
    return secrets.application();
  }

  /// The account for repairs and for what the application must not do itself.
  public String administrator() {
    return Accounts.ADMINISTRATOR;
  }

  public String administratorPassword() {
    return secrets.administrator();
  }

  @Override
  public void close() {
    try {
      end.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
