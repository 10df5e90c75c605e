package org.palier.account;

import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Slows down who tries passwords: after ten failures on an account or fifty from an address comes
/// a pause of a minute, doubled with each further failure up to a quarter of an hour. Nobody is
/// locked out for good, and a pause ends what was counted after a quiet hour.
@Singleton
class Throttle {

  static final int OF_ACCOUNT = 10;
  static final int OF_ADDRESS = 50;
  private static final Duration FIRST = Duration.ofMinutes(1);
  private static final Duration LONGEST = Duration.ofMinutes(15);
  static final Duration FORGOTTEN_AFTER = Duration.ofHours(1);

  private final ThrottleRepository repository;
  private final Clock clock;

  Throttle(ThrottleRepository repository, Clock clock) {
    this.repository = repository;
    this.clock = clock;
  }

  private record Subject(byte[] hash, int allowed) {}

  /// How long to wait before trying again, when one has to.
  Optional<Duration> pause(String email, String address) {
    Instant now = clock.instant();
    return subjects(email, address).stream()
        .flatMap(subject -> repository.blockedUntil(subject.hash()).stream())
        .filter(until -> until.isAfter(now))
        .map(until -> Duration.between(now, until))
        .max(Duration::compareTo);
  }

  void failed(String email, String address) {
    Instant now = clock.instant();
    for (Subject subject : subjects(email, address)) {
      int failures = repository.count(subject.hash(), now, now.minus(FORGOTTEN_AFTER));
      if (failures >= subject.allowed()) {
        repository.block(subject.hash(), now.plus(pauseAfter(failures - subject.allowed())));
      }
    }
  }

  private static Duration pauseAfter(int more) {
    Duration doubled = FIRST.multipliedBy(1L << Math.min(more, 10));
    return doubled.compareTo(LONGEST) < 0 ? doubled : LONGEST;
  }

  /// The account starts afresh; the address does not, or one own account would free the others.
  void succeeded(String email) {
    repository.forget(hash("account", email));
  }

  private static List<Subject> subjects(String email, String address) {
    return List.of(
        new Subject(hash("account", email), OF_ACCOUNT),
        new Subject(hash("address", address), OF_ADDRESS));
  }

  private static byte[] hash(String kind, String value) {
    try {
      return MessageDigest.getInstance("SHA-256")
          .digest((kind + " " + value.toLowerCase(Locale.ROOT)).getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
