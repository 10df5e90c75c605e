package org.palier.domain.statistics;

import java.util.Comparator;
import java.util.List;
import org.palier.domain.questionnaire.BuiltinFacts;
import org.palier.domain.questionnaire.Ids;

/// The tables that may ever be published: the list is closed, and none of them crosses two others.
/// A table that must be given up is given up in the reverse order.
public enum CatalogueTable {
  TOTAL(List.of()),
  TYPE(BuiltinFacts.TYPES),
  SIZE(BuiltinFacts.SIZES),
  SECTOR(BuiltinFacts.SECTORS),
  AREA(List.of()),
  THEME(List.of());

  /// The tables that share the organisations out among classes.
  public static final List<CatalogueTable> SHARED_OUT = List.of(TYPE, SIZE, SECTOR, AREA);

  /// The class of those that did not say.
  public static final String UNKNOWN = "";

  private final List<String> known;

  CatalogueTable(List<String> known) {
    this.known = known;
  }

  /// The fixed order of the classes: as listed by the platform, then by code point, the unknown one
  /// last.
  public Comparator<String> order() {
    return Comparator.comparing((String name) -> name.equals(UNKNOWN))
        .thenComparing(name -> known.contains(name) ? known.indexOf(name) : known.size())
        .thenComparing(Ids.ORDER);
  }
}
