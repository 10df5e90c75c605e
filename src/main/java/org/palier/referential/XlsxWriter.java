package org.palier.referential;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// Writes lines as the sheets of an XLSX file: the header row stays in sight, words wrap, and what
/// looks like a number stays the text it is, but in columns of numbers.
final class XlsxWriter {

  /// A number that comes back from a spreadsheet as it was written.
  private static final Pattern NUMBER =
      Pattern.compile("0|-?(?!0\\.0*$)(0|[1-9][0-9]{0,9})(\\.[0-9]{0,3}[1-9])?");

  private static final Set<String> NARROW =
      Set.of(
          "row", "id", "in", "kind", "points", "weight", "from", "to", "until", "binding", "url");
  private static final Set<String> WIDE =
      Set.of("text", "label", "title", "how", "when", "effect", "requires", "evidence", "value");

  private XlsxWriter() {}

  static void write(OutputStream out, List<String> readme, List<SheetLines> sheets)
      throws IOException {
    try (Workbook workbook = new Workbook(out, "Palier", "1.0")) {
      readme(workbook.newWorksheet(SheetTables.README), readme);
      for (SheetLines sheet : sheets) {
        sheet(workbook.newWorksheet(sheet.name()), sheet);
      }
    }
  }

  private static void readme(Worksheet sheet, List<String> lines) {
    sheet.width(0, 110);
    for (int row = 0; row < lines.size(); row++) {
      sheet.value(row, 0, lines.get(row));
      sheet.style(row, 0).wrapText(true).verticalAlignment("top").set();
    }
    sheet.style(0, 0).bold().set();
  }

  private static void sheet(Worksheet sheet, SheetLines lines) {
    List<String> columns = lines.columns();
    for (int column = 0; column < columns.size(); column++) {
      String name = columns.get(column);
      sheet.value(0, column, name);
      sheet.style(0, column).bold().fillColor("DDE7E0").set();
      sheet.width(column, NARROW.contains(name) ? 12 : WIDE.contains(name) ? 45 : 20);
    }
    sheet.freezePane(columns.contains(SheetLines.IN) ? 3 : 1, 1);
    int row = 1;
    for (Map<String, String> line : lines.lines()) {
      for (Map.Entry<String, String> cell : line.entrySet()) {
        cell(sheet, row, columns.indexOf(cell.getKey()), cell.getKey(), cell.getValue());
      }
      row++;
    }
  }

  private static void cell(Worksheet sheet, int row, int column, String name, String value) {
    String key = name.substring(name.lastIndexOf('.') + 1);
    if (SheetTables.NUMBERS.contains(key) && NUMBER.matcher(value).matches()) {
      sheet.value(row, column, new java.math.BigDecimal(value));
    } else {
      sheet.value(row, column, XlsxTexts.escaped(value));
      sheet.style(row, column).format("@").wrapText(true).verticalAlignment("top").set();
    }
  }
}
