package org.palier.referential;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palier.referential.YamlNode.Mapping;
import org.palier.referential.YamlNode.Scalar;
import org.palier.referential.YamlNode.Sequence;

/// The cells of a spreadsheet on their way to trees of YAML. A node of such a tree has, for its
/// line, the number of the cell it came from, so that whatever a reader finds wrong with it is said
/// with sheet and cell.
final class SheetCells {

  private final String file;
  private final List<String> places = new ArrayList<>(List.of(""));
  private final Problems problems = new Problems();

  SheetCells(String file) {
    this.file = file;
  }

  String file() {
    return file;
  }

  Problems problems() {
    return problems;
  }

  /// The number of a cell.
  int place(Grid grid, int row, int column) {
    places.add("feuille " + grid.name() + ", cellule " + Grid.address(row, column));
    return places.size() - 1;
  }

  /// The number of a sheet as a whole.
  int place(String sheet) {
    places.add("feuille " + sheet);
    return places.size() - 1;
  }

  void problem(int place, String sentence) {
    problems.add(file, place, "", sentence);
  }

  /// Problems with the sheet and the cell in the place of a line.
  List<Problem> placed(List<Problem> found) {
    return found.stream()
        .map(
            problem ->
                problem.line() > 0 && problem.line() < places.size()
                    ? new Problem(
                        file + ": " + places.get(problem.line()),
                        0,
                        problem.path(),
                        problem.sentence())
                    : problem)
        .toList();
  }

  /// What a cell says; empty, with a problem, where it has no text.
  Optional<Scalar> text(Grid grid, int row, int column, Grid.Cell cell) {
    int place = place(grid, row, column);
    if (!cell.why().isEmpty()) {
      problem(place, cell.why());
      return Optional.empty();
    }
    return Optional.of(new Scalar(cell.text(), place));
  }

  /// The value of a key: the text itself, or what it says in YAML.
  Optional<YamlNode> value(String key, Scalar cell) {
    return SheetTables.SINGLE.contains(key) ? Optional.of(cell) : yaml(cell);
  }

  Optional<YamlNode> yaml(Scalar cell) {
    Problems inside = new Problems();
    Optional<YamlNode> node = YamlParser.parse(file, cell.text(), inside);
    inside.errors().forEach(problem -> problem(cell.line(), problem.sentence()));
    return inside.isEmpty() ? node.map(read -> placed(read, cell.line())) : Optional.empty();
  }

  private static YamlNode placed(YamlNode node, int place) {
    return switch (node) {
      case Scalar scalar -> new Scalar(scalar.text(), place);
      case Sequence(List<YamlNode> items, int line) ->
          new Sequence(items.stream().map(item -> placed(item, place)).toList(), place);
      case Mapping(Map<String, YamlNode> fields, int line) -> {
        Map<String, YamlNode> placed = new LinkedHashMap<>();
        fields.forEach((key, value) -> placed.put(key, placed(value, place)));
        yield new Mapping(placed, place);
      }
    };
  }

  /// The column of each name in the first row; a name that begins with # is the author's own.
  Map<Integer, String> header(Grid grid) {
    Map<Integer, String> names = new HashMap<>();
    grid.row(0)
        .forEach(
            (column, cell) -> {
              String name = cell.text().strip();
              if (name.startsWith("#")) {
                return;
              }
              if (names.containsValue(name)) {
                problem(
                    place(grid, 0, column), "the column `" + name + "` is here twice: keep one");
              }
              names.put(column, name);
            });
    return names;
  }

  /// The cells of a row by the name of their column.
  Map<String, Scalar> line(Grid grid, int row, Map<Integer, String> header) {
    Map<String, Scalar> line = new LinkedHashMap<>();
    grid.row(row)
        .forEach(
            (column, cell) -> {
              String name = header.get(column);
              if (name != null) {
                text(grid, row, column, cell).ifPresent(text -> line.put(name, text));
              } else if (!grid.row(0).containsKey(column)) {
                problem(place(grid, row, column), "this column has no name in the first row");
              }
            });
    return line;
  }

  /// Reads what the sheets held as the files that it becomes.
  Imported read(Sources sources) {
    Map<String, String> files = new LinkedHashMap<>();
    put(files, SourceFolder.QUESTIONNAIRE, sources.questionnaire());
    sources.toolbox().ifPresent(at -> put(files, SourceFolder.TOOLBOX, at));
    sources.obligations().ifPresent(at -> put(files, SourceFolder.OBLIGATIONS, at));
    sources.translations().forEach((language, at) -> put(files, "texts." + language + ".yaml", at));
    sources.translations().forEach(SourceFolder::checkLanguage);
    return switch (ReferentialReader.read(sources, problems)) {
      case ReadReferential.Bad bad -> new Imported.Bad(placed(bad.problems()));
      case ReadReferential.Good good -> new Imported.Good(good, files, placed(good.warnings()));
    };
  }

  private void put(Map<String, String> files, String name, Cursor file) {
    String yaml = YamlWriter.block(file.node());
    if (yaml.getBytes(StandardCharsets.UTF_8).length > YamlSource.BYTES) {
      problems.add(name, 0, "", "larger than 512 KiB: write less");
    }
    files.put(name, yaml);
  }
}
