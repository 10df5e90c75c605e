package org.palier.referential;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// A sheet of a spreadsheet: cells by row and column, both counted from 0. Only what is not blank
/// is there.
final class Grid {

  /// What stands in a cell, as a text. `why` is empty where it can be read, else what to do.
  record Cell(String text, String why) {
    Cell(String text) {
      this(text, "");
    }
  }

  private final String name;
  private final Map<Integer, Map<Integer, Cell>> rows = new TreeMap<>();

  Grid(String name) {
    this.name = name;
  }

  String name() {
    return name;
  }

  void put(int row, int column, Cell cell) {
    rows.computeIfAbsent(row, unseen -> new TreeMap<>()).put(column, cell);
  }

  /// The numbers of the rows where something stands.
  List<Integer> rows() {
    return new ArrayList<>(rows.keySet());
  }

  /// The cells of a row by column, in their order.
  Map<Integer, Cell> row(int row) {
    return rows.getOrDefault(row, Map.of());
  }

  /// The name of a cell as people say it, such as C12.
  static String address(int row, int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
      letters.insert(0, (char) ('A' + (rest - 1) % 26));
    }
    return letters.toString() + (row + 1);
  }
}
