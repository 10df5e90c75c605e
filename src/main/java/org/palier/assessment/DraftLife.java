package org.palier.assessment;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How long a draft lives that nobody touches: its end is announced after 76 days and comes after
/// 90, never sooner than 14 days after it was announced. What was submitted once, or belongs to an
/// organisation, is kept. A touch after the announcement makes it void.
record DraftLife(
    boolean draft,
    boolean claimed,
    boolean everSubmitted,
    Instant touchedAt,
    @Nullable Instant announcedAt) {

  static final Duration UNTOUCHED_UNTIL_ANNOUNCED = Duration.ofDays(76);
  static final Duration UNTOUCHED_UNTIL_ERASED = Duration.ofDays(90);
  static final Duration ANNOUNCED_UNTIL_ERASED = Duration.ofDays(14);

  /// Days are counted, so that a touch is noted once an hour and not with every answer.
  private static final Duration TOUCH_NOTED_EVERY = Duration.ofHours(1);

  /// What is to be done with a draft now.
  enum Turn {
    KEEP,
    ANNOUNCE,
    ERASE
  }

  Turn turn(Instant now) {
    if (!mayEnd() || now.isBefore(touchedAt.plus(UNTOUCHED_UNTIL_ANNOUNCED))) {
      return Turn.KEEP;
    }
    return end().map(end -> now.isBefore(end) ? Turn.KEEP : Turn.ERASE).orElse(Turn.ANNOUNCE);
  }

  /// When it will be erased unless someone touches it; empty while that is not announced.
  Optional<Instant> end() {
    return mayEnd() && announcedAt != null && !announcedAt.isBefore(touchedAt)
        ? Optional.of(endIfAnnounced(announcedAt))
        : Optional.empty();
  }

  /// When it would be erased if that is announced at this instant.
  Instant endIfAnnounced(Instant announced) {
    Instant bySilence = touchedAt.plus(UNTOUCHED_UNTIL_ERASED);
    Instant byNotice = announced.plus(ANNOUNCED_UNTIL_ERASED);
    return bySilence.isAfter(byNotice) ? bySilence : byNotice;
  }

  private boolean mayEnd() {
    return draft && !claimed && !everSubmitted;
  }

  static boolean isTouchDue(LocalDateTime noted, LocalDateTime now) {
    return now.isAfter(noted.plus(TOUCH_NOTED_EVERY));
  }
}
