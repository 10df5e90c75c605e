package org.palier;

import com.google.googlejavaformat.java.Formatter;
import com.google.googlejavaformat.java.FormatterException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// The one format of the sources. It is also a program, which formats those that are not: it runs
/// from its source, so that it needs nothing compiled.
final class SourceFormat {

  private static final List<String> FOLDERS = List.of("src/main/java", "src/test/java");

  private SourceFormat() {}

  public static void main(String... arguments) throws IOException {
    for (Path file : unformatted(Path.of(""))) {
      Files.writeString(file, formatted(Files.readString(file), file));
      System.out.println(file);
    }
  }

  /// The sources below a folder that another format would change, in order.
  static List<Path> unformatted(Path home) {
    return FOLDERS.stream()
        .map(home::resolve)
        .flatMap(SourceFormat::sources)
        .parallel()
        .filter(SourceFormat::isUnformatted)
        .sorted()
        .toList();
  }

  private static Stream<Path> sources(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isUnformatted(Path file) {
    try {
      String source = Files.readString(file);
      return !source.equals(formatted(source, file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String formatted(String source, Path file) {
    try {
      return new Formatter().formatSourceAndFixImports(source);
    } catch (FormatterException e) {
      throw new IllegalArgumentException("can't be parsed: " + file, e);
    }
  }
}
