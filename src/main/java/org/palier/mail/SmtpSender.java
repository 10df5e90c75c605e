package org.palier.mail;

import jakarta.inject.Singleton;
import jakarta.mail.MessagingException;
import jakarta.mail.NoSuchProviderException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.Clock;
import org.palier.mail.SmtpServer.Login;

/// Speaks to the mail server. It waits at most ten seconds for each word of it.
@Singleton
final class SmtpSender {

  private final Clock clock;

  SmtpSender(Clock clock) {
    this.clock = clock;
  }

  Attempt send(SmtpServer server, OutboxRow row) {
    Session session = Session.getInstance(server.sessionProperties());
    OutgoingMessage message;
    try {
      message = OutgoingMessage.of(session, server.from(), row, clock.instant());
    } catch (MessagingException e) {
      return new Attempt.Refused(SmtpFault.of(e).code());
    }
    Transport transport = transport(session);
    try {
      return connectAndSend(transport, server, message);
    } finally {
      close(transport);
    }
  }

  private static Attempt connectAndSend(
      Transport transport, SmtpServer server, OutgoingMessage message) {
    try {
      Login login = server.login();
      transport.connect(
          server.host(),
          server.port(),
          login == null ? null : login.user(),
          login == null ? null : login.password());
    } catch (MessagingException e) {
      return new Attempt.ServerAway(SmtpFault.of(e).code());
    }
    try {
      transport.sendMessage(message, message.getAllRecipients());
      return new Attempt.Delivered();
    } catch (MessagingException e) {
      SmtpFault fault = SmtpFault.of(e);
      return fault.isOfRecipient()
          ? new Attempt.Refused(fault.code())
          : new Attempt.Postponed(fault.code());
    }
  }

  private static Transport transport(Session session) {
    try {
      return session.getTransport("smtp");
    } catch (NoSuchProviderException e) {
      throw new IllegalStateException(e);
    }
  }

  /// A server that takes the mail and hangs up without a word has taken it all the same.
  private static void close(Transport transport) {
    try {
      transport.close();
    } catch (MessagingException gone) {
      return;
    }
  }
}
