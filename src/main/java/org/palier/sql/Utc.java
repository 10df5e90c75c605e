package org.palier.sql;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/// Instants as `DATETIME` columns keep them: in UTC.
public final class Utc {

  private Utc() {}

  public static LocalDateTime of(Instant instant) {
    return LocalDateTime.ofInstant(instant, ZoneOffset.UTC);
  }

  public static LocalDateTime now(Clock clock) {
    return of(clock.instant());
  }

  public static Instant instant(LocalDateTime stored) {
    return stored.toInstant(ZoneOffset.UTC);
  }
}
