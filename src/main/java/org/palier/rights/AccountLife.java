package org.palier.rights;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// How long an account lives that nobody uses: its end is announced after 23 months and comes after
/// 24, never sooner than 28 days after it was announced. A use after the announcement makes it
/// void. Months are those of the calendar.
record AccountLife(Instant activeAt, @Nullable Instant announcedAt) {

  static final int MONTHS_UNTIL_ANNOUNCED = 23;
  private static final int MONTHS_UNTIL_ERASED = 24;
  private static final Duration ANNOUNCED_UNTIL_ERASED = Duration.ofDays(28);

  /// What is to be done with it now.
  enum Turn {
    KEEP,
    ANNOUNCE,
    ERASE
  }

  Turn turn(Instant now) {
    if (now.isBefore(after(activeAt, MONTHS_UNTIL_ANNOUNCED))) {
      return Turn.KEEP;
    }
    if (announcedAt == null || announcedAt.isBefore(activeAt)) {
      return Turn.ANNOUNCE;
    }
    return now.isBefore(endIfAnnounced(announcedAt)) ? Turn.KEEP : Turn.ERASE;
  }

  /// When it would be erased if that is announced at this instant.
  Instant endIfAnnounced(Instant announced) {
    Instant bySilence = after(activeAt, MONTHS_UNTIL_ERASED);
    Instant byNotice = announced.plus(ANNOUNCED_UNTIL_ERASED);
    return bySilence.isAfter(byNotice) ? bySilence : byNotice;
  }

  /// The latest use that lets an end be announced at this instant.
  static Instant lastUseBefore(Instant now) {
    return now.atZone(ZoneOffset.UTC).minusMonths(MONTHS_UNTIL_ANNOUNCED).toInstant();
  }

  private static Instant after(Instant instant, int months) {
    return instant.atZone(ZoneOffset.UTC).plusMonths(months).toInstant();
  }
}
