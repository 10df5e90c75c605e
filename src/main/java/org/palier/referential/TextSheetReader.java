package org.palier.referential;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palier.referential.YamlNode.Mapping;
import org.palier.referential.YamlNode.Scalar;
import org.palier.referential.YamlNode.Sequence;

/// Makes a file of translations from the rows of its sheet.
final class TextSheetReader {

  private static final int DEPTH = 8;

  /// A text, or what stands below by key or by place in a list.
  private static final class Branch {
    private final Map<String, Branch> below = new LinkedHashMap<>();
    private final int place;
    private Optional<YamlNode> leaf = Optional.empty();

    private Branch(int place) {
      this.place = place;
    }

    private YamlNode node() {
      if (leaf.isPresent()) {
        return leaf.get();
      }
      if (!below.isEmpty() && below.keySet().stream().allMatch(key -> key.startsWith("["))) {
        List<YamlNode> items = new ArrayList<>();
        below.values().forEach(item -> items.add(item.node()));
        return new Sequence(items, place);
      }
      Map<String, YamlNode> fields = new LinkedHashMap<>();
      below.forEach((key, value) -> fields.put(key, value.node()));
      return new Mapping(fields, place);
    }
  }

  private final SheetCells cells;

  TextSheetReader(SheetCells cells) {
    this.cells = cells;
  }

  YamlNode read(Grid grid) {
    Map<Integer, String> header = cells.header(grid);
    Branch root = new Branch(cells.place(grid.name()));
    for (int row : grid.rows()) {
      if (row > 0) {
        Map<String, Scalar> line = cells.line(grid, row, header);
        if (!line.isEmpty()) {
          row(root, line, cells.place(grid, row, 0));
        }
      }
    }
    return root.node();
  }

  private void row(Branch root, Map<String, Scalar> line, int place) {
    line.keySet().stream()
        .filter(column -> !TextLines.COLUMNS.contains(column))
        .forEach(
            column ->
                cells.problem(
                    place, "the column `" + column + "` is not known here: begin its name with #"));
    Scalar text = line.get(TextLines.TEXT);
    Scalar yaml = line.get(TextLines.YAML);
    if (!line.containsKey(TextLines.SECTION)) {
      cells.problem(place, "`section` is missing: write `nodes`, `facts` or another");
      return;
    }
    if (text != null && yaml != null) {
      cells.problem(place, "write `text` or `yaml`, not both");
    } else if (text != null) {
      put(root, path(line), text, place);
    } else if (yaml != null) {
      cells.yaml(yaml).ifPresent(node -> put(root, path(line), node, place));
    }
  }

  private static List<String> path(Map<String, Scalar> line) {
    List<String> path = new ArrayList<>();
    for (String column : List.of(TextLines.SECTION, TextLines.ID)) {
      if (line.containsKey(column)) {
        path.add(line.get(column).text().strip());
      }
    }
    if (line.containsKey(TextLines.KEY)) {
      path.addAll(List.of(line.get(TextLines.KEY).text().strip().split("/", -1)));
    }
    return path;
  }

  private void put(Branch root, List<String> path, YamlNode leaf, int place) {
    Branch branch = root;
    for (String step : path.subList(0, Math.min(DEPTH, path.size()))) {
      branch = branch.below.computeIfAbsent(step, unseen -> new Branch(place));
      if (branch.leaf.isPresent()) {
        cells.problem(place, "there is a text for this already: keep one");
        return;
      }
    }
    if (!branch.below.isEmpty() || path.size() > DEPTH) {
      cells.problem(place, "there are texts below this already: correct the key");
      return;
    }
    branch.leaf = Optional.of(leaf);
  }
}
