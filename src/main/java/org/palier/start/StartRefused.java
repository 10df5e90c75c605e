package org.palier.start;

import java.util.Optional;

/// A start that must not go on, with what the operator can do about it: in French, then in English.
public final class StartRefused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public StartRefused(String french, String english) {
    super(french + System.lineSeparator() + english);
  }

  /// The refusal behind a failure, when there is one.
  public static Optional<StartRefused> in(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof StartRefused refused) {
        return Optional.of(refused);
      }
    }
    return Optional.empty();
  }
}
