package org.palier.domain.statistics;

import java.util.Collections;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/// What the catalogue knows of an organisation: its class in each table, and the themes that are
/// rated for it. No published table tells apart two organisations with the same profile.
public record Profile(
    String type, String size, String sector, String area, SortedSet<String> themes) {

  public Profile {
    themes = Collections.unmodifiableSortedSet(new TreeSet<>(themes));
  }

  public Set<String> classesIn(CatalogueTable table) {
    return switch (table) {
      case TOTAL -> Set.copyOf(Group.ALL.classes());
      case TYPE -> Set.of(type);
      case SIZE -> Set.of(size);
      case SECTOR -> Set.of(sector);
      case AREA -> Set.of(area);
      case THEME -> themes;
    };
  }
}
