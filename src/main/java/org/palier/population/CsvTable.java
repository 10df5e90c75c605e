package org.palier.population;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import org.palier.population.Unreadable.Why;
import org.palier.web.Csv;

/// A CSV file as spreadsheets write them: UTF-8 or UTF-16 with a byte order mark, UTF-8 without,
/// else Windows-1252; separated by semicolons, commas or tabs, whichever makes most sense of the
/// heads.
final class CsvTable {

  private static final Charset WINDOWS = Charset.forName("windows-1252");
  private static final List<Character> SEPARATORS = List.of(';', ',', '\t');
  private static final int LONGEST_FIELD = 1 << 16;
  private static final int PIECE = 8192;

  private CsvTable() {}

  static void read(byte[] content, RowTaker taker) throws Unreadable {
    char separator = separator(content);
    long line = 1;
    try (Reader text = text(content);
        CsvReader<CsvRecord> rows = reader(separator).ofCsvRecord(text)) {
      for (CsvRecord row : rows) {
        line = row.getStartingLineNumber();
        if (row.getFields().stream().anyMatch(cell -> !cell.isBlank())) {
          taker.take(Math.toIntExact(line), row.getFields().stream().map(Csv::text).toList());
        }
      }
    } catch (CsvParseException e) {
      throw new Unreadable(Why.NEVER_CLOSED, Long.toString(line + 1));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static CsvReader.CsvReaderBuilder reader(char separator) {
    return CsvReader.builder()
        .fieldSeparator(separator)
        .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
        .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
        .allowUnclosedQuote(false)
        .trimWhitespacesAroundQuotes(true)
        .skipEmptyLines(true)
        .maxBufferSize(LONGEST_FIELD);
  }

  /// The one that separates most heads we know, then most cells.
  private static char separator(byte[] content) {
    String first = firstLine(content);
    Comparator<Character> bySense =
        Comparator.<Character>comparingInt(one -> known(cells(first, one)))
            .thenComparingInt(one -> cells(first, one).size());
    char best = ';';
    for (char one : SEPARATORS) {
      best = bySense.compare(one, best) > 0 ? one : best;
    }
    return best;
  }

  private static int known(List<String> cells) {
    return Heads.of(cells).places().size();
  }

  private static List<String> cells(String line, char separator) {
    try {
      return reader(separator).ofSingleCsvRecord(line).getFields();
    } catch (CsvParseException e) {
      return List.of();
    }
  }

  private static String firstLine(byte[] content) {
    try (BufferedReader lines = new BufferedReader(text(content))) {
      char[] piece = new char[PIECE];
      int length = lines.read(piece);
      return new String(piece, 0, Math.max(0, length))
          .lines()
          .filter(line -> !line.isBlank())
          .findFirst()
          .orElse("");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Reader text(byte[] content) {
    int start = textStart(content);
    return new InputStreamReader(
        new ByteArrayInputStream(content, start, content.length - start), charset(content));
  }

  /// Where the text begins after the byte order mark.
  static int textStart(byte[] content) {
    return isWide(content) ? 2 : begins(content, 0xEF, 0xBB, 0xBF) ? 3 : 0;
  }

  /// Whether it says to be UTF-16.
  static boolean isWide(byte[] content) {
    return begins(content, 0xFF, 0xFE) || begins(content, 0xFE, 0xFF);
  }

  private static Charset charset(byte[] content) {
    if (isWide(content)) {
      return begins(content, 0xFF, 0xFE) ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE;
    }
    return isUtf8(content) ? StandardCharsets.UTF_8 : WINDOWS;
  }

  private static boolean isUtf8(byte[] content) {
    CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
    ByteBuffer bytes = ByteBuffer.wrap(content);
    CharBuffer piece = CharBuffer.allocate(PIECE);
    CoderResult result = CoderResult.OVERFLOW;
    while (result.isOverflow()) {
      piece.clear();
      result = decoder.decode(bytes, piece, true);
    }
    return !result.isError();
  }

  private static boolean begins(byte[] content, int... mark) {
    for (int i = 0; i < mark.length; i++) {
      if (content.length <= i || (content[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }
}
