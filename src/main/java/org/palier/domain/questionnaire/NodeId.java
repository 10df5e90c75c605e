package org.palier.domain.questionnaire;

/// The id of a group or a question. It matches `[A-Za-z][A-Za-z0-9._-]{0,39}` and never changes
/// meaning; anything else is refused with an `IllegalArgumentException`.
public record NodeId(String value) implements Comparable<NodeId> {

  public NodeId {
    Ids.check(value);
  }

  @Override
  public int compareTo(NodeId other) {
    return Ids.ORDER.compare(value, other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
