package org.palier.population;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;
import org.palier.population.Unreadable.Why;

/// The first sheet of an XLSX file. Of a formula, what the spreadsheet last found: nothing is
/// computed here. A number is given with all its digits, as a number of an organisation needs.
final class XlsxTable {

  /// Columns right of these hold nothing we know.
  private static final int WIDEST = 100;

  private static final Pattern ROUNDED =
      Pattern.compile("-?[0-9]{1,20}(\\.[0-9]{0,20}([eE][+-]?[0-9]{1,2})?|[eE][+-]?[0-9]{1,2})");

  private XlsxTable() {}

  private record Line(int number, List<String> cells) {}

  static void read(byte[] content, RowTaker taker) throws Unreadable {
    XlsxGate.check(content);
    try (ReadableWorkbook workbook = open(content);
        Stream<Row> rows = firstSheet(workbook)) {
      Iterator<Row> each = rows.iterator();
      Optional<Line> line = next(each);
      while (line.isPresent()) {
        if (line.get().cells().stream().anyMatch(cell -> !cell.isBlank())) {
          taker.take(line.get().number(), line.get().cells());
        }
        line = next(each);
      }
    } catch (IOException e) {
      throw new Unreadable(Why.DAMAGED);
    }
  }

  /// Of a broken file the library tells by exceptions of any kind, here and below.
  private static ReadableWorkbook open(byte[] content) throws IOException, Unreadable {
    try {
      return new ReadableWorkbook(new ByteArrayInputStream(content));
    } catch (RuntimeException e) {
      throw new Unreadable(Why.DAMAGED);
    }
  }

  private static Stream<Row> firstSheet(ReadableWorkbook workbook) throws IOException, Unreadable {
    try {
      return workbook.getFirstSheet().openStream();
    } catch (RuntimeException e) {
      throw new Unreadable(Why.DAMAGED);
    }
  }

  private static Optional<Line> next(Iterator<Row> rows) throws Unreadable {
    try {
      return rows.hasNext() ? Optional.of(line(rows.next())) : Optional.empty();
    } catch (RuntimeException e) {
      throw new Unreadable(Why.DAMAGED);
    }
  }

  private static Line line(Row row) {
    List<String> cells = new ArrayList<>();
    for (int i = 0; i < Math.min(WIDEST, row.getCellCount()); i++) {
      cells.add(text(row.getCell(i)));
    }
    return new Line(row.getRowNum(), cells);
  }

  private static String text(@Nullable Cell cell) {
    if (cell == null || cell.getType() == CellType.EMPTY || cell.getType() == CellType.ERROR) {
      return "";
    }
    if (cell.getType() == CellType.STRING) {
      return cell.asString();
    }
    String raw = cell.getRawValue();
    return raw == null ? "" : allDigits(raw);
  }

  private static String allDigits(String raw) {
    return ROUNDED.matcher(raw).matches()
        ? new BigDecimal(raw).stripTrailingZeros().toPlainString()
        : raw;
  }
}
