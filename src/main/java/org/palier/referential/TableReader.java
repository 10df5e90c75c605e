package org.palier.referential;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.palier.referential.SheetTables.Table;
import org.palier.referential.YamlNode.Mapping;
import org.palier.referential.YamlNode.Scalar;
import org.palier.referential.YamlNode.Sequence;

/// Makes a list of a file from the rows of its sheet.
final class TableReader {

  /// Something with an id on its way, with the parts and children that rows below give it.
  private static final class Item {
    private final int place;
    private final Map<String, YamlNode> fields = new LinkedHashMap<>();
    private final Map<String, List<Item>> parts = new LinkedHashMap<>();
    private int depth;

    Item(int place) {
      this.place = place;
    }

    void add(String key, Item part) {
      parts.computeIfAbsent(key, unseen -> new ArrayList<>()).add(part);
    }

    YamlNode node() {
      Map<String, YamlNode> all = new LinkedHashMap<>(fields);
      parts.forEach((key, list) -> all.put(key, list(list, place)));
      return new Mapping(all, place);
    }

    static YamlNode list(List<Item> items, int place) {
      return new Sequence(items.stream().map(Item::node).toList(), place);
    }
  }

  /// As deep as a file nests.
  private static final int DEEPEST = 13;

  private final SheetCells cells;
  private final Table table;
  private final List<Item> items = new ArrayList<>();
  private final Map<String, Item> groups = new HashMap<>();
  private @Nullable Item last;

  TableReader(SheetCells cells, Table table) {
    this.cells = cells;
    this.table = table;
  }

  YamlNode read(Grid grid) {
    Map<Integer, String> header = cells.header(grid);
    for (int row : grid.rows()) {
      if (row > 0) {
        Map<String, Scalar> line = cells.line(grid, row, header);
        if (!line.isEmpty()) {
          row(line, cells.place(grid, row, 0));
        }
      }
    }
    return Item.list(items, cells.place(grid.name()));
  }

  private void row(Map<String, Scalar> line, int place) {
    Scalar kind = line.remove(SheetLines.ROW);
    Scalar parent = line.remove(SheetLines.IN);
    String row = kind == null ? "" : kind.text().strip();
    Item item = new Item(place);
    line.forEach((column, cell) -> put(item, column, cell));
    String key = table.keyOf(row).orElse("");
    if (!key.isEmpty()) {
      part(item, key, row);
    } else if (table.isTree() && (row.equals("group") || row.equals("question"))) {
      node(item, row.equals("group"), parent);
    } else if (row.equals(table.row()) && !table.isTree()) {
      items.add(item);
      last = item;
    } else {
      cells.problem(
          kind == null ? place : kind.line(), "write in the column `row` one of " + rows());
    }
  }

  private String rows() {
    List<String> rows = new ArrayList<>(table.parts().values());
    rows.addAll(table.isTree() ? List.of("group", "question") : List.of(table.row()));
    return Cursor.listed(rows);
  }

  private void part(Item item, String key, String row) {
    if (last == null) {
      cells.problem(item.place, "this `" + row + "` stands below nothing: put it below its owner");
    } else if (last.fields.containsKey(key)) {
      cells.problem(item.place, "`" + key + "` stands in the row above already: keep one");
    } else {
      last.add(key, item);
    }
  }

  private void node(Item item, boolean group, @Nullable Scalar parent) {
    last = item;
    if (group && item.fields.get("id") instanceof Scalar(String id, int line)) {
      groups.putIfAbsent(id, item);
    }
    if (parent == null) {
      items.add(item);
      return;
    }
    Item above = groups.get(parent.text());
    if (above == null || above == item) {
      cells.problem(
          parent.line(), "no group above is named `" + parent.text() + "`: correct the id");
    } else if (above.depth == DEEPEST) {
      cells.problem(item.place, "groups nest too deep here: write them flatter");
    } else {
      item.depth = above.depth + 1;
      above.add("children", item);
    }
  }

  private void put(Item item, String column, Scalar cell) {
    int dot = column.indexOf('.');
    String whole = dot < 0 ? column : column.substring(0, dot);
    if (dot < 0 || !SheetTables.SPREAD.contains(whole)) {
      cells.value(column, cell).ifPresent(value -> once(item, column, value));
      return;
    }
    String part = column.substring(dot + 1);
    YamlNode before = item.fields.getOrDefault(whole, new Mapping(Map.of(), cell.line()));
    if (before instanceof Mapping(Map<String, YamlNode> fields, int line)) {
      Map<String, YamlNode> more = new LinkedHashMap<>(fields);
      cells.value(part, cell).ifPresent(value -> more.put(part, value));
      item.fields.put(whole, new Mapping(more, line));
    } else {
      cells.problem(cell.line(), "`" + whole + "` stands in a column of its own: keep one");
    }
  }

  private void once(Item item, String column, YamlNode value) {
    if (item.fields.putIfAbsent(column, value) != null) {
      cells.problem(value.line(), "`" + column + "` is here twice: keep one");
    }
  }
}
