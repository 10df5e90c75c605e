package org.palier.population;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a row of a file says of an organisation, each value in the form it would be kept in, null
/// where it says nothing or nothing right; and what is wrong with it. The name is cut where too
/// long.
record FileRow(
    int line,
    String name,
    @Nullable String siret,
    @Nullable String rna,
    @Nullable String commune,
    @Nullable String type,
    @Nullable String size,
    @Nullable String sector,
    @Nullable String email,
    String person,
    @Nullable String language,
    List<RowProblem> problems) {

  FileRow {
    problems = List.copyOf(problems);
  }

  /// Whether it may be taken over.
  boolean isRight() {
    return problems.stream().noneMatch(one -> one.fault().isGrave());
  }
}
