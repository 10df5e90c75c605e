package org.palier.referential;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// How the files of a referential lie in the sheets of a spreadsheet: one row for each thing with
/// an id, the rows of its parts below it.
final class SheetTables {

  /// A list of a file in a sheet of its own. `parts` are the kinds of rows below that of an item,
  /// by the key under which they stand.
  record Table(
      String sheet,
      String file,
      String key,
      String row,
      Map<String, String> parts,
      List<String> columns) {
    boolean isTree() {
      return key.equals("tree");
    }

    Optional<String> keyOf(String kind) {
      return parts.entrySet().stream()
          .filter(part -> part.getValue().equals(kind))
          .map(Map.Entry::getKey)
          .findFirst();
    }
  }

  static final String README = "lisez-moi";
  static final String FLAGS = "flags";
  static final String TEXTS = "texts.";
  static final String QUESTIONNAIRE = "questionnaire";

  /// The sheets of keys with values, one for each file.
  static final List<String> FILES = List.of(QUESTIONNAIRE, "toolbox", "register");

  static final List<Table> TABLES =
      List.of(
          new Table(
              "facts",
              QUESTIONNAIRE,
              "facts",
              "fact",
              Map.of("options", "option"),
              List.of("id", "kind", "label", "unit", "when")),
          new Table(
              "questions",
              QUESTIONNAIRE,
              "tree",
              "",
              parts("options", "option", "bands", "band", "checks", "check"),
              List.of("id", "title", "text", "kind", "label", "points", "weight", "when")),
          new Table(
              "levels",
              QUESTIONNAIRE,
              "levels",
              "level",
              Map.of(),
              List.of("id", "title", "from", "requires")),
          new Table(
              "theme_levels",
              QUESTIONNAIRE,
              "theme_levels",
              "level",
              Map.of(),
              List.of("id", "requires")),
          new Table(
              "actions",
              "toolbox",
              "actions",
              "action",
              parts("moves", "move", "help", "help"),
              List.of(
                  "id",
                  "title",
                  "how",
                  "effect",
                  "question",
                  "from",
                  "to",
                  "effort.cost",
                  "effort.delay",
                  "effort.difficulty",
                  "kind",
                  "label",
                  "url")),
          new Table(
              "obligations",
              "register",
              "obligations",
              "duty",
              Map.of(),
              List.of("id", "title", "when", "binding", "from", "until")));

  /// Keys that hold words or a single value in every sound file; under any other key a cell holds
  /// YAML.
  static final Set<String> SINGLE =
      Set.of(
          "format",
          "id",
          "version",
          "language",
          "title",
          "subject",
          "label",
          "text",
          "unit",
          "kind",
          "weight",
          "cap_by",
          "aggregate",
          "missing_weight",
          "min_rated",
          "rated",
          "full",
          "points",
          "optional",
          "evidence",
          "exclusive",
          "without_evidence",
          "description",
          "theme_description",
          "from",
          "until",
          "how",
          "effect",
          "cost",
          "delay",
          "difficulty",
          "better",
          "url",
          "checked_on",
          "question",
          "to",
          "binding",
          "due",
          "reference",
          "source",
          "edition",
          "zero");

  /// Values that are spread over columns, such as `effort.cost`.
  static final Set<String> SPREAD = Set.of("effort", "indicator", "linear");

  /// Columns of numbers, which a spreadsheet can add up.
  static final Set<String> NUMBERS =
      Set.of("points", "weight", "full", "to", "cost", "difficulty", "min_rated", "zero");

  private SheetTables() {}

  static Optional<Table> ofSheet(String sheet) {
    return TABLES.stream().filter(table -> table.sheet().equals(sheet)).findFirst();
  }

  /// The list of a file that has a sheet of its own.
  static Optional<Table> ofKey(String file, String key) {
    return TABLES.stream()
        .filter(table -> table.file().equals(file) && table.key().equals(key))
        .findFirst();
  }

  private static Map<String, String> parts(String... keysAndRows) {
    Map<String, String> parts = new LinkedHashMap<>();
    for (int index = 0; index < keysAndRows.length; index += 2) {
      parts.put(keysAndRows[index], keysAndRows[index + 1]);
    }
    return parts;
  }
}
