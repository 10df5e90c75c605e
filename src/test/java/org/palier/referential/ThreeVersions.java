package org.palier.referential;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.palier.domain.questionnaire.Questionnaire;

/// Publishes versions of a questionnaire that changes, under an id of its own for each test, as a
/// start of the platform would.
@Singleton
public class ThreeVersions {

  private static final Path FILES =
      Path.of(System.getProperty("palier.home", ""))
          .toAbsolutePath()
          .resolve("src/test/resources/questionnaires/versions");

  private final Publisher publisher;
  private final QuestionnaireCatalog catalog;

  ThreeVersions(Publisher publisher, QuestionnaireCatalog catalog) {
    this.publisher = publisher;
    this.catalog = catalog;
  }

  public static String freshId() {
    return "v" + UUID.randomUUID().toString().substring(0, 12);
  }

  /// Publishes a version: 1, 2 or 3.
  public Questionnaire publish(String id, int version) {
    Path folder = copy(id, version);
    Publisher.Publication made = tryToPublish(folder);
    if (made instanceof Publisher.Publication.Refused(List<Problem> problems)) {
      throw new AssertionError("refused: " + problems);
    }
    catalog.publish();
    return catalog.current(id).orElseThrow().referential().questionnaire();
  }

  Publisher.Publication tryToPublish(Path folder) {
    return publisher.publish(folder, (ReadReferential.Good) ReferentialReader.read(folder));
  }

  /// The files of a version under an id, to be changed.
  Path copy(String id, int version) {
    try {
      Path folder = Files.createTempDirectory("versions");
      try (var files = Files.list(FILES.resolve(String.valueOf(version)))) {
        for (Path file : files.toList()) {
          Files.writeString(
              folder.resolve(file.getFileName()),
              Files.readString(file).replace("id: suivi", "id: " + id).replace("suivi@", id + "@"));
        }
      }
      return folder;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
