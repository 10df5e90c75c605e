package org.palier.web;

import java.util.regex.Pattern;

/// Cells of a CSV file, always in quotes. A text that a spreadsheet would take for a formula begins
/// with an apostrophe, in wide forms too, and so does one that would without its own apostrophes.
public final class Csv {

  private static final Pattern FORMULA =
      Pattern.compile("^'*\\s*[=+\\-@\\t\\r\\x00\\uFF1D\\uFF0B\\uFF0D\\uFF20].*", Pattern.DOTALL);

  private Csv() {}

  public static String cell(String text) {
    String harmless = FORMULA.matcher(text).matches() ? "'" + text : text;
    return '"' + harmless.replace("\"", "\"\"") + '"';
  }

  /// The text that a cell was made of: the apostrophe that was set before it is taken off.
  public static String text(String cell) {
    return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
  }
}
