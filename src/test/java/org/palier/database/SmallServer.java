package org.palier.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;

/// Servers of their own for tests that stop, break or mis-set them, each over a folder of the
/// build.
final class SmallServer {

  static final List<String> SMALL =
      List.of("--innodb-buffer-pool-size=16M", "--innodb-log-file-size=8M");

  private SmallServer() {}

  private static final class Template {
    static final Path TABLES = installed();
  }

  /// Over a new folder.
  static EmbeddedMariaDb start(String name, String... arguments) {
    return startIn(fresh(name), arguments);
  }

  static EmbeddedMariaDb startIn(DataFolder folder, String... arguments) {
    List<String> all = new ArrayList<>(SMALL);
    all.addAll(List.of(arguments));
    return EmbeddedMariaDb.start(folder, TestDatabase.binaries(), all);
  }

  /// A folder as a first start leaves it after installing, without the time that takes.
  static DataFolder fresh(String name) {
    DataFolder folder = new DataFolder(root(name));
    TestDatabase.empty(folder);
    copyTables(folder);
    return folder;
  }

  static void copyTables(DataFolder folder) {
    try (var files = Files.walk(Template.TABLES)) {
      for (Path file : files.toList()) {
        Files.copy(
            file,
            folder.tables().resolve(Template.TABLES.relativize(file)),
            StandardCopyOption.COPY_ATTRIBUTES);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Path installed() {
    DataFolder folder = new DataFolder(root("template"));
    TestDatabase.empty(folder);
    try {
      Installation.inFolder(folder, Binaries.unpacked(TestDatabase.binaries()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return folder.tables();
  }

  static Path root(String name) {
    return TestDatabase.target().resolve("test-servers").resolve(name);
  }

  static TestDatabase.Schema schemaOf(EmbeddedMariaDb server) {
    return new TestDatabase.Schema("palier", server.url(), server.username(), server.password());
  }
}
