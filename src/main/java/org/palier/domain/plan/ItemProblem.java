package org.palier.domain.plan;

import java.util.Locale;

/// What can be wrong with a typed item, and in which field of the form.
public enum ItemProblem {
  TITLE_MISSING("title"),
  TITLE_LONG("title"),
  WHO_LONG("who"),
  DUE_MALFORMED("due"),
  DUE_PAST("due"),
  DUE_FAR("due"),
  STATUS_UNKNOWN("status"),
  REASON_MISSING("reason"),
  REASON_LONG("reason");

  private final String field;

  ItemProblem(String field) {
    this.field = field;
  }

  public String field() {
    return field;
  }

  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
