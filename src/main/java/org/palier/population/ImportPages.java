package org.palier.population;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.population.ImportSummary.Kind;
import org.palier.population.ImportSummary.State;
import org.palier.territory.Territory;
import org.palier.web.FormErrors;
import org.palier.web.FormErrors.FormError;
import org.palier.web.Language;
import org.palier.web.Messages;
import org.palier.web.StaffNav;

/// Makes the page where a file is chosen, and the one where it is looked at.
@Singleton
class ImportPages {

  static final int LINES = 20;

  private final ImportService imports;
  private final PopulationFile file;
  private final ProblemWords words;
  private final Messages messages;

  ImportPages(ImportService imports, PopulationFile file, ProblemWords words, Messages messages) {
    this.imports = imports;
    this.file = file;
    this.words = words;
    this.messages = messages;
  }

  /// A file read before.
  record Past(String address, String name, Instant at, String state) {}

  /// What a column takes.
  record Help(String head, String hint) {}

  record ChoicePage(
      StaffNav nav,
      String list,
      String address,
      String fault,
      FormErrors errors,
      List<Help> columns,
      List<Past> past,
      @Nullable String next) {}

  /// The rows of a kind, and how many there are.
  record Tab(String address, String label, String current) {}

  /// A row: what is wrong with it, or what it changes.
  record Line(int number, String name, String identity, List<String> sentences) {}

  record ImportPage(
      StaffNav nav,
      String list,
      String imports,
      String address,
      String name,
      String state,
      String done,
      boolean waiting,
      boolean useful,
      boolean canUndo,
      List<String> sums,
      String ignored,
      List<Tab> tabs,
      List<Line> lines,
      boolean faults,
      @Nullable String next) {}

  private static String address(Territory territory) {
    return "/" + territory.slug() + "/staff/population";
  }

  private static StaffNav nav(Territory territory) {
    return StaffNav.of(territory.slug(), StaffNav.Part.POPULATION).within();
  }

  ChoicePage choice(
      Territory territory, Language language, @Nullable UUID before, @Nullable Unreadable refused) {
    String address = address(territory) + "/imports";
    List<ImportSummary> found = imports.page(territory.id(), before, LINES + 1);
    List<ImportSummary> shown = found.stream().limit(LINES).toList();
    String fault = refused == null ? "" : words.refusal(language, refused);
    return new ChoicePage(
        nav(territory),
        address(territory),
        address,
        fault,
        new FormErrors(fault.isEmpty() ? List.of() : List.of(new FormError("file", fault))),
        Arrays.stream(Column.values())
            .map(one -> new Help(file.head(language, one), file.hint(language, one)))
            .toList(),
        shown.stream()
            .map(
                one ->
                    new Past(
                        address + "/" + one.id(),
                        one.fileName(),
                        one.readAt(),
                        state(language, one)))
            .toList(),
        found.size() > LINES ? address + "?before=" + shown.getLast().id() : null);
  }

  private String state(Language language, ImportSummary one) {
    return messages.text(
        language,
        "population.import.state." + one.state().word(),
        one.counts().added(),
        one.counts().updated());
  }

  /// `done` is the key of what was just done, empty for nothing.
  ImportPage one(
      Territory territory,
      Language language,
      ImportSummary one,
      @Nullable Kind asked,
      int after,
      String done) {
    String address = address(territory) + "/imports/" + one.id();
    Kind kind = asked != null ? asked : first(one);
    List<ReadRow> found =
        one.state() == State.PREVIEW || kind == Kind.PROBLEMS
            ? imports.rows(one.id(), kind, after, LINES + 1)
            : List.of();
    List<ReadRow> shown = found.stream().limit(LINES).toList();
    return new ImportPage(
        nav(territory),
        address(territory),
        address(territory) + "/imports",
        address,
        one.fileName(),
        state(language, one),
        done.isEmpty() ? "" : messages.text(language, done, one.leftAsIs()),
        one.state() == State.PREVIEW,
        one.counts().changesSomething(),
        one.canBeUndone(),
        sums(language, one),
        String.join(", ", one.ignored()),
        one.state() == State.PREVIEW ? tabs(language, address, kind) : List.of(),
        shown.stream().map(row -> line(language, row, kind)).toList(),
        one.counts().refused() > 0 && one.hasRows(),
        found.size() > LINES
            ? address + "?rows=" + kind.word() + "&after=" + shown.getLast().line()
            : null);
  }

  private static Kind first(ImportSummary one) {
    return one.counts().refused() > 0 || one.counts().added() == 0 && one.counts().updated() == 0
        ? Kind.PROBLEMS
        : one.counts().added() > 0 ? Kind.ADDED : Kind.UPDATED;
  }

  private List<String> sums(Language language, ImportSummary one) {
    String when = one.state() == State.PREVIEW ? "will" : "did";
    return List.of(
        messages.text(language, "population.import." + when + ".added", one.counts().added()),
        messages.text(language, "population.import." + when + ".updated", one.counts().updated()),
        messages.text(
            language, "population.import." + when + ".unchanged", one.counts().unchanged()),
        messages.text(language, "population.import." + when + ".refused", one.counts().refused()));
  }

  private List<Tab> tabs(Language language, String address, Kind kind) {
    return Arrays.stream(Kind.values())
        .map(
            each ->
                new Tab(
                    address + "?rows=" + each.word(),
                    messages.text(language, "population.import.rows." + each.word()),
                    each == kind ? "page" : ""))
        .toList();
  }

  private Line line(Language language, ReadRow row, Kind kind) {
    List<String> sentences =
        kind == Kind.UPDATED
            ? row.changes().stream().map(one -> change(language, one)).toList()
            : row.problems().stream().map(one -> problem(language, one)).toList();
    return new Line(row.line(), row.name(), row.number(), sentences);
  }

  private String change(Language language, ReadRow.Change change) {
    return messages.text(
        language,
        "population.import.change",
        words.column(language, change.column()),
        change.before().isEmpty() ? "–" : change.before(),
        change.after());
  }

  private String problem(Language language, RowProblem problem) {
    return messages.text(
        language,
        "population.import.problem",
        words.column(language, problem.column()),
        words.sentence(language, problem));
  }
}
