package org.palier.domain.questionnaire;

/// The id of a toolbox action. It matches `[A-Za-z][A-Za-z0-9._-]{0,39}` and never changes meaning;
/// anything else is refused with an `IllegalArgumentException`.
public record ActionId(String value) implements Comparable<ActionId> {

  public ActionId {
    Ids.check(value);
  }

  @Override
  public int compareTo(ActionId other) {
    return Ids.ORDER.compare(value, other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
