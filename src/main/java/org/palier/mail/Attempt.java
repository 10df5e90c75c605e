package org.palier.mail;

/// How an attempt to send a mail ended. What is told of it holds codes only: a server's own words
/// may repeat the address or what was sent.
sealed interface Attempt {

  record Delivered() implements Attempt {}

  /// The recipient's server will not have it, today or ever.
  record Refused(String code) implements Attempt {}

  /// It may go better later.
  record Postponed(String reason) implements Attempt {}

  /// No server to talk to: the other mails need not try now.
  record ServerAway(String reason) implements Attempt {}
}
