package org.palier.domain.questionnaire;

/// The id of a legal duty. It matches `[A-Za-z][A-Za-z0-9._-]{0,39}` and never changes meaning;
/// anything else is refused with an `IllegalArgumentException`.
public record ObligationId(String value) implements Comparable<ObligationId> {

  public ObligationId {
    Ids.check(value);
  }

  @Override
  public int compareTo(ObligationId other) {
    return Ids.ORDER.compare(value, other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
