package org.palier.assessment;

import java.time.LocalDate;
import java.util.Locale;
import java.util.UUID;

/// What someone from outside said of a submission: a peer, or a third party whose task it is to
/// verify. `remarks` may be blank.
public record OutsideReview(
    UUID id,
    Sent of,
    Kind kind,
    Status status,
    String reviewer,
    LocalDate on,
    String scope,
    String remarks) {

  public static final int LINE_LIMIT = 160;
  public static final int TEXT_LIMIT = 300;
  public static final int REMARKS_LIMIT = 4000;

  public enum Kind {
    PEER,
    THIRD_PARTY;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /// What the reviewer came to. What was refused is recorded and counts for nothing.
  public enum Status {
    CONFIRMED,
    RESERVED,
    REFUSED;

    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  public OutsideReview {
    if (reviewer.isBlank() || reviewer.length() > LINE_LIMIT) {
      throw new IllegalArgumentException("a reviewer of 1 to 160 characters");
    }
    if (scope.isBlank() || scope.length() > TEXT_LIMIT || remarks.length() > REMARKS_LIMIT) {
      throw new IllegalArgumentException("a scope of 1 to 300 characters, remarks of up to 4000");
    }
  }
}
