package org.palier.mail;

import com.github.f4b6a3.uuid.UuidCreator;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.UUID;
import org.palier.sql.Utc;

/// Takes mail in, within the transaction of what causes it: what is rolled back is never sent.
@Singleton
public class MailService {

  /// Anyone may type anyone's address: no one is to be flooded by us.
  static final int A_DAY = 10;

  private final OutboxRepository outbox;
  private final MailServer server;
  private final LetterWriter writer;
  private final Clock clock;

  MailService(OutboxRepository outbox, MailServer server, LetterWriter writer, Clock clock) {
    this.outbox = outbox;
    this.server = server;
    this.writer = writer;
    this.clock = clock;
  }

  /// Whether there is a server that takes mail out.
  public boolean sends() {
    return server.smtp().isPresent();
  }

  /// A letter as it would go out, without sending it.
  public Mail written(Letter letter) {
    return writer.write(letter);
  }

  @Transactional
  public Queueing queue(Letter letter) {
    return queue(writer.write(letter));
  }

  @Transactional
  public Queueing queue(Mail mail) {
    LocalDateTime now = Utc.now(clock);
    String recipient = mail.recipient().value();
    return mail.fault()
        .<Queueing>map(Queueing.Refused::new)
        .orElseGet(
            () ->
                outbox.countSince(recipient, now.minus(Duration.ofDays(1))) < A_DAY
                    ? queued(mail, now)
                    : new Queueing.TooMany());
  }

  private Queueing queued(Mail mail, LocalDateTime now) {
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
        now);
    return new Queueing.Queued(id);
  }
}
