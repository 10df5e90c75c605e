package org.palier.oidc;

import java.util.UUID;

/// What became of someone who came back from the provider.
sealed interface Arrival {

  record In(UUID account, String next, Told told) implements Arrival {}

  /// The identity is nobody's yet: it waits for its owner to prove an account, or to say yes.
  record Waits() implements Arrival {}

  /// Sent away from another browser, too long ago, or back already.
  record Lost() implements Arrival {}

  /// Said no at the provider.
  record Declined() implements Arrival {}

  /// What came back proves nothing.
  record Refused() implements Arrival {}

  /// The provider does not answer.
  record Away() implements Arrival {}

  /// The identity is linked to another account.
  record Taken() implements Arrival {}

  record Closed() implements Arrival {}

  /// The operator lets the staff of territories in by password only.
  record PasswordNeeded() implements Arrival {}
}
