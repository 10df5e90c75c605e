package org.palier.assessment;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDateTime;
import org.palier.sql.Utc;

/// Lets a request that is sent again have one effect: what was answered to a key is kept, in the
/// transaction of the effect, together with what was asked.
@Singleton
class Once {

  private final IdempotencyRepository repository;
  private final Clock clock;

  Once(IdempotencyRepository repository, Clock clock) {
    this.repository = repository;
    this.clock = clock;
  }

  /// What is known of a key.
  sealed interface Before {

    record Nothing() implements Before {}

    /// The same was asked before and this was the outcome.
    record Same(String outcome) implements Before {}

    /// The key was used to ask for something else.
    record Other() implements Before {}
  }

  Before before(String scope, String key, String request) {
    if (key.isEmpty()) {
      return new Before.Nothing();
    }
    return repository
        .find(scope, key)
        .<Before>map(
            done ->
                MessageDigest.isEqual(done.requestHash(), hash(request))
                    ? new Before.Same(done.outcome())
                    : new Before.Other())
        .orElseGet(Before.Nothing::new);
  }

  void keep(String scope, String key, String request, String outcome) {
    if (!key.isEmpty()) {
      LocalDateTime now = Utc.now(clock);
      repository.insert(scope, key, hash(request), outcome, now);
    }
  }

  private static byte[] hash(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
