package org.palier.plan;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.jspecify.annotations.Nullable;

/// Writes tables as the sheets of an XLSX file. Every text is a cell of type text, also one that
/// begins like a formula; dates and numbers are what they are.
final class PlanSheet {

  private PlanSheet() {}

  /// A cell holds a text, a day, a number, or nothing.
  record Table(String name, List<String> columns, List<List<@Nullable Object>> rows) {}

  static byte[] write(List<Table> tables) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(out, "Palier", "1.0")) {
      tables.forEach(table -> write(workbook.newWorksheet(table.name()), table));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toByteArray();
  }

  private static void write(Worksheet sheet, Table table) {
    sheet.freezePane(1, 1);
    for (int column = 0; column < table.columns().size(); column++) {
      sheet.value(0, column, table.columns().get(column));
      sheet.style(0, column).bold().fillColor("DDE7E0").set();
      sheet.width(column, column == 0 ? 45 : 20);
    }
    for (int row = 0; row < table.rows().size(); row++) {
      List<@Nullable Object> cells = table.rows().get(row);
      for (int column = 0; column < cells.size(); column++) {
        write(sheet, row + 1, column, cells.get(column));
      }
    }
  }

  private static void write(Worksheet sheet, int row, int column, @Nullable Object cell) {
    switch (cell) {
      case null -> {}
      case LocalDate day -> {
        sheet.value(row, column, day);
        sheet.style(row, column).format("yyyy-mm-dd").set();
      }
      case BigDecimal number -> sheet.value(row, column, number);
      default -> {
        sheet.value(row, column, printable(cell.toString()));
        sheet.style(row, column).format("@").wrapText(true).verticalAlignment("top").set();
      }
    }
  }

  /// Without what XML can't hold, and with what spreadsheets read as an escape left as it is.
  private static String printable(String text) {
    return text.replaceAll("[\\p{Cntrl}&&[^\n\t]]|[\uFFFE\uFFFF]", "")
        .replaceAll("_(?=x[0-9A-Fa-f]{4}_)", "_x005F_");
  }
}
