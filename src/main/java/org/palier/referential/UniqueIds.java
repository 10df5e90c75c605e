package org.palier.referential;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// Reads the `id` of each item of one kind and refuses to see one twice.
final class UniqueIds<T> {

  private final Map<T, Integer> lines = new HashMap<>();

  /// The id of these fields, where it has one that no other item has.
  Optional<T> read(Fields fields, Function<Cursor, Optional<T>> convert, String example) {
    return fields
        .required("id", example)
        .flatMap(at -> convert.apply(at).flatMap(id -> once(id, at)));
  }

  Optional<T> once(T id, Cursor at) {
    Integer earlier = lines.putIfAbsent(id, at.line());
    return earlier == null
        ? Optional.of(id)
        : at.refused("the id `" + id + "` is already on line " + earlier + ": choose another");
  }

  boolean contains(T id) {
    return lines.containsKey(id);
  }
}
