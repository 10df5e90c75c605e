package org.palier.referential;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/// A file with one fault, named by it. Its comments `#!` say what its author is told: line, path
/// and sentence; `#?` marks a warning, which is an error only when strict.
record FaultyFile(String kind, Path path) {

  private static final Path INVALID = Path.of("src/test/resources/questionnaires/invalid");
  private static final Path VALID = Path.of("src/test/resources/questionnaires/valid");

  /// Those of one kind: `questionnaire`, `toolbox`, `obligations`, `texts.fr` or `answers`.
  static Stream<FaultyFile> of(String kind) {
    try (Stream<Path> files = Files.list(home().resolve(INVALID).resolve(kind))) {
      return files.sorted().map(file -> new FaultyFile(kind, file)).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The small sound referential that faults are tried in.
  static Path valid() {
    return valid("small");
  }

  static Path valid(String name) {
    return home().resolve(VALID).resolve(name);
  }

  private static Path home() {
    return Path.of(System.getProperty("palier.home", "")).toAbsolutePath();
  }

  /// Puts the file in the place of the sound one, in a copy of the small referential.
  Path inItsPlace(Path folder) {
    copy(valid(), folder);
    try {
      String name = kind + ".yaml";
      Files.copy(path, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Copies the files of a referential, over those that are there.
  static void copy(Path referential, Path folder) {
    try (Stream<Path> files = Files.list(referential)) {
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static void write(Path file, String text) {
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  List<String> errors() {
    return said("#! ");
  }

  List<String> warnings() {
    return said("#? ");
  }

  private List<String> said(String mark) {
    try (Stream<String> lines = Files.lines(path)) {
      return lines
          .filter(line -> line.startsWith(mark))
          .map(line -> line.substring(mark.length()))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return path.getFileName().toString().replace(".yaml", "");
  }
}
