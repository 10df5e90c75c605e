package org.palier.referential;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/// The JSON Schemas of the files that authors write and of the results that programs read. An
/// editor that knows them completes keys and marks faults while the author types.
public final class Schemas {

  /// One schema for each kind of file, and that of a result.
  public static final List<String> NAMES =
      List.of(
          "questionnaire",
          "toolbox",
          "obligations",
          "texts",
          "layer",
          "upgrade",
          "answers",
          "score",
          "diff");

  private Schemas() {}

  /// The schema of this name, as JSON; empty where there is none.
  public static Optional<String> find(String name) {
    return NAMES.contains(name) ? Optional.of(read(name)) : Optional.empty();
  }

  private static String read(String name) {
    String file = "/schemas/" + name + ".schema.json";
    try (InputStream schema = Schemas.class.getResourceAsStream(file)) {
      if (schema == null) {
        throw new IllegalStateException("no schema at " + file);
      }
      return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
