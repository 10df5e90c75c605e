package org.palier.account;

import java.time.Duration;
import java.util.UUID;

/// What became of an attempt to sign in.
public sealed interface SigningIn {

  record SignedIn(UUID account) implements SigningIn {}

  /// Unknown address, wrong password or closed account: nobody is told which.
  record Refused() implements SigningIn {}

  record TooMany(Duration pause) implements SigningIn {}
}
