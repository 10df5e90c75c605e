package org.palier.signin;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What a link for one use opened.
sealed interface Entering {

  /// `assessment` is the one it brings along, null without.
  record In(UUID account, @Nullable UUID assessment, String next) implements Entering {}

  /// Used, expired, or never given out: whoever holds it can't tell which.
  record Spent() implements Entering {}

  /// The address belongs to an account that signs in with its password.
  record PasswordNeeded() implements Entering {}

  record Closed() implements Entering {}
}
