package org.palier.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FullDiskTest {

  private static final Path DISK = SmallServer.root("small-disk");

  @BeforeAll
  static void needsADiskOfItsOwn() throws IOException {
    SmallDisk.require();
    Files.createDirectories(DISK);
  }

  @Test
  void aStartWithTooLittleRoomIsRefusedAndWritesNothing() {
    try (ChildJava child = program("100m")) {
      assertThat(child.everything())
          .contains("Il reste 100 Mo sur le disque du dossier des données")
          .contains("Palier en demande 500")
          .contains("PALIER_DATA")
          .doesNotContain(EmbeddedProgram.READY);
      assertThat(child.status()).isEqualTo(1);
    }
  }

  @Test
  void aWriteThatFindsNoRoomIsRefusedAndWhatWasKeptStays() {
    String longText = "INSERT INTO note (text) VALUES (REPEAT('x', 20000))";
    try (ChildJava child =
        program(
            "640m",
            "CREATE TABLE note (id INT AUTO_INCREMENT PRIMARY KEY, text MEDIUMTEXT)",
            "INSERT INTO note (text) VALUES ('kept')",
            EmbeddedProgram.FILL_DISK,
            EmbeddedProgram.AWAIT_READ_ONLY,
            longText,
            "SELECT CONCAT('full: ', text) FROM note",
            EmbeddedProgram.FREE_DISK,
            EmbeddedProgram.AWAIT_WRITABLE,
            longText,
            "SELECT CONCAT('free: ', COUNT(*)) FROM note")) {
      assertThat(child.says(EmbeddedProgram.DONE)).isTrue();
      assertThat(child.soFar().lines().filter(line -> line.matches("(REFUSED|RESULT) .*")))
          .satisfiesExactly(
              refused -> assertThat(refused).startsWith("REFUSED 1290 "),
              full -> assertThat(full).isEqualTo("RESULT full: kept"),
              free -> assertThat(free).isEqualTo("RESULT free: 2"));
    }
  }

  private static ChildJava program(String size, String... sql) {
    String[] arguments = new String[sql.length + 2];
    arguments[0] = DISK.resolve("data").toString();
    arguments[1] = TestDatabase.binaries().toString();
    System.arraycopy(sql, 0, arguments, 2, sql.length);
    return ChildJava.start(
        new SmallDisk(size, DISK).prefix(),
        ChildJava.classPath(),
        Map.of(),
        EmbeddedProgram.class,
        arguments);
  }
}
