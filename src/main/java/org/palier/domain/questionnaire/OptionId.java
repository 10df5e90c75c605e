package org.palier.domain.questionnaire;

/// The id of an option, unique within its question; it may begin with a digit. Anything that does
/// not match `[A-Za-z0-9][A-Za-z0-9._-]{0,39}` is refused with an `IllegalArgumentException`.
public record OptionId(String value) implements Comparable<OptionId> {

  public OptionId {
    if (!Ids.isOption(value)) {
      throw new IllegalArgumentException("not an option identifier: " + value);
    }
  }

  @Override
  public int compareTo(OptionId other) {
    return Ids.ORDER.compare(value, other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
