package org.palier;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.palier.database.TestDatabase;

/// Every requirement of `quality/rows.txt` is named by a test that is run.
class RowsTest {

  private static final Pattern NAME =
      Pattern.compile("@DisplayName\\(\\s*(\"[^\"]*\"(?:\\s*\\+\\s*\"[^\"]*\")*)\\s*\\)");

  private static Path test() {
    return TestDatabase.target().resolveSibling("src/test");
  }

  /// What stands before two blanks in the table.
  private static List<String> rows() throws IOException {
    return Files.readAllLines(test().resolve("resources/quality/rows.txt")).stream()
        .filter(line -> !line.startsWith("#"))
        .map(line -> line.split(" {2,}")[0])
        .toList();
  }

  private static List<String> names() throws IOException {
    try (Stream<Path> files = Files.walk(test().resolve("java"))) {
      return files
          .filter(file -> file.toString().endsWith(".java"))
          .map(RowsTest::read)
          .filter(source -> !source.contains("@Disabled"))
          .flatMap(source -> NAME.matcher(source).results())
          .map(found -> found.group(1))
          .toList();
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Ids of one kind follow each other with commas: “ASVS 6.2.1, 6.2.9”.
  private static boolean names(String name, String row) {
    String id = row.replaceFirst("^ASVS ", "");
    return Pattern.compile("(?<![0-9.])" + Pattern.quote(id) + "(?![0-9]|\\.[0-9])")
            .matcher(name)
            .find()
        && (!row.startsWith("ASVS ") || name.contains("ASVS "));
  }

  @Test
  void everyRowIsNamedByATest() throws IOException {
    List<String> names = names();

    assertThat(rows()).hasSizeGreaterThan(40);
    assertThat(rows())
        .allSatisfy(row -> assertThat(names).as(row).anyMatch(name -> names(name, row)));
  }
}
