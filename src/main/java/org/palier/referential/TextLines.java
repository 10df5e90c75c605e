package org.palier.referential;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.palier.referential.YamlNode.Mapping;
import org.palier.referential.YamlNode.Scalar;
import org.palier.referential.YamlNode.Sequence;

/// A file of translations as lines: section, id and key of each text. What has no such place, such
/// as a list of paths, stands whole as YAML.
final class TextLines {

  static final String SECTION = "section";
  static final String ID = "id";
  static final String KEY = "key";
  static final String TEXT = "text";
  static final String YAML = "yaml";
  static final List<String> COLUMNS = List.of(SECTION, ID, KEY, TEXT, YAML);

  private final SheetLines lines;

  private TextLines(SheetLines lines) {
    this.lines = lines;
  }

  static SheetLines of(String language, YamlNode file) {
    SheetLines lines = new SheetLines(SheetTables.TEXTS + language, COLUMNS);
    SheetLines.fields(file).forEach(new TextLines(lines)::section);
    return lines;
  }

  private void section(String section, YamlNode node) {
    if (node instanceof Mapping(Map<String, YamlNode> byId, int line)
        && !byId.isEmpty()
        && isPlain(node)) {
      byId.forEach((id, texts) -> leaf(section, id, "", texts));
    } else {
      line(section, "", "", node);
    }
  }

  private void leaf(String section, String id, String key, YamlNode node) {
    String before = key.isEmpty() ? "" : key + "/";
    if (node instanceof Mapping(Map<String, YamlNode> fields, int line) && !fields.isEmpty()) {
      fields.forEach((name, value) -> leaf(section, id, before + name, value));
    } else if (node instanceof Sequence(List<YamlNode> items, int line) && !items.isEmpty()) {
      for (int index = 0; index < items.size(); index++) {
        leaf(section, id, before + "[" + index + "]", items.get(index));
      }
    } else {
      line(section, id, key, node);
    }
  }

  /// Whether every key can be part of a path.
  private static boolean isPlain(YamlNode node) {
    return switch (node) {
      case Scalar scalar -> true;
      case Sequence(List<YamlNode> items, int line) -> items.stream().allMatch(TextLines::isPlain);
      case Mapping(Map<String, YamlNode> fields, int line) ->
          fields.keySet().stream().allMatch(key -> key.matches("[^/\\[\\]\\s]+"))
              && fields.values().stream().allMatch(TextLines::isPlain);
    };
  }

  private void line(String section, String id, String key, YamlNode node) {
    Map<String, String> cells = new LinkedHashMap<>();
    cells.put(SECTION, section);
    cells.put(ID, id);
    cells.put(KEY, key);
    if (node instanceof Scalar(String text, int line) && !text.isBlank()) {
      cells.put(TEXT, text);
    } else {
      cells.put(YAML, YamlWriter.flow(node));
    }
    cells.values().removeIf(String::isEmpty);
    lines.line(cells);
  }
}
