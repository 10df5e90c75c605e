package org.palier.referential;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What a YAML file says, with the line of each part. Scalars are texts: `01001`, `NO` and `1.0`
/// stay as they are written.
sealed interface YamlNode {

  int line();

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
