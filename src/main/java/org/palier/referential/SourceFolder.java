package org.palier.referential;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// Finds and reads the files of a referential: a questionnaire with what stands beside it.
final class SourceFolder {

  static final String QUESTIONNAIRE = "questionnaire.yaml";
  static final String TOOLBOX = "toolbox.yaml";
  static final String OBLIGATIONS = "obligations.yaml";
  static final String UPGRADE = "upgrade.yaml";
  private static final Pattern TEXTS = Pattern.compile("texts\\.(.+)\\.ya?ml");

  private final Path questionnaire;
  private final Path folder;
  private final Problems problems;

  /// `path` is a folder, or its questionnaire by whatever name.
  SourceFolder(Path path, Problems problems) {
    this.questionnaire = Files.isDirectory(path) ? path.resolve(QUESTIONNAIRE) : path;
    this.folder = Files.isDirectory(path) ? path : path.resolveSibling("");
    this.problems = problems;
  }

  /// The files; empty where the questionnaire itself can't be read.
  Optional<Sources> read() {
    if (!Files.isRegularFile(questionnaire)) {
      problems.add(questionnaire.toString(), 0, "", "there is no such file: write it");
      return Optional.empty();
    }
    Optional<Cursor> first = YamlSource.read(questionnaire, problems);
    Optional<Cursor> toolbox = beside(TOOLBOX);
    Optional<Cursor> obligations = beside(OBLIGATIONS);
    Map<String, Cursor> translations = translations();
    return first.map(at -> new Sources(at, toolbox, obligations, translations));
  }

  private Optional<Cursor> beside(String name) {
    Path file = folder.resolve(name);
    return Files.isRegularFile(file) ? YamlSource.read(file, problems) : Optional.empty();
  }

  private Map<String, Cursor> translations() {
    Map<String, Cursor> translations = new LinkedHashMap<>();
    for (Path file : yamlFiles()) {
      String name = file.getFileName().toString();
      Matcher texts = TEXTS.matcher(name);
      if (texts.matches()) {
        YamlSource.read(file, problems)
            .ifPresent(at -> translation(at, texts.group(1), translations));
      } else if (isUnknown(name)) {
        problems.warn(
            file.toString(),
            0,
            "",
            "no file of a referential has this name: write `toolbox.yaml`, `obligations.yaml` or"
                + " `texts.en.yaml`");
      }
    }
    return translations;
  }

  private boolean isUnknown(String name) {
    return questionnaire.endsWith(QUESTIONNAIRE)
        && !List.of(QUESTIONNAIRE, TOOLBOX, OBLIGATIONS, UPGRADE).contains(name);
  }

  private static void translation(Cursor at, String language, Map<String, Cursor> translations) {
    if (!QuestionnaireReader.LANGUAGE.matcher(language).matches()) {
      at.problem("`" + language + "` is no language: name the file texts.en.yaml, or another code");
      return;
    }
    checkLanguage(language, at);
    translations.put(language, at);
  }

  static void checkLanguage(String language, Cursor at) {
    at.fields(Translation.KEYS)
        .required("language", language)
        .filter(said -> !said.isText(language))
        .ifPresent(
            said ->
                said.problem("the file is named after another language: write `" + language + "`"));
  }

  private List<Path> yamlFiles() {
    try (Stream<Path> files = Files.list(folder.toAbsolutePath())) {
      return files
          .map(file -> folder.resolve(file.getFileName()))
          .filter(file -> file.toString().matches(".*\\.ya?ml"))
          .filter(Files::isRegularFile)
          .sorted()
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
