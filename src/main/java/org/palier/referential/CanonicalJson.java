package org.palier.referential;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.palier.domain.questionnaire.Ids;
import org.palier.referential.YamlNode.Mapping;
import org.palier.referential.YamlNode.Scalar;
import org.palier.referential.YamlNode.Sequence;

/// What was read, as JSON with sorted keys and every scalar a text: the same for the same content,
/// whatever its layout, quotes and comments. It is YAML too, so it can be read again.
final class CanonicalJson {

  private final StringBuilder json = new StringBuilder();

  private CanonicalJson() {}

  static String of(YamlNode node) {
    CanonicalJson writer = new CanonicalJson();
    writer.write(node);
    return writer.json.toString();
  }

  /// A text between quotes, which YAML reads as JSON does.
  static String quoted(String text) {
    CanonicalJson writer = new CanonicalJson();
    writer.quote(text);
    return writer.json.toString();
  }

  private void write(YamlNode node) {
    switch (node) {
      case Scalar scalar -> quote(scalar.text());
      case Sequence(List<YamlNode> items, int line) -> list(items);
      case Mapping(Map<String, YamlNode> fields, int line) -> object(fields);
    }
  }

  private void list(List<YamlNode> items) {
    json.append('[');
    String separator = "";
    for (YamlNode item : items) {
      json.append(separator);
      write(item);
      separator = ",";
    }
    json.append(']');
  }

  private void object(Map<String, YamlNode> fields) {
    Map<String, YamlNode> sorted = new TreeMap<>(Ids.ORDER);
    sorted.putAll(fields);
    json.append('{');
    String separator = "";
    for (Map.Entry<String, YamlNode> field : sorted.entrySet()) {
      json.append(separator);
      quote(field.getKey());
      json.append(": ");
      write(field.getValue());
      separator = ",";
    }
    json.append('}');
  }

  private void quote(String text) {
    json.append('"');
    text.chars().forEach(unit -> character((char) unit));
    json.append('"');
  }

  private void character(char unit) {
    switch (unit) {
      case '"' -> json.append("\\\"");
      case '\\' -> json.append("\\\\");
      case '\n' -> json.append("\\n");
      case '\t' -> json.append("\\t");
      default -> {
        if (needsEscape(unit)) {
          json.append(String.format("\\u%04x", (int) unit));
        } else {
          json.append(unit);
        }
      }
    }
  }

  /// Controls, and what YAML takes for the end of a line or for no character of a text.
  private static boolean needsEscape(char unit) {
    return unit < ' '
        || (unit >= '\u007f' && unit <= '\u009f')
        || unit == '\u2028'
        || unit == '\u2029'
        || unit == '\ufeff'
        || unit >= '\ufffe';
  }
}
