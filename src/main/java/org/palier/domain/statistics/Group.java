package org.palier.domain.statistics;

import java.util.List;

/// One line of a table: a class that stands on its own, or several told together. In the table by
/// theme, it is the organisations for which the theme is rated.
public record Group(CatalogueTable table, List<String> classes) {

  /// The one group of the total.
  public static final Group ALL = new Group(CatalogueTable.TOTAL, List.of("all"));

  public Group {
    classes = List.copyOf(classes);
    if (classes.isEmpty()) {
      throw new IllegalArgumentException("a group without a class");
    }
  }

  public static Group ofTheme(String theme) {
    return new Group(CatalogueTable.THEME, List.of(theme));
  }

  public boolean isMerged() {
    return classes.size() > 1;
  }

  public boolean holds(Profile profile) {
    return profile.classesIn(table).stream().anyMatch(classes::contains);
  }
}
