package org.palier.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.NoSuchProviderException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.time.Clock;
import org.palier.mail.SmtpServer.Login;

/// A way to the mail server that stays open from one mail to the next, and is opened anew where the
/// server closed it. It waits at most ten seconds for each word of the server.
final class SmtpConnection implements AutoCloseable {

  private final SmtpServer server;
  private final Session session;
  private final Transport transport;
  private final Clock clock;

  SmtpConnection(SmtpServer server, Clock clock) {
    this.server = server;
    this.session = Session.getInstance(server.sessionProperties());
    this.transport = transport(session);
    this.clock = clock;
  }

  Attempt send(OutboxRow row) {
    OutgoingMessage message;
    try {
      message = OutgoingMessage.of(session, server.from(), row, clock.instant());
    } catch (MessagingException e) {
      return new Attempt.Refused(SmtpFault.of(e).code());
    }
    try {
      open();
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

  /// The server is asked whether it is still there: one that hung up since the last mail is called
  /// again.
  private void open() throws MessagingException {
    if (transport.isConnected()) {
      return;
    }
    Login login = server.login();
    transport.connect(
        server.host(),
        server.port(),
        login == null ? null : login.user(),
        login == null ? null : login.password());
  }

  private static Transport transport(Session session) {
    try {
      return session.getTransport("smtp");
    } catch (NoSuchProviderException e) {
      throw new IllegalStateException(e);
    }
  }

  /// A server that takes the mail and hangs up without a word has taken it all the same.
  @Override
  public void close() {
    try {
      transport.close();
    } catch (MessagingException gone) {
      return;
    }
  }
}
