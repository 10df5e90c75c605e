package org.palier.plan;

import java.time.Instant;

/// What comes of staff asking an organisation for five minutes.
public sealed interface PulseSending {

  /// So many mails are on their way, at least one.
  record Sent(int mails) implements PulseSending {}

  /// It was asked less than a month before.
  record TooSoon(Instant last) implements PulseSending {}

  /// There is nothing open in the plan, or nobody who takes such mails.
  record Nobody() implements PulseSending {}
}
