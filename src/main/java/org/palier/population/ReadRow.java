package org.palier.population;

import java.util.ArrayList;
import java.util.List;

/// A row of a file as it stands in a preview: the values it gives and those known of the
/// organisation, in the order of `Column`, blank where there are none.
record ReadRow(
    int line, String fate, List<RowProblem> problems, List<String> said, List<String> known) {

  ReadRow {
    problems = List.copyOf(problems);
    said = List.copyOf(said);
    known = List.copyOf(known);
  }

  /// A value that the row would replace.
  record Change(Column column, String before, String after) {}

  String name() {
    return said.get(Column.NAME.ordinal());
  }

  String number() {
    String siret = said.get(Column.SIRET.ordinal());
    return siret.isEmpty() ? said.get(Column.RNA.ordinal()) : siret;
  }

  List<Change> changes() {
    List<Change> changes = new ArrayList<>();
    for (Column column : Column.values()) {
      String before = known.get(column.ordinal());
      String after = said.get(column.ordinal());
      if (fate.equals("update") && !after.isEmpty() && !after.equals(before)) {
        changes.add(new Change(column, before, after));
      }
    }
    return changes;
  }
}
