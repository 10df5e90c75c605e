package org.palier.domain.versions;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Collects changes while two versions are compared.
final class Changes {

  private final List<Change> found = new ArrayList<>();

  @FunctionalInterface
  interface Comparison<T> {
    void compare(String id, T old, T now);
  }

  List<Change> found() {
    return List.copyOf(found);
  }

  void add(Change change) {
    found.add(change);
  }

  void add(Change.Kind kind, String what, String id) {
    found.add(Change.of(kind, what, id, "", "", ""));
  }

  /// Says what is gone and what is new, and compares what is in both.
  <T> void each(String what, Map<String, T> old, Map<String, T> now, Comparison<T> comparison) {
    old.forEach(
        (id, before) -> {
          T after = now.get(id);
          if (after == null) {
            add(Change.Kind.REMOVED, what, id);
          } else {
            comparison.compare(id, before, after);
          }
        });
    now.keySet().stream()
        .filter(id -> !old.containsKey(id))
        .forEach(id -> add(Change.Kind.ADDED, what, id));
  }

  /// Compares one part of a thing; words and numbers are shown, what has parts is only said to
  /// differ.
  <T> void compare(
      Change.Kind kind,
      String what,
      String id,
      String part,
      T old,
      T now,
      Function<T, ? extends @Nullable Object> read) {
    Object before = read.apply(old);
    Object after = read.apply(now);
    if (!Objects.equals(before, after)) {
      found.add(Change.of(kind, what, id, part, shown(before), shown(after)));
    }
  }

  <T> void compare(
      Change.Kind kind,
      String what,
      String id,
      T old,
      T now,
      Function<T, ? extends @Nullable Object> read) {
    compare(kind, what, id, "", old, now, read);
  }

  /// Says that what both have of `what` stands in another order.
  void order(String id, String part, List<String> old, List<String> now) {
    List<String> before = old.stream().filter(now::contains).toList();
    List<String> after = now.stream().filter(old::contains).toList();
    if (!before.equals(after)) {
      found.add(
          Change.of(
              Change.Kind.REORDERED,
              "node",
              id,
              part,
              String.join(", ", before),
              String.join(", ", after)));
    }
  }

  private static String shown(@Nullable Object value) {
    return value instanceof String text ? text : "";
  }

  static <T> Map<String, T> byId(Iterable<T> things, Function<T, Object> id) {
    Map<String, T> byId = new LinkedHashMap<>();
    things.forEach(thing -> byId.put(id.apply(thing).toString(), thing));
    return byId;
  }
}
