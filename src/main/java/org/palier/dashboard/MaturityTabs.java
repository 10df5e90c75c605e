package org.palier.dashboard;

import java.util.Set;
import org.palier.domain.statistics.CatalogueTable;

/// Which page of the release one reads; `query` names the questionnaire, `asked` the tables it
/// fills.
record MaturityTabs(String base, String query, Set<CatalogueTable> asked, String current) {

  boolean hasGroups() {
    return asked.contains(CatalogueTable.SIZE) || asked.contains(CatalogueTable.SECTOR);
  }

  boolean hasCommunes() {
    return asked.contains(CatalogueTable.AREA);
  }

  boolean overview() {
    return current.equals("maturity");
  }

  boolean themes() {
    return current.equals("maturity/themes");
  }

  boolean groups() {
    return current.equals("maturity/groups");
  }

  boolean communes() {
    return current.equals("maturity/communes");
  }

  boolean method() {
    return current.equals("maturity/method");
  }
}
