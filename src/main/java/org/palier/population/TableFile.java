package org.palier.population;

import java.util.Locale;
import java.util.regex.Pattern;
import org.palier.population.Unreadable.Why;
import org.palier.web.UploadedFile;

/// A file with a table, as CSV or XLSX: which of them its content says, and its name must agree.
final class TableFile {

  static final int LARGEST = 12 * 1024 * 1024;

  private static final Pattern TEXT_NAME = Pattern.compile(".*\\.(csv|txt|tsv)");
  private static final int LOOKED_AT = 1 << 16;

  private TableFile() {}

  /// Gives every row that has something in it, never more than one at a time.
  static void read(UploadedFile file, RowTaker taker) throws Unreadable {
    byte[] content = file.content();
    String name = file.name().toLowerCase(Locale.ROOT);
    if (content.length == 0) {
      throw new Unreadable(Why.EMPTY);
    }
    if (file.isLargerThan(LARGEST)) {
      throw new Unreadable(Why.TOO_LARGE);
    }
    if (begins(content, 0xD0, 0xCF, 0x11, 0xE0)) {
      throw new Unreadable(Why.OLD_EXCEL);
    }
    if (begins(content, 'P', 'K', 3, 4)) {
      check(name.endsWith(".xlsx"));
      XlsxTable.read(content, taker);
    } else {
      check(TEXT_NAME.matcher(name).matches());
      checkIsText(content);
      CsvTable.read(content, taker);
    }
  }

  private static void check(boolean namedSo) throws Unreadable {
    if (!namedSo) {
      throw new Unreadable(Why.NOT_ITS_NAME);
    }
  }

  /// Pictures and programs have bytes that no text has.
  private static void checkIsText(byte[] content) throws Unreadable {
    for (int i = CsvTable.textStart(content); i < Math.min(content.length, LOOKED_AT); i++) {
      byte b = content[i];
      if (b >= 0 && b < ' ' && b != '\t' && b != '\r' && b != '\n' && b != '\f' && b != 0
          || b == 0 && !CsvTable.isWide(content)) {
        throw new Unreadable(Why.NOT_A_TABLE);
      }
    }
  }

  private static boolean begins(byte[] content, int... signature) {
    for (int i = 0; i < signature.length; i++) {
      if (content.length <= i || (content[i] & 0xFF) != signature[i]) {
        return false;
      }
    }
    return true;
  }
}
