package org.palier.referential;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// Where the questionnaires to publish are: the configured folder, else `questionnaires` beside the
/// platform, else the copy that ships inside it.
@Singleton
class QuestionnaireFolder {

  private static final String NAME = "questionnaires";

  private final Path home;
  private final @Nullable Path configured;

  QuestionnaireFolder(@Nullable @Value("${palier.questionnaires:}") String configured) {
    this.home = Path.of(System.getProperty("palier.home", ""));
    this.configured = configured == null || configured.isBlank() ? null : home.resolve(configured);
  }

  /// Does something with each referential in the folder, in the order of their names.
  void forEach(Consumer<Path> action) {
    Path beside = configured != null ? configured : home.resolve(NAME);
    if (configured != null && !Files.isDirectory(configured)) {
      throw new IllegalStateException(
          "palier.questionnaires is no folder: " + configured.toAbsolutePath());
    }
    if (Files.isDirectory(beside)) {
      ReferentialPaths.inside(beside).forEach(action);
    } else {
      forEachShipped(action);
    }
  }

  private static void forEachShipped(Consumer<Path> action) {
    Path code = codeSource();
    if (Files.isDirectory(code)) {
      ReferentialPaths.inside(code.resolve(NAME)).forEach(action);
      return;
    }
    try (FileSystem jar = FileSystems.newFileSystem(code)) {
      ReferentialPaths.inside(jar.getPath(NAME)).forEach(action);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Path codeSource() {
    try {
      return Path.of(
          QuestionnaireFolder.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
