package org.palier.assessment;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palier.domain.answers.Answer;
import org.palier.domain.answers.Entry;

/// What is kept for a question: an answer (null while only notes were written), its notes, and the
/// revision that a next save must name.
public record StoredEntry(@Nullable Answer answer, String comment, String evidence, int revision) {

  public static final StoredEntry NOTHING = new StoredEntry(null, "", "", 0);

  public Optional<Entry> entry() {
    return answer == null ? Optional.empty() : Optional.of(new Entry(answer, comment, evidence));
  }

  /// The same under its next revision.
  StoredEntry raised() {
    return new StoredEntry(answer, comment, evidence, revision + 1);
  }

  boolean saysTheSameAs(StoredEntry other) {
    return java.util.Objects.equals(answer, other.answer)
        && comment.equals(other.comment)
        && evidence.equals(other.evidence);
  }
}
