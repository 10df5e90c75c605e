package org.palier.people;

import org.palier.mail.EmailAddress;

/// What became of a wish to ask somebody in.
public sealed interface Inviting {

  /// The same whether the address was known or not. `link` is blank where a mail takes it there;
  /// without a mail server, whoever invites hands it over.
  record Invited(EmailAddress address, String link) implements Inviting {}

  record WrongAddress() implements Inviting {}

  /// The address got as many mails as it may in a day.
  record TooMany() implements Inviting {}
}
