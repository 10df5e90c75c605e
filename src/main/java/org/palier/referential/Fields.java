package org.palier.referential;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.palier.referential.YamlNode.Mapping;

/// The keys of a mapping, each of which must be known where it stands.
final class Fields {

  private final Cursor at;
  private final Map<String, YamlNode> values;
  private final boolean readable;

  Fields(Cursor at, List<String> known) {
    this.at = at;
    this.readable = at.isMapping();
    this.values =
        at.node() instanceof Mapping(Map<String, YamlNode> fields, int line) ? fields : Map.of();
    if (!readable) {
      at.problem("write keys with values here: " + quoted(known));
    }
    values.keySet().stream()
        .filter(key -> !known.contains(key))
        .forEach(key -> unknown(key, known));
  }

  private void unknown(String key, List<String> known) {
    at.child(key, values.getOrDefault(key, at.node()))
        .problem("the key `" + key + "` is not known here: write " + quoted(known));
  }

  private static String quoted(List<String> keys) {
    return Cursor.listedInOrder(keys.stream().map(key -> "`" + key + "`").toList());
  }

  Cursor at() {
    return at;
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  Optional<Cursor> get(String key) {
    return Optional.ofNullable(values.get(key)).map(value -> at.child(key, value));
  }

  /// The value of a key that can't be left out; `example` is what an author could write.
  Optional<Cursor> required(String key, String example) {
    Optional<Cursor> value = get(key);
    if (value.isEmpty() && readable) {
      at.problem("`" + key + "` is missing: write `" + key + ": " + example + "`");
    }
    return value;
  }

  <T> T get(String key, Function<Cursor, Optional<T>> convert, T otherwise) {
    return get(key).flatMap(convert).orElse(otherwise);
  }

  /// The values of a mapping whose keys are the author's own, by key; none where it is left out.
  Map<String, Cursor> entries(String key) {
    return get(key).map(Cursor::entries).orElse(Map.of());
  }

  List<Cursor> items(String key) {
    return get(key).map(Cursor::items).orElse(List.of());
  }
}
