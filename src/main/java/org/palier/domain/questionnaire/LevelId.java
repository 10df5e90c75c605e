package org.palier.domain.questionnaire;

/// The id of a maturity level. It matches `[A-Za-z][A-Za-z0-9._-]{0,39}` and never changes meaning;
/// anything else is refused with an `IllegalArgumentException`.
public record LevelId(String value) implements Comparable<LevelId> {

  public LevelId {
    Ids.check(value);
  }

  @Override
  public int compareTo(LevelId other) {
    return Ids.ORDER.compare(value, other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
