package org.palier.referential;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a YAML file says, with the line of each part. Scalars are texts: `01001`, `NO` and `1.0`
/// stay as they are written.
sealed interface YamlNode {

  int line();

  /// How many values there are in it, itself included.
  default int size() {
    return 1 + parts().stream().mapToInt(YamlNode::size).sum();
  }

  /// How many lists and mappings nest in it, itself included.
  default int depth() {
    int below = parts().stream().mapToInt(YamlNode::depth).max().orElse(0);
    return this instanceof Scalar ? 0 : 1 + below;
  }

  private Collection<YamlNode> parts() {
    return switch (this) {
      case Scalar scalar -> List.of();
      case Sequence(List<YamlNode> items, int line) -> items;
      case Mapping(Map<String, YamlNode> fields, int line) -> fields.values();
    };
  }

  record Scalar(String text, int line) implements YamlNode {}

  record Sequence(List<YamlNode> items, int line) implements YamlNode {
    public Sequence {
      items = List.copyOf(items);
    }
  }

  record Mapping(Map<String, YamlNode> fields, int line) implements YamlNode {
    public Mapping {
      fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }
  }

  /// What stands for a file that could not be read.
  YamlNode NOTHING = new Mapping(Map.of(), 1);
}
