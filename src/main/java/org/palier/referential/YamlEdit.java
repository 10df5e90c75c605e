package org.palier.referential;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.palier.referential.YamlNode.Mapping;
import org.palier.referential.YamlNode.Scalar;
import org.palier.referential.YamlNode.Sequence;

/// Trees made from other trees, whose parts keep their lines.
final class YamlEdit {

  private YamlEdit() {}

  /// The same tree, so many lines further down.
  static YamlNode shifted(YamlNode node, int lines) {
    return switch (node) {
      case Scalar(String text, int line) -> new Scalar(text, line + lines);
      case Sequence(List<YamlNode> items, int line) ->
          new Sequence(items.stream().map(item -> shifted(item, lines)).toList(), line + lines);
      case Mapping(Map<String, YamlNode> fields, int line) -> {
        Map<String, YamlNode> shifted = new LinkedHashMap<>();
        fields.forEach((key, value) -> shifted.put(key, shifted(value, lines)));
        yield new Mapping(shifted, line + lines);
      }
    };
  }

  static Mapping with(Mapping mapping, String key, YamlNode value) {
    Map<String, YamlNode> fields = new LinkedHashMap<>(mapping.fields());
    fields.put(key, value);
    return new Mapping(fields, mapping.line());
  }

  static Mapping without(Mapping mapping, String key) {
    Map<String, YamlNode> fields = new LinkedHashMap<>(mapping.fields());
    fields.remove(key);
    return new Mapping(fields, mapping.line());
  }

  /// The list under `key` with these items at its end; nothing changes where there are none.
  static Mapping appended(Mapping mapping, String key, List<YamlNode> items) {
    if (items.isEmpty()) {
      return mapping;
    }
    YamlNode old = mapping.fields().get(key);
    List<YamlNode> all = new ArrayList<>(old instanceof Sequence list ? list.items() : List.of());
    all.addAll(items);
    return with(mapping, key, new Sequence(all, old == null ? mapping.line() : old.line()));
  }

  /// Each item of the list under `key` that is a mapping, changed.
  static Mapping each(Mapping mapping, String key, UnaryOperator<Mapping> change) {
    if (!(mapping.fields().get(key) instanceof Sequence(List<YamlNode> items, int line))) {
      return mapping;
    }
    List<YamlNode> changed =
        items.stream().map(item -> item instanceof Mapping one ? change.apply(one) : item).toList();
    return with(mapping, key, new Sequence(changed, line));
  }

  /// Both, mapping by mapping; where both say something else, the second.
  static YamlNode merged(YamlNode first, YamlNode second) {
    if (!(first instanceof Mapping one) || !(second instanceof Mapping other)) {
      return second;
    }
    Mapping all = one;
    for (Map.Entry<String, YamlNode> field : other.fields().entrySet()) {
      YamlNode before = one.fields().get(field.getKey());
      YamlNode value = before == null ? field.getValue() : merged(before, field.getValue());
      all = with(all, field.getKey(), value);
    }
    return all;
  }

  static String id(Mapping mapping) {
    return mapping.fields().get("id") instanceof Scalar(String id, int line) ? id : "";
  }
}
