package org.palier.referential;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.palier.referential.YamlNode.Mapping;
import org.palier.referential.YamlNode.Scalar;
import org.palier.referential.YamlNode.Sequence;

/// Writes a tree as YAML that an author would write: short values on one line, long ones indented.
/// Reading it again gives the same tree.
final class YamlWriter {

  private static final int WIDTH = 110;
  private static final Pattern PLAIN =
      Pattern.compile(
          "[\\p{L}\\p{Nd}]([\\p{L}\\p{Nd} _.+/()’%°€²³–—«»…\\u00a0\\u202f?!;-]*"
              + "[\\p{L}\\p{Nd}_.+/()’%°€²³–—«»…?!;])?");
  private static final Pattern NUMBER = Pattern.compile("-[0-9]+(\\.[0-9]+)?");

  /// What other tools would not take for a text.
  private static final Pattern NO_TEXT =
      Pattern.compile("(?i)true|false|yes|no|on|off|null|[0-9][0-9_.eE+xo-]*");

  private static final Set<String> WORDS =
      Set.of("id", "label", "title", "text", "how", "effect", "evidence", "unit", "description");

  private final StringBuilder yaml = new StringBuilder();

  private YamlWriter() {}

  /// A file.
  static String block(YamlNode node) {
    YamlWriter writer = new YamlWriter();
    writer.block(node, 0);
    return writer.yaml.toString();
  }

  /// On one line.
  static String flow(YamlNode node) {
    return flow(node, "");
  }

  private static String flow(YamlNode node, String key) {
    return switch (node) {
      case Scalar scalar -> scalar(scalar.text(), key);
      case Sequence(List<YamlNode> items, int line) ->
          "[" + String.join(", ", items.stream().map(YamlWriter::flow).toList()) + "]";
      case Mapping(Map<String, YamlNode> fields, int line) ->
          "{" + String.join(", ", fields.entrySet().stream().map(YamlWriter::field).toList()) + "}";
    };
  }

  private static String field(Map.Entry<String, YamlNode> field) {
    return key(field.getKey()) + ": " + flow(field.getValue(), field.getKey());
  }

  private static String key(String key) {
    return scalar(key, "id");
  }

  private static String scalar(String text, String key) {
    boolean plain =
        NUMBER.matcher(text).matches()
            || (PLAIN.matcher(text).matches()
                && !(WORDS.contains(key) && NO_TEXT.matcher(text).matches()));
    return plain ? text : CanonicalJson.quoted(text);
  }

  private void block(YamlNode node, int indent) {
    switch (node) {
      case Mapping(Map<String, YamlNode> fields, int line) when !fields.isEmpty() ->
          fields.forEach((key, value) -> field(key, value, indent));
      case Sequence(List<YamlNode> items, int line) when !items.isEmpty() ->
          items.forEach(item -> item(item, indent));
      default -> yaml.append(" ".repeat(indent)).append(flow(node)).append('\n');
    }
  }

  private void field(String key, YamlNode value, int indent) {
    yaml.append(" ".repeat(indent)).append(key(key)).append(':');
    value(value, key, indent, indent + 2);
  }

  private void value(YamlNode value, String key, int indent, int below) {
    String flow = flow(value, key);
    if (value instanceof Scalar || value.size() == 1 || fits(value, flow, indent)) {
      yaml.append(' ').append(flow).append('\n');
    } else {
      yaml.append('\n');
      block(value, below);
    }
  }

  private static boolean fits(YamlNode value, String flow, int indent) {
    boolean rows = SheetLines.items(value).stream().anyMatch(Mapping.class::isInstance);
    return !rows && value.depth() <= 2 && flow.length() + indent <= WIDTH;
  }

  private void item(YamlNode item, int indent) {
    String flow = flow(item);
    yaml.append(" ".repeat(indent)).append('-');
    if (item instanceof Mapping(Map<String, YamlNode> fields, int line)
        && !fields.isEmpty()
        && !fits(item, flow, indent)) {
      int start = yaml.length() + 1;
      block(item, indent + 2);
      yaml.delete(start, start + indent + 1);
    } else if (item instanceof Sequence && item.size() > 1 && !fits(item, flow, indent)) {
      yaml.append('\n');
      block(item, indent + 2);
    } else {
      yaml.append(' ').append(flow).append('\n');
    }
  }
}
