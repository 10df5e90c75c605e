package org.palier.domain.answers;

/// An answer with what was noted beside it; empty texts where nothing was.
public record Entry(Answer answer, String comment, String evidence) {

  public static Entry of(Answer answer) {
    return new Entry(answer, "", "");
  }

  public boolean hasEvidence() {
    return !evidence.isBlank();
  }
}
