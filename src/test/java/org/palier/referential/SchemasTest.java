package org.palier.referential;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;

/// The schemas say what the readers accept.
class SchemasTest {

  private static final Path HOME = Path.of(System.getProperty("palier.home", "")).toAbsolutePath();

  static Stream<Path> soundFiles() throws IOException {
    try (Stream<Path> ours = Files.walk(HOME.resolve("questionnaires"));
        Stream<Path> fixtures =
            Files.walk(HOME.resolve("src/test/resources/questionnaires/valid"));
        Stream<Path> versions =
            Files.walk(HOME.resolve("src/test/resources/questionnaires/versions"));
        Stream<Path> layered =
            Files.walk(HOME.resolve("src/test/resources/questionnaires/layered"))) {
      return Stream.of(ours, fixtures, versions, layered)
          .flatMap(files -> files)
          .filter(file -> schemaOf(file).isPresent())
          .sorted()
          .toList()
          .stream();
    }
  }

  private static Optional<String> schemaOf(Path file) {
    String name = file.getFileName().toString();
    return switch (name) {
      case "questionnaire.yaml",
          "toolbox.yaml",
          "obligations.yaml",
          "upgrade.yaml",
          "answers.yaml" ->
          Optional.of(name.replace(".yaml", ""));
      default ->
          file.toString().contains("/territories/")
              ? Optional.of("layer")
              : Optional.of("texts").filter(texts -> name.matches("texts\\..+\\.yaml"));
    };
  }

  @ParameterizedTest
  @MethodSource("soundFiles")
  void everySoundFileFitsItsSchema(Path file) {
    assertThat(SchemaCheck.of(schemaOf(file).orElseThrow()).problems(file)).isEmpty();
  }

  /// Faults that a schema has no words for: names that are declared nowhere or twice, what comes
  /// too early, circles, comparisons between values, and how YAML is written.
  @ParameterizedTest
  @FieldSource("KINDS")
  void everyFaultThatASchemaCanSayIsRefusedByIt(String kind) throws IOException {
    SchemaCheck schema = SchemaCheck.of(kind.startsWith("texts") ? "texts" : kind);
    TreeSet<String> accepted = new TreeSet<>();
    FaultyFile.of(kind)
        .filter(file -> !file.errors().isEmpty())
        .filter(file -> isReadable(file.path()) && schema.problems(file.path()).isEmpty())
        .forEach(file -> accepted.add(kind + "/" + file));
    Path beyond = HOME.resolve("src/test/resources/questionnaires/beyond-schemas.txt");
    TreeSet<String> expected = new TreeSet<>();
    Files.readAllLines(beyond).stream()
        .filter(line -> line.startsWith(kind + "/"))
        .forEach(expected::add);
    assertThat(accepted).isEqualTo(expected);
  }

  @SuppressWarnings("UnusedVariable") // The source of a test.
  private static final List<String> KINDS =
      List.of("questionnaire", "toolbox", "obligations", "texts.fr", "upgrade", "answers");

  private static boolean isReadable(Path file) {
    Problems problems = new Problems();
    return YamlSource.read(file, problems).isPresent() && problems.isEmpty();
  }

  @ParameterizedTest
  @FieldSource("NAMES")
  void everyKeyIsDescribedForEditorsAndInTheDocumentation(String name) throws IOException {
    String page =
        Files.readString(HOME.resolve("docs/questionnaire-format.md"))
            + Files.readString(HOME.resolve("docs/scoring.md"));
    SchemaKeys.of(name)
        .properties()
        .forEach(
            (path, property) -> {
              String key = path.substring(path.lastIndexOf('.') + 1);
              assertThat(page).as(path).containsPattern("[`{, ]" + key + "[`:,} ]");
              assertThat(described(property)).as("description of " + path).isTrue();
            });
  }

  @SuppressWarnings("UnusedVariable") // The source of a test.
  private static final List<String> NAMES = Schemas.NAMES;

  private static boolean described(JsonNode property) {
    return property.has("description") || property.has("$ref") || property.has("anyOf");
  }

  @Test
  void whatSeveralSchemasDefineIsTheSameInEach() {
    JsonNode first = SchemaCheck.of("questionnaire").document().get("$defs");
    for (String name : List.of("toolbox", "obligations", "answers")) {
      for (Map.Entry<String, JsonNode> definition :
          SchemaCheck.of(name).document().get("$defs").properties()) {
        if (first.has(definition.getKey())) {
          assertThat(definition.getValue())
              .as(name + " " + definition.getKey())
              .isEqualTo(first.get(definition.getKey()));
        }
      }
    }
  }

  @Test
  void thereIsASchemaForEachNameAndNoOther() {
    assertThat(Schemas.NAMES).allSatisfy(name -> assertThat(Schemas.find(name)).isPresent());
    assertThat(Schemas.find("../application")).isEmpty();
  }
}
