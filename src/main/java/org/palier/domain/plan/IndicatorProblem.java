package org.palier.domain.plan;

import java.util.Locale;

/// What can be wrong with a typed indicator or with a value of it, and in which field of the form.
public enum IndicatorProblem {
  NAME_MISSING("name"),
  NAME_LONG("name"),
  UNIT_LONG("unit"),
  START_MALFORMED("start"),
  TARGET_MALFORMED("target"),
  DAY_MALFORMED("day"),
  DAY_FUTURE("day"),
  AMOUNT_MALFORMED("amount");

  private final String field;

  IndicatorProblem(String field) {
    this.field = field;
  }

  public String field() {
    return field;
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
