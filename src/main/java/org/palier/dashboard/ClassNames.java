package org.palier.dashboard;

import java.util.Map;
import java.util.stream.Collectors;
import org.palier.domain.statistics.CatalogueTable;
import org.palier.domain.statistics.Group;
import org.palier.web.Language;
import org.palier.web.Messages;

/// What the classes of the tables are called on the page.
record ClassNames(Messages messages, Language language, Map<String, String> communes) {

  /// A class by its name, several told together as such.
  String name(Group group) {
    return group.isMerged()
        ? messages.text(language, "dashboard.group.merged")
        : name(group.table(), group.classes().getFirst());
  }

  /// Which classes are told together; empty for a class on its own.
  String members(Group group) {
    return group.isMerged()
        ? group.classes().stream()
            .map(one -> name(group.table(), one))
            .collect(Collectors.joining(", "))
        : "";
  }

  private String name(CatalogueTable table, String one) {
    if (one.equals(CatalogueTable.UNKNOWN)) {
      return messages.text(language, "dashboard.group.unknown");
    }
    return switch (table) {
      case TYPE -> messages.text(language, "facts.type." + one);
      case SIZE -> messages.text(language, "facts.size." + one);
      case SECTOR -> messages.text(language, "facts.sector." + one);
      case AREA -> communes.getOrDefault(one, one);
      case TOTAL, THEME -> throw new IllegalArgumentException("not a class: " + table);
    };
  }
}
