package org.palier.population;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// Where each column of a file stands, whatever their order, and the heads that say nothing to us.
record Heads(Map<Column, Integer> places, List<String> ignored) {

  Heads {
    places = Map.copyOf(places);
    ignored = List.copyOf(ignored);
  }

  static Heads of(List<String> row) {
    Map<Column, Integer> places = new EnumMap<>(Column.class);
    for (Column column : Column.values()) {
      int best = Integer.MAX_VALUE;
      for (int i = 0; i < row.size(); i++) {
        int rank = column.rank(row.get(i));
        if (rank >= 0 && rank < best) {
          best = rank;
          places.put(column, i);
        }
      }
    }
    List<String> ignored = new ArrayList<>();
    for (int i = 0; i < row.size(); i++) {
      if (!row.get(i).isBlank() && !places.containsValue(i)) {
        ignored.add(row.get(i));
      }
    }
    return new Heads(places, ignored);
  }

  /// Whether organisations can be read at all.
  boolean hasName() {
    return places.containsKey(Column.NAME);
  }

  boolean has(Column column) {
    return places.containsKey(column);
  }

  /// What a row says in a column, on one line; empty where it has none.
  String cell(List<String> row, Column column) {
    Integer place = places.get(column);
    return place == null || place >= row.size()
        ? ""
        : row.get(place).replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}]+", " ").strip();
  }
}
