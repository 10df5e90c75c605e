package org.palier.referential;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Finds referentials in folders.
public final class ReferentialPaths {

  static final String TERRITORIES = "territories";

  private ReferentialPaths() {}

  /// The referentials that a path means: itself, or each folder in it that holds a questionnaire. A
  /// folder without any stands for itself, so that reading it says what is missing.
  public static List<Path> in(Path path) {
    Path ofFile = isBeside(path) ? path.resolveSibling("") : path;
    if (!Files.isDirectory(ofFile) || isReferential(ofFile)) {
      return List.of(ofFile);
    }
    List<Path> inside = inside(ofFile);
    return inside.isEmpty() ? List.of(ofFile) : inside;
  }

  /// The layers of territories over a referential: the files under `territories` beside it.
  public static List<Path> layersOf(Path questionnaire) {
    Path home = Files.isDirectory(questionnaire) ? questionnaire : questionnaire.resolveSibling("");
    Path folder = home.resolve(TERRITORIES);
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /// How answers to the version before are read: the file `upgrade.yaml` beside the questionnaire.
  public static Path upgradeOf(Path questionnaire) {
    Path home = Files.isDirectory(questionnaire) ? questionnaire : questionnaire.resolveSibling("");
    return home.resolve(SourceFolder.UPGRADE);
  }

  static List<Path> inside(Path folder) {
    try (Stream<Path> children = Files.list(folder)) {
      return children.filter(ReferentialPaths::isReferential).sorted().toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static boolean isReferential(Path folder) {
    return Files.isRegularFile(folder.resolve(SourceFolder.QUESTIONNAIRE));
  }

  /// Whether this is a file that goes with a questionnaire, such as its toolbox.
  private static boolean isBeside(Path path) {
    String name = String.valueOf(path.getFileName());
    return Files.isRegularFile(path)
        && (name.equals(SourceFolder.TOOLBOX)
            || name.equals(SourceFolder.OBLIGATIONS)
            || name.equals(SourceFolder.UPGRADE)
            || name.matches("texts\\..*"));
  }
}
