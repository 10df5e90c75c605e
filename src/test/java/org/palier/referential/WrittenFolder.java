package org.palier.referential;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A small referential that a test writes, and changes as an author would.
final class WrittenFolder {

  private static final String QUESTIONNAIRE =
      """
      format: 1
      id: ID
      version: 1.0.0
      language: en
      title: Small
      tree:
        - id: T
          title: Theme
          children:
            - id: Q
              text: Is it done?
              kind: choice
              options: [{id: "0", points: 0, label: No}, {id: "1", points: 1, label: Yes}]
      """;
  private static final String TOOLBOX =
      """
      edition: 2026-11-01
      actions:
        - id: A
          title: Do it
          how: At once.
          moves: [{question: Q, from: 0, to: 1}]
          effort: {cost: 0, delay: J, difficulty: 1}
      """;

  private final Path home;
  private final Path folder;

  WrittenFolder(Path home, String id) {
    this.home = home;
    this.folder = home.resolve(id);
    write("questionnaire.yaml", QUESTIONNAIRE.replace("ID", id));
    write("toolbox.yaml", TOOLBOX);
  }

  /// The folder that holds the referential's own.
  QuestionnaireFolder asSource() {
    return new QuestionnaireFolder(home.toString());
  }

  Path path() {
    return folder;
  }

  WrittenFolder write(String file, String text) {
    try {
      Path written = folder.resolve(file);
      Files.createDirectories(written.getParent());
      Files.writeString(written, text);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  WrittenFolder replace(String file, String old, String text) {
    try {
      return write(file, Files.readString(folder.resolve(file)).replace(old, text));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
