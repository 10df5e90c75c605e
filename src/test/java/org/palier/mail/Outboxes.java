package org.palier.mail;

import com.github.f4b6a3.uuid.UuidCreator;
import java.time.Clock;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.palier.web.Language;

/// Mails to try, and deliverers that take them to a server on this machine.
final class Outboxes {

  private Outboxes() {}

  static void empty(OutboxRepository outbox) {
    outbox.forgetBefore(LocalDateTime.of(9999, 1, 1, 0, 0));
  }

  static Mail mail(String recipient, String subject) {
    return mail(recipient, subject, Language.FR);
  }

  static Mail mail(String recipient, String subject, Language language) {
    return new Mail(
        new EmailAddress(recipient),
        language,
        subject,
        "Bonjour,\n\nVotre lien : https://palier.example/r/secret\n",
        "<p>Bonjour, à bientôt !</p>",
        null,
        null);
  }

  static UUID queue(OutboxRepository outbox, Clock clock, Mail mail) {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    outbox.insert(
        id,
        mail.territoryId(),
        mail.assessmentId(),
        mail.recipient().value(),
        mail.language().code(),
        mail.subject(),
        mail.text(),
        mail.html(),
        mail.unsubscribe(),
        LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC));
    return id;
  }

  static String anyone() {
    return "u" + UuidCreator.getRandomBased().toString().replace("-", "") + "@commune.example";
  }

  static MailDelivery deliverer(OutboxRepository outbox, Clock clock, int port) {
    return deliverer(outbox, clock, port, 600);
  }

  static MailDelivery deliverer(
      OutboxRepository outbox, Clock clock, int port, int pace, LastLook... looks) {
    MailServer server =
        new MailServer("127.0.0.1", port, "", "", "Transition <palier@palier.example>", false);
    return new MailDelivery(outbox, server, new SmtpSender(clock), List.of(looks), pace, clock);
  }
}
