package org.palier.support;

import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.palier.web.Csv;
import org.palier.web.Language;
import org.palier.web.Messages;

/// The list of a territory's organisations as a file, with what each shares and no more. Every cell
/// is a text: nothing in it is ever computed by a spreadsheet.
@Singleton
class FollowedExport {

  private static final List<String> COLUMNS =
      List.of("name", "number", "commune", "progress", "contact", "next", "by", "shared", "level");

  private final SupportService support;
  private final LevelNames levels;
  private final Messages messages;

  FollowedExport(SupportService support, LevelNames levels, Messages messages) {
    this.support = support;
    this.levels = levels;
    this.messages = messages;
  }

  /// As a spreadsheet set to French opens it: with a byte order mark and semicolons.
  byte[] csv(UUID territory, Search search, Language language) {
    StringBuilder out = new StringBuilder("\uFEFF");
    out.append(row(head(language)));
    support.each(territory, search, one -> out.append(row(cells(one, language))));
    return out.toString().getBytes(StandardCharsets.UTF_8);
  }

  byte[] xlsx(UUID territory, Search search, Language language) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, "Palier", "1.0")) {
      Worksheet sheet = workbook.newWorksheet(messages.text(language, "support.export.sheet"));
      AtomicInteger row = new AtomicInteger();
      write(sheet, row.getAndIncrement(), head(language));
      sheet.freezePane(1, 1);
      support.each(
          territory, search, one -> write(sheet, row.getAndIncrement(), cells(one, language)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static void write(Worksheet sheet, int row, List<String> cells) {
    for (int column = 0; column < cells.size(); column++) {
      sheet.value(row, column, cells.get(column).replaceAll("\\p{Cntrl}", " "));
    }
  }

  private List<String> head(Language language) {
    return COLUMNS.stream().map(name -> messages.text(language, "support.export." + name)).toList();
  }

  private List<String> cells(Followed one, Language language) {
    return List.of(
        one.name(),
        one.number(),
        one.commune(),
        messages.text(language, "support.progress." + one.progress().word()),
        messages.text(language, "support.contact." + one.contact().word()),
        one.nextOn() == null ? "" : one.nextOn().toString(),
        one.accompaniedBy(),
        messages.text(language, "support.shared." + one.shared().word()),
        levels.of(one.reached(), language));
  }

  private static String row(List<String> cells) {
    return cells.stream().map(Csv::cell).collect(Collectors.joining(";", "", "\r\n"));
  }
}
