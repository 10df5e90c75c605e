package org.palier.domain.receipt;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// The sheet a receipt is read from, and the list of the numbers that are not as printed.
final class PocketSheet {

  static final String WHOLE = "overall";

  final boolean dontKnowsCount;
  final List<?> thresholds;
  final List<String> differences = new ArrayList<>();
  private final Map<String, Map<?, ?>> nodes = new HashMap<>();

  PocketSheet(Map<?, ?> receipt) {
    map(receipt, "nodes").forEach((id, node) -> nodes.put(id.toString(), (Map<?, ?>) node));
    nodes.put(WHOLE, map(receipt, WHOLE));
    dontKnowsCount = text(receipt, "dontKnow").equals("zero");
    thresholds = list(receipt, "thresholds");
  }

  List<String> ids() {
    return List.copyOf(nodes.keySet());
  }

  Map<?, ?> at(String id) {
    return Objects.requireNonNull(nodes.get(id), id);
  }

  boolean isGroup(String id) {
    return at(id).containsKey("aggregate");
  }

  List<String> children(String id) {
    List<String> children = new ArrayList<>();
    list(at(id), "lines").forEach(line -> children.add(text((Map<?, ?>) line, "node")));
    list(at(id), "others").forEach(node -> children.add(node.toString()));
    return children;
  }

  PocketFraction max(String id) {
    return PocketFraction.of(text(map(at(id), "scale"), "max"));
  }

  int decimals(String id) {
    return Math.toIntExact(number(map(at(id), "scale"), "decimals"));
  }

  BigDecimal rounded(String id, PocketFraction value) {
    PocketFraction exact = value.times(max(id));
    return text(map(at(id), "scale"), "rounding").equals("down")
        ? exact.cut(decimals(id))
        : exact.halfUp(decimals(id));
  }

  void compare(String id, String name, PocketFraction expected, String key) {
    compare(id, name, expected.toString(), at(id).get(key));
  }

  void compare(String id, String name, BigDecimal expected, String key) {
    compare(id, name, expected, at(id).get(key));
  }

  void compare(String id, String name, PocketFraction expected, Map<?, ?> in) {
    compare(id, name, expected.toString(), in.get(name));
  }

  void compare(String id, String name, @Nullable Object expected, @Nullable Object printed) {
    boolean same =
        expected instanceof BigDecimal number && printed != null
            ? number.compareTo(new BigDecimal(printed.toString())) == 0
            : Objects.equals(text(expected), text(printed));
    if (!same) {
      differences.add(id + ": " + name + ": printed " + printed + ", found " + expected);
    }
  }

  static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }

  static String text(Map<?, ?> map, String key) {
    return Objects.requireNonNull(map.get(key), key).toString();
  }

  static long number(Map<?, ?> map, String key) {
    return Long.parseLong(text(map, key));
  }

  static Map<?, ?> map(Map<?, ?> map, String key) {
    return (Map<?, ?>) Objects.requireNonNull(map.get(key), key);
  }

  static List<?> list(Map<?, ?> map, String key) {
    return (List<?>) Objects.requireNonNull(map.get(key), key);
  }
}
