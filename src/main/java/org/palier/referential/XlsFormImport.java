package org.palier.referential;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.palier.referential.YamlNode.Mapping;
import org.palier.referential.YamlNode.Scalar;
import org.palier.referential.YamlNode.Sequence;

/// Reads a questionnaire from an XLSForm, as far as the two have the same things; whatever else the
/// form holds is a problem with its sheet and cell.
public final class XlsFormImport {

  private static final Set<String> SHEETS = Set.of("survey", "choices", "settings");
  private static final Set<String> SETTINGS =
      Set.of("form_title", "form_id", "version", "default_language");

  private final SheetCells cells;
  private String language = "";
  private XlsFormRow settings = new XlsFormRow(0, Map.of(), Map.of());

  private XlsFormImport(String file) {
    this.cells = new SheetCells(file);
  }

  public static Imported read(Path file) {
    XlsFormImport reading = new XlsFormImport(file.toString());
    List<Grid> grids = XlsxReader.read(file, reading.cells.problems());
    Optional<Sources> sources =
        reading.cells.problems().isEmpty() ? reading.sources(grids) : Optional.empty();
    return sources.isPresent() && reading.cells.problems().isEmpty()
        ? reading.cells.read(sources.get())
        : new Imported.Bad(reading.cells.placed(reading.cells.problems().errors()));
  }

  private Optional<Sources> sources(List<Grid> grids) {
    grids.stream()
        .filter(grid -> !SHEETS.contains(grid.name()) && !grid.name().startsWith("#"))
        .forEach(
            grid ->
                cells.problem(
                    cells.place(grid.name()),
                    "an XLSForm has the sheets `survey`, `choices` and `settings`: remove this"
                        + " one"));
    Optional<Grid> survey = named(grids, "survey");
    if (survey.isEmpty()) {
      cells.problems().add(cells.file(), 0, "", "there is no sheet `survey`: this is no XLSForm");
      return Optional.empty();
    }
    named(grids, "settings").ifPresent(this::settings);
    chooseLanguage(survey.get());
    Map<String, List<XlsFormRow>> choices = new LinkedHashMap<>();
    named(grids, "choices").ifPresent(grid -> rows(grid).forEach(row -> choice(row, choices)));
    XlsFormTexts texts = new XlsFormTexts();
    XlsFormSurvey reading = new XlsFormSurvey(cells, choices, texts);
    int place = cells.place("survey");
    reading.read(rows(survey.get()), place);
    Map<String, Cursor> translations = new LinkedHashMap<>();
    texts.files(place).forEach((named, file) -> translation(named, file, translations));
    YamlNode questionnaire = questionnaire(reading, cells.place("settings"));
    return Optional.of(
        new Sources(cursor(questionnaire), Optional.empty(), Optional.empty(), translations));
  }

  private static Optional<Grid> named(List<Grid> grids, String name) {
    return grids.stream().filter(grid -> grid.name().equals(name)).findFirst();
  }

  private List<XlsFormRow> rows(Grid grid) {
    Map<Integer, String> header = cells.header(grid);
    List<XlsFormRow> rows = new ArrayList<>();
    for (int row : grid.rows()) {
      Map<String, Scalar> line = row == 0 ? Map.of() : cells.line(grid, row, header);
      if (!line.isEmpty()) {
        rows.add(XlsFormRow.of(line, cells.place(grid, row, 0), language));
      }
    }
    return rows;
  }

  private void settings(Grid grid) {
    List<XlsFormRow> rows = rows(grid);
    if (rows.size() > 1) {
      cells.problem(rows.get(1).place(), "settings have one row: remove this one");
    }
    rows.stream().findFirst().ifPresent(row -> settings = row);
    settings.cells().forEach(this::checkSetting);
  }

  private void checkSetting(String column, Scalar cell) {
    if (!SETTINGS.contains(column)) {
      cells.problem(cell.line(), "the column `" + column + "` is not read: begin its name with #");
    }
  }

  /// The language of the form: as `settings` says, else that of the first labels.
  private void chooseLanguage(Grid survey) {
    language = XlsFormRow.code(settings.text("default_language"));
    if (language.isEmpty()) {
      language =
          cells.header(survey).values().stream()
              .filter(name -> name.startsWith("label::"))
              .map(name -> XlsFormRow.code(name.substring("label::".length())))
              .sorted()
              .findFirst()
              .orElse("fr");
    }
  }

  private void choice(XlsFormRow row, Map<String, List<XlsFormRow>> choices) {
    row.cells()
        .forEach(
            (column, cell) -> {
              if (!Set.of("list_name", "name").contains(column)) {
                cells.problem(
                    cell.line(), "the column `" + column + "` is not read: begin its name with #");
              }
            });
    choices.computeIfAbsent(row.text("list_name"), unseen -> new ArrayList<>()).add(row);
  }

  private void translation(String named, YamlNode file, Map<String, Cursor> translations) {
    if (QuestionnaireReader.LANGUAGE.matcher(named).matches()) {
      translations.put(named, cursor(file));
    } else {
      cells.problem(
          file.line(), "`" + named + "` is no language: write `label::English (en)` or another");
    }
  }

  private YamlNode questionnaire(XlsFormSurvey survey, int place) {
    Map<String, YamlNode> file = new LinkedHashMap<>();
    file.put("format", new Scalar("1", place));
    file.put("id", setting("form_id", "imported", place));
    file.put("version", setting("version", "1.0.0", place));
    file.put("language", new Scalar(language, place));
    file.put("title", setting("form_title", "imported", place));
    if (!survey.facts().isEmpty()) {
      file.put("facts", new Sequence(survey.facts(), place));
    }
    file.put("tree", new Sequence(survey.themes(), place));
    return new Mapping(file, place);
  }

  private Scalar setting(String column, String otherwise, int place) {
    return settings.get(column).orElse(new Scalar(otherwise, place));
  }

  private Cursor cursor(YamlNode node) {
    return new Cursor(cells.file(), "", node, cells.problems());
  }
}
