package org.palier.population;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/// What is wrong with one cell of a file; `about` is what was read or what it meets with.
record RowProblem(Column column, Fault fault, String about) {

  private static final int LONGEST = 60;

  RowProblem {
    String line = about.replaceAll("[\\t\\n]", " ");
    about = line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
  }

  RowProblem(Column column, Fault fault) {
    this(column, fault, "");
  }

  /// What can be wrong. A grave one keeps its whole row out; of another only that cell is left out.
  enum Fault {
    MISSING(true),
    TOO_LONG(true),
    WRONG_SIRET(true),
    SIREN_ONLY(true),
    DIGITS_LOST(true),
    OF_A_PUBLIC_BODY(true),
    WRONG_RNA(true),
    OF_AN_ASSOCIATION(true),
    UNUSUAL_RNA(false),
    UNKNOWN_COMMUNE(true),
    SEVERAL_COMMUNES(true),
    OUTSIDE(true),
    WRONG_EMAIL(true),
    UNKNOWN_WORD(false),
    DUPLICATE(true),
    TAKEN(true);

    private final boolean grave;

    Fault(boolean grave) {
      this.grave = grave;
    }

    boolean isGrave() {
      return grave;
    }

    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /// As the table of rows keeps them.
  static String write(List<RowProblem> problems) {
    return problems.stream()
        .map(one -> one.column.word() + "\t" + one.fault.word() + "\t" + one.about)
        .collect(Collectors.joining("\n"));
  }

  static List<RowProblem> read(String stored) {
    return stored.lines().map(RowProblem::line).toList();
  }

  private static RowProblem line(String line) {
    String[] parts = line.split("\t", -1);
    Column column =
        Arrays.stream(Column.values())
            .filter(one -> one.word().equals(parts[0]))
            .findFirst()
            .orElseThrow();
    Fault fault =
        Arrays.stream(Fault.values())
            .filter(one -> one.word().equals(parts[1]))
            .findFirst()
            .orElseThrow();
    return new RowProblem(column, fault, parts[2]);
  }
}
