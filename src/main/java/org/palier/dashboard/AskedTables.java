package org.palier.dashboard;

import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.palier.domain.questionnaire.BuiltinFacts;
import org.palier.domain.questionnaire.FactId;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.domain.statistics.CatalogueTable;

/// Which tables a questionnaire can fill: those whose fact it asks.
final class AskedTables {

  private static final Map<CatalogueTable, FactId> FACTS =
      Map.of(
          CatalogueTable.TYPE, BuiltinFacts.TYPE,
          CatalogueTable.SIZE, BuiltinFacts.EMPLOYEES,
          CatalogueTable.SECTOR, BuiltinFacts.SECTOR,
          CatalogueTable.AREA, BuiltinFacts.COMMUNE);

  private AskedTables() {}

  static Set<CatalogueTable> of(Questionnaire questionnaire) {
    Set<CatalogueTable> asked = EnumSet.noneOf(CatalogueTable.class);
    FACTS.forEach(
        (table, fact) -> {
          if (questionnaire.facts().stream().anyMatch(known -> known.id().equals(fact))) {
            asked.add(table);
          }
        });
    return asked;
  }
}
