package org.palier.mail;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// How long to wait after each attempt that failed; after the last, the mail is given up.
final class RetryPlan {

  static final Duration SHORTEST = Duration.ofMinutes(1);

  private static final List<Duration> WAITS =
      List.of(
          SHORTEST,
          Duration.ofMinutes(5),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(12));

  private RetryPlan() {}

  static Optional<Duration> waitAfter(int attempts) {
    if (attempts < 1) {
      throw new IllegalArgumentException("no attempt was made: " + attempts);
    }
    return attempts > WAITS.size() ? Optional.empty() : Optional.of(WAITS.get(attempts - 1));
  }
}
