package org.palier.demo;

import java.math.BigDecimal;
import org.palier.domain.questionnaire.BuiltinFacts;
import org.palier.territory.Commune;

/// What kind of organisation it is; all the rest is drawn from that.
record Profile(String type, String sector, int employees, int volunteers, Commune commune) {

  String size() {
    return BuiltinFacts.sizeOf(BigDecimal.valueOf(employees));
  }

  /// From 0 for `T0` to 4 for `T4`.
  int sizeRank() {
    return BuiltinFacts.SIZES.indexOf(size());
  }

  int people() {
    return Math.max(1, employees + volunteers);
  }

  boolean is(String type) {
    return this.type.equals(type);
  }
}
