package org.palier.domain.answers;

/// Where a question stands in one assessment.
public enum QuestionState {
  /// Its condition, or that of a group above, is false.
  NOT_CONCERNED,
  /// Declared without object, with a reason.
  NOT_APPLICABLE,
  DONT_KNOW,
  ANSWERED,
  UNANSWERED;

  /// Whether it is asked at all.
  public boolean isConcerned() {
    return this != NOT_CONCERNED;
  }
}
