package org.palier.mail;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Instant;
import java.util.Date;

/// A mail as it travels. Its Message-ID is that of its row, so a mail that had to be sent again is
/// recognised as the same one. Mail to many carries the way out that mail programs offer as a
/// button (RFC 8058).
final class OutgoingMessage extends MimeMessage {

  private final String messageId;

  private OutgoingMessage(Session session, String messageId) {
    super(session);
    this.messageId = messageId;
  }

  static OutgoingMessage of(Session session, InternetAddress from, OutboxRow row, Instant now)
      throws MessagingException {
    String sender = from.getAddress();
    String domain = sender.substring(sender.indexOf('@'));
    OutgoingMessage message = new OutgoingMessage(session, "<" + row.id() + domain + ">");
    message.setFrom(from);
    message.setRecipient(
        RecipientType.TO, new InternetAddress(new EmailAddress(row.recipient()).onTheWire()));
    message.setSubject(row.subject(), UTF_8.name());
    message.setSentDate(Date.from(now));
    message.setContentLanguage(new String[] {row.language()});
    message.setHeader("Auto-Submitted", "auto-generated");
    if (row.unsubscribe() != null) {
      message.setHeader("List-Unsubscribe", "<" + row.unsubscribe() + ">");
      message.setHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
    message.setContent(alternatives(row));
    message.saveChanges();
    return message;
  }

  /// The richest last, as clients expect it.
  private static MimeMultipart alternatives(OutboxRow row) throws MessagingException {
    return new MimeMultipart(
        "alternative", part(row.textBody(), "plain"), part(row.htmlBody(), "html"));
  }

  private static MimeBodyPart part(String text, String subtype) throws MessagingException {
    MimeBodyPart part = new MimeBodyPart();
    part.setText(text, UTF_8.name(), subtype);
    return part;
  }

  @Override
  protected void updateMessageID() throws MessagingException {
    setHeader("Message-ID", messageId);
  }
}
