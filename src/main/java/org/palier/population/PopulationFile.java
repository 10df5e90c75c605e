package org.palier.population;

import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;
import org.palier.domain.questionnaire.BuiltinFacts;
import org.palier.domain.questionnaire.FactId;
import org.palier.web.Csv;
import org.palier.web.Language;
import org.palier.web.Messages;

/// Known organisations as a file that can be read in again, and the same without any, to fill in.
/// Every cell is a text: nothing in it is ever computed by a spreadsheet.
@Singleton
class PopulationFile {

  private final PopulationService population;
  private final FactWordsReader facts;
  private final Messages messages;

  PopulationFile(PopulationService population, FactWordsReader facts, Messages messages) {
    this.population = population;
    this.facts = facts;
    this.messages = messages;
  }

  /// As a spreadsheet set to French opens it: with a byte order mark and semicolons.
  byte[] csv(UUID territory, PopulationSearch search, Language language) {
    StringBuilder out = new StringBuilder(emptyText(language));
    population.each(territory, search, one -> out.append(line(cells(one.details(), language))));
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  byte[] emptyCsv(Language language) {
    return emptyText(language).getBytes(StandardCharsets.UTF_8);
  }

  private String emptyText(Language language) {
    return "\uFEFF" + line(heads(language));
  }

  private static String line(List<String> cells) {
    return cells.stream().map(Csv::cell).collect(Collectors.joining(";", "", "\r\n"));
  }

  byte[] xlsx(UUID territory, PopulationSearch search, Language language) {
    return workbook(
        language,
        (sheet, row) ->
            population.each(
                territory,
                search,
                one -> write(sheet, row.getAndIncrement(), cells(one.details(), language))));
  }

  /// With a second sheet that says what each column takes.
  byte[] emptyXlsx(Language language) {
    return workbook(language, (sheet, row) -> {});
  }

  private interface Filler {
    void fill(Worksheet sheet, AtomicInteger row);
  }

  private byte[] workbook(Language language, Filler filler) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "Palier", "1.0")) {
      Worksheet sheet = workbook.newWorksheet(messages.text(language, "population.sheet"));
      AtomicInteger row = new AtomicInteger();
      write(sheet, row.getAndIncrement(), heads(language));
      sheet.freezePane(1, 1);
      filler.fill(sheet, row);
      Worksheet help = workbook.newWorksheet(messages.text(language, "population.sheet.help"));
      for (Column column : Column.values()) {
        write(help, column.ordinal(), List.of(head(language, column), hint(language, column)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(Worksheet sheet, int row, List<String> cells) {
    for (int column = 0; column < cells.size(); column++) {
      sheet.value(row, column, cells.get(column));
    }
  }

  String head(Language language, Column column) {
    return messages.text(language, "population.column." + column.word());
  }

  String hint(Language language, Column column) {
    return messages.text(language, "population.column-hint." + column.word());
  }

  private List<String> heads(Language language) {
    return Arrays.stream(Column.values()).map(column -> head(language, column)).toList();
  }

  private List<String> cells(Details details, Language language) {
    return List.of(
        details.name(),
        text(details.siretText()),
        text(details.rnaText()),
        text(details.commune()),
        said(language, BuiltinFacts.TYPE, details.type()),
        said(language, BuiltinFacts.SIZE, details.size()),
        said(language, BuiltinFacts.SECTOR, details.sector()),
        text(details.emailText()),
        details.person(),
        details.language().code());
  }

  private String said(Language language, FactId fact, @Nullable String code) {
    return code == null ? "" : facts.said(language, fact, code);
  }

  private static String text(@Nullable String value) {
    return value == null ? "" : value;
  }
}
