package org.palier.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Servers of their own for tests that stop, break or mis-set them, each over a folder of the
// build.
final class SmallServer {

  static final List<String> SMALL =
      List.of("--innodb-buffer-pool-size=16M", "--innodb-log-file-size=8M");

  private SmallServer() {}

  /// Over an emptied folder.
  static EmbeddedMariaDb start(String name, String... arguments) {
    return startIn(emptied(name), arguments);
  }

  static EmbeddedMariaDb startIn(DataFolder folder, String... arguments) {
    List<String> all = new ArrayList<>(SMALL);
    all.addAll(List.of(arguments));
    return EmbeddedMariaDb.start(folder, TestDatabase.binaries(), all);
  }

  static DataFolder emptied(String name) {
    DataFolder folder = new DataFolder(root(name));
    TestDatabase.empty(folder);
    return folder;
  }

  static Path root(String name) {
    return TestDatabase.target().resolve("test-servers").resolve(name);
  }

  static TestDatabase.Schema schemaOf(EmbeddedMariaDb server) {
    return new TestDatabase.Schema("palier", server.url(), server.username(), server.password());
  }

  static void delete(Path folder) {
    try {
      Folders.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
