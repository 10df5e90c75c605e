package org.palier.domain.questionnaire;

/// The name of a condition. It matches `[A-Za-z][A-Za-z0-9._-]{0,39}` and never changes meaning;
/// anything else is refused with an `IllegalArgumentException`.
public record FlagId(String value) implements Comparable<FlagId> {

  public FlagId {
    Ids.check(value);
  }

  @Override
  public int compareTo(FlagId other) {
    return Ids.ORDER.compare(value, other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
