package org.palier.referential;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palier.referential.SheetTables.Table;
import org.palier.referential.YamlNode.Mapping;
import org.palier.referential.YamlNode.Scalar;

/// Reads a referential from a spreadsheet that `SpreadsheetExport` wrote, or that an author wrote
/// in the same way. What is wrong is said with the sheet and the cell.
public final class SpreadsheetImport {

  private final SheetCells cells;
  private final Map<String, Map<String, YamlNode>> files = new HashMap<>();
  private final Map<String, YamlNode> translations = new LinkedHashMap<>();

  private SpreadsheetImport(String file) {
    this.cells = new SheetCells(file);
  }

  public static Imported read(Path file) {
    SpreadsheetImport reading = new SpreadsheetImport(file.toString());
    List<Grid> grids = XlsxReader.read(file, reading.cells.problems());
    grids.forEach(reading::sheet);
    return reading.cells.problems().isEmpty()
        ? reading.cells.read(reading.sources())
        : new Imported.Bad(reading.cells.placed(reading.cells.problems().errors()));
  }

  private void sheet(Grid grid) {
    String name = grid.name().strip();
    Optional<Table> table = SheetTables.ofSheet(name);
    if (table.isPresent()) {
      put(table.get().file(), table.get().key(), new TableReader(cells, table.get()).read(grid));
    } else if (name.equals(SheetTables.FLAGS)) {
      put(SheetTables.QUESTIONNAIRE, SheetTables.FLAGS, pairs(grid, "flag", "condition", true));
    } else if (SheetTables.FILES.contains(name)) {
      SheetLines.fields(pairs(grid, "key", "value", false))
          .forEach((key, value) -> put(name, key, value));
      files.computeIfAbsent(name, unseen -> new LinkedHashMap<>());
    } else if (name.startsWith(SheetTables.TEXTS)) {
      String language = name.substring(SheetTables.TEXTS.length());
      if (QuestionnaireReader.LANGUAGE.matcher(language).matches()) {
        translations.put(language, new TextSheetReader(cells).read(grid));
      } else {
        cells.problem(cells.place(name), "no language is named so: write `texts.en` or another");
      }
    } else if (!name.equals(SheetTables.README) && !name.startsWith("#")) {
      cells.problem(
          cells.place(name), "no sheet has this name: correct it, or begin it with # to keep it");
    }
  }

  private void put(String file, String key, YamlNode value) {
    if (files.computeIfAbsent(file, unseen -> new LinkedHashMap<>()).putIfAbsent(key, value)
        != null) {
      cells.problem(value.line(), "`" + key + "` is here twice: keep one");
    }
  }

  /// Two columns, a name and its value; in YAML always, or as its key asks.
  private YamlNode pairs(Grid grid, String name, String value, boolean yaml) {
    Map<Integer, String> header = cells.header(grid);
    Map<String, YamlNode> pairs = new LinkedHashMap<>();
    for (int row : grid.rows()) {
      Map<String, Scalar> line = row == 0 ? Map.of() : cells.line(grid, row, header);
      Scalar first = line.get(name);
      Scalar second = line.get(value);
      if (first != null && second != null) {
        String key = first.text().strip();
        Optional<YamlNode> read = yaml ? cells.yaml(second) : cells.value(key, second);
        if (read.isPresent() && pairs.putIfAbsent(key, read.get()) != null) {
          cells.problem(first.line(), "`" + key + "` is here twice: keep one");
        }
      } else if (!line.isEmpty()) {
        cells.problem(
            cells.place(grid, row, 0), "write a `" + name + "` and a `" + value + "` in each row");
      }
    }
    return new Mapping(pairs, cells.place(grid.name()));
  }

  private Sources sources() {
    Map<String, Cursor> texts = new LinkedHashMap<>();
    translations.forEach((language, file) -> texts.put(language, cursor(file)));
    return new Sources(
        cursor(file(SheetTables.FILES.get(0)).orElse(YamlNode.NOTHING)),
        file(SheetTables.FILES.get(1)).map(this::cursor),
        file(SheetTables.FILES.get(2)).map(this::cursor),
        texts);
  }

  private Optional<YamlNode> file(String name) {
    return Optional.ofNullable(files.get(name))
        .map(fields -> new Mapping(fields, cells.place(name)));
  }

  private Cursor cursor(YamlNode node) {
    return new Cursor(cells.file(), "", node, cells.problems());
  }
}
