package org.palier.mail;

import jakarta.inject.Singleton;
import java.time.Clock;

/// Opens ways to the mail server.
@Singleton
final class SmtpSender {

  private final Clock clock;

  SmtpSender(Clock clock) {
    this.clock = clock;
  }

  SmtpConnection open(SmtpServer server) {
    return new SmtpConnection(server, clock);
  }

  Attempt send(SmtpServer server, OutboxRow row) {
    try (SmtpConnection connection = open(server)) {
      return connection.send(row);
    }
  }
}
