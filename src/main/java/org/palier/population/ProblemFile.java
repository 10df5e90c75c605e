package org.palier.population;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.palier.population.ImportSummary.Kind;
import org.palier.web.Csv;
import org.palier.web.Language;
import org.palier.web.Messages;

/// The problems of a file, one a line, as a spreadsheet set to French opens it.
@Singleton
class ProblemFile {

  private static final int BATCH = 1000;

  private final ImportService imports;
  private final ProblemWords words;
  private final Messages messages;

  ProblemFile(ImportService imports, ProblemWords words, Messages messages) {
    this.imports = imports;
    this.words = words;
    this.messages = messages;
  }

  byte[] csv(UUID file, Language language) {
    StringBuilder out = new StringBuilder("\uFEFF");
    out.append(
        line(
            Stream.of("line", "name", "column", "problem")
                .map(head -> messages.text(language, "population.problems." + head))
                .toList()));
    List<ReadRow> batch = imports.rows(file, Kind.PROBLEMS, 0, BATCH);
    while (!batch.isEmpty()) {
      batch.forEach(row -> append(out, row, language));
      batch = imports.rows(file, Kind.PROBLEMS, batch.getLast().line(), BATCH);
    }
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  private void append(StringBuilder out, ReadRow row, Language language) {
    for (RowProblem one : row.problems()) {
      out.append(
          line(
              List.of(
                  Integer.toString(row.line()),
                  row.name(),
                  words.column(language, one.column()),
                  words.sentence(language, one))));
    }
  }

  private static String line(List<String> cells) {
    return cells.stream().map(Csv::cell).collect(Collectors.joining(";", "", "\r\n"));
  }
}
