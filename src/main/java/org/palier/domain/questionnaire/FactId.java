package org.palier.domain.questionnaire;

/// The id of a fact. It matches `[A-Za-z][A-Za-z0-9._-]{0,39}` and never changes meaning; anything
/// else is refused with an `IllegalArgumentException`.
public record FactId(String value) implements Comparable<FactId> {

  public FactId {
    Ids.check(value);
  }

  @Override
  public int compareTo(FactId other) {
    return Ids.ORDER.compare(value, other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
