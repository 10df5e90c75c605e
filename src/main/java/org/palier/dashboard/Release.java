package org.palier.dashboard;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.palier.domain.statistics.CatalogueTable;
import org.palier.domain.statistics.Line;

/// What was published on a day: figures only. `waiting` organisations finished since and will enter
/// a later release; `levels` are the ids of the questionnaire's levels, in order.
public record Release(
    int number,
    LocalDate takenOn,
    long waiting,
    int threshold,
    List<String> levels,
    List<Line> lines) {

  public Release {
    levels = List.copyOf(levels);
    lines = List.copyOf(lines);
  }

  public List<Line> lines(CatalogueTable table) {
    return lines.stream().filter(line -> line.group().table() == table).toList();
  }

  public Optional<Line> total() {
    return lines(CatalogueTable.TOTAL).stream().findFirst();
  }
}
