package org.palier.dashboard;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.palier.domain.questionnaire.BuiltinFacts;
import org.palier.domain.statistics.CatalogueTable;
import org.palier.domain.statistics.DisclosureRule;
import org.palier.domain.statistics.Group;
import org.palier.domain.statistics.Merging;

/// How many organisations started and finished, in all and by class. Staff may see who takes part,
/// so these counts are live; small classes are told together all the same.
record Participation(List<ParticipationRepository.Count> counts) {

  record Share(Group group, long started, long finished) {}

  long started() {
    return counts.stream().mapToLong(ParticipationRepository.Count::started).sum();
  }

  long finished() {
    return counts.stream().mapToLong(ParticipationRepository.Count::finished).sum();
  }

  List<Share> by(CatalogueTable table, DisclosureRule rule) {
    Map<String, Long> started = new TreeMap<>(table.order());
    counts.forEach(count -> started.merge(classIn(table, count), count.started(), Long::sum));
    return Merging.merge(rule, table, started).stream().map(group -> share(table, group)).toList();
  }

  private Share share(CatalogueTable table, Group group) {
    List<ParticipationRepository.Count> held =
        counts.stream().filter(count -> group.classes().contains(classIn(table, count))).toList();
    Participation part = new Participation(held);
    return new Share(group, part.started(), part.finished());
  }

  private static String classIn(CatalogueTable table, ParticipationRepository.Count count) {
    return switch (table) {
      case TYPE -> count.type();
      case SIZE ->
          count.employees() < 0
              ? CatalogueTable.UNKNOWN
              : BuiltinFacts.sizeOf(BigDecimal.valueOf(count.employees()));
      case SECTOR -> count.sector();
      case AREA -> count.commune();
      case TOTAL, THEME -> throw new IllegalArgumentException("not a class: " + table);
    };
  }
}
