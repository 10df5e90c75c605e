package org.palier.referential;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.palier.referential.SheetTables.Table;
import org.palier.referential.YamlNode.Mapping;
import org.palier.referential.YamlNode.Scalar;
import org.palier.referential.YamlNode.Sequence;

/// The lines of one sheet on their way out: each a cell by the name of its column.
final class SheetLines {

  static final String ROW = "row";
  static final String IN = "in";

  private final String name;
  private final Set<String> columns = new LinkedHashSet<>();
  private final List<Map<String, String>> lines = new ArrayList<>();

  SheetLines(String name, List<String> columns) {
    this.name = name;
    this.columns.addAll(columns);
  }

  /// The items of a list, each with its parts below it.
  static SheetLines of(Table table, YamlNode list) {
    SheetLines sheet = new SheetLines(table.sheet(), List.of(ROW));
    if (table.isTree()) {
      sheet.columns.add(IN);
    }
    sheet.columns.addAll(table.columns());
    for (YamlNode item : items(list)) {
      sheet.item(table, item, "");
    }
    return sheet;
  }

  String name() {
    return name;
  }

  List<String> columns() {
    return List.copyOf(columns);
  }

  List<Map<String, String>> lines() {
    return List.copyOf(lines);
  }

  void line(Map<String, String> cells) {
    columns.addAll(cells.keySet());
    lines.add(cells);
  }

  private void item(Table table, YamlNode item, String parent) {
    Map<String, YamlNode> fields = fields(item);
    Map<String, String> cells = new LinkedHashMap<>();
    boolean group = fields.containsKey("children");
    cells.put(ROW, table.isTree() ? (group ? "group" : "question") : table.row());
    if (table.isTree() && !parent.isEmpty()) {
      cells.put(IN, parent);
    }
    List<Map<String, String>> parts = new ArrayList<>();
    fields.forEach(
        (key, value) -> {
          if (hasRows(table, key, value)) {
            items(value)
                .forEach(part -> parts.add(part(table.parts().getOrDefault(key, ""), part)));
          } else if (!key.equals("children")) {
            put(cells, key, value);
          }
        });
    line(cells);
    parts.forEach(this::line);
    if (group) {
      String id = fields.get("id") instanceof Scalar(String text, int line) ? text : "";
      items(fields.getOrDefault("children", YamlNode.NOTHING))
          .forEach(child -> item(table, child, id));
    }
  }

  private static boolean hasRows(Table table, String key, YamlNode value) {
    return table.parts().containsKey(key)
        && value instanceof Sequence(List<YamlNode> items, int line)
        && !items.isEmpty()
        && items.stream().allMatch(Mapping.class::isInstance);
  }

  private static Map<String, String> part(String row, YamlNode part) {
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put(ROW, row);
    fields(part).forEach((key, value) -> put(cells, key, value));
    return cells;
  }

  private static void put(Map<String, String> cells, String key, YamlNode value) {
    if (SheetTables.SPREAD.contains(key) && isSpread(value)) {
      fields(value).forEach((part, single) -> cells.put(key + "." + part, cell(part, single)));
    } else {
      cells.put(key, cell(key, value));
    }
  }

  private static boolean isSpread(YamlNode value) {
    return value instanceof Mapping(Map<String, YamlNode> fields, int line)
        && !fields.isEmpty()
        && fields.values().stream().allMatch(Scalar.class::isInstance);
  }

  static String cell(String key, YamlNode value) {
    return SheetTables.SINGLE.contains(key) && value instanceof Scalar(String text, int line)
        ? text
        : YamlWriter.flow(value);
  }

  static Map<String, YamlNode> fields(YamlNode node) {
    return node instanceof Mapping(Map<String, YamlNode> fields, int line) ? fields : Map.of();
  }

  static List<YamlNode> items(YamlNode node) {
    return node instanceof Sequence(List<YamlNode> items, int line) ? items : List.of();
  }
}
