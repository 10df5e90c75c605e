package org.palier.account;

import java.util.UUID;

/// Whether somebody whose address is proved may sign in by that alone.
public sealed interface ByMail {

  record Known(UUID account) implements ByMail {}

  /// The account has a password, and more rights than a mailbox may open.
  record PasswordNeeded() implements ByMail {}

  /// The account was closed.
  record Closed() implements ByMail {}
}
