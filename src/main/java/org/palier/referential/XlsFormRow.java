package org.palier.referential;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.palier.referential.YamlNode.Scalar;

/// A row of an XLSForm: its cells by column, and its labels by language, the form's own under `""`.
record XlsFormRow(int place, Map<String, Scalar> cells, Map<String, Scalar> labels) {

  private static final Pattern LABEL = Pattern.compile("label(?:::\\s*(.+))?");
  private static final Pattern CODE =
      Pattern.compile(".*\\(([a-z]{2,3}(?:-[A-Z]{2})?)\\)|([a-z]{2,3})");

  static XlsFormRow of(Map<String, Scalar> line, int place, String language) {
    Map<String, Scalar> cells = new LinkedHashMap<>();
    Map<String, Scalar> labels = new LinkedHashMap<>();
    line.forEach(
        (column, cell) -> {
          Matcher label = LABEL.matcher(column);
          if (label.matches()) {
            String named = label.group(1) == null ? "" : code(label.group(1));
            labels.put(named.equals(language) ? "" : named, cell);
          } else {
            cells.put(column, cell);
          }
        });
    return new XlsFormRow(place, cells, labels);
  }

  /// The code in the name of a language, such as `fr` in `Français (fr)`; the name where there is
  /// none.
  static String code(String name) {
    Matcher code = CODE.matcher(name.strip());
    if (!code.matches()) {
      return name.strip();
    }
    return code.group(1) == null ? code.group(2) : code.group(1);
  }

  String text(String column) {
    return get(column).map(cell -> cell.text().strip()).orElse("");
  }

  Optional<Scalar> get(String column) {
    return Optional.ofNullable(cells.get(column));
  }

  Optional<Scalar> label() {
    return Optional.ofNullable(labels.get(""));
  }

  /// Where a fault of the row is said: at its type or its name, else at its first column.
  int at(String column) {
    return get(column).map(Scalar::line).orElse(place);
  }
}
