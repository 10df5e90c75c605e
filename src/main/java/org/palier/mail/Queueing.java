package org.palier.mail;

import java.util.UUID;

/// What became of a mail that was handed in.
public sealed interface Queueing {

  /// It goes out once the transaction is committed.
  record Queued(UUID id) implements Queueing {}

  record Refused(Mail.Fault fault) implements Queueing {}

  /// The address got as many as it may in a day, whoever asked for them.
  record TooMany() implements Queueing {}
}
