package org.palier.signin;

import org.palier.mail.EmailAddress;

/// What became of a wish to be let in by mail.
public sealed interface Asking {

  /// A link is on its way, whoever this address belongs to.
  record Sent(EmailAddress address) implements Asking {}

  record WrongAddress() implements Asking {}

  /// The address got as many mails as it may in a day.
  record TooMany(EmailAddress address) implements Asking {}
}
