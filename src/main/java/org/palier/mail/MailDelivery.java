package org.palier.mail;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import org.palier.sql.Utc;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends what is due in the outbox. Each mail is claimed before it is sent, so two deliverers never
/// send one twice; a deliverer that dies in between leaves it to be tried again when the claim
/// ends.
@Singleton
public final class MailDelivery {

  private static final Logger LOG = LoggerFactory.getLogger(MailDelivery.class);
  private static final int BATCH = 50;

  /// Longer than the slowest server can make one mail last: a dozen words of ten seconds each.
  static final Duration CLAIM = Duration.ofMinutes(10);

  /// A private link that comes a week late, from a server found again, would only puzzle.
  static final Duration TOO_LATE = Duration.ofDays(7);

  static final Duration KEPT = Duration.ofDays(30);

  private final OutboxRepository outbox;
  private final MailServer mailServer;
  private final SmtpSender sender;
  private final Clock clock;

  MailDelivery(OutboxRepository outbox, MailServer mailServer, SmtpSender sender, Clock clock) {
    this.outbox = outbox;
    this.mailServer = mailServer;
    this.sender = sender;
    this.clock = clock;
  }

  /// How many went out; none without a mail server.
  public int deliverDue() {
    return mailServer.smtp().map(this::deliverDue).orElse(0);
  }

  /// Forgets the mail of long ago, sent or not.
  public int forgetOld() {
    return outbox.forgetBefore(now().minus(KEPT));
  }

  private int deliverDue(SmtpServer server) {
    outbox.giveUpBefore(now().minus(TOO_LATE), now(), "too late");
    int sent = 0;
    for (OutboxRepository.Due due : outbox.due(now(), BATCH)) {
      if (outbox.claim(due.id(), due.attempts(), now(), now().plus(CLAIM)) == 0) {
        continue;
      }
      Attempt attempt = attempt(server, due);
      if (attempt instanceof Attempt.Delivered) {
        sent++;
      }
      if (attempt instanceof Attempt.ServerAway) {
        break;
      }
    }
    return sent;
  }

  private Attempt attempt(SmtpServer server, OutboxRepository.Due due) {
    Attempt attempt =
        outbox
            .find(due.id())
            .map(row -> sender.send(server, row))
            .orElseGet(() -> new Attempt.Refused("erased"));
    note(due, attempt);
    return attempt;
  }

  private void note(OutboxRepository.Due due, Attempt attempt) {
    switch (attempt) {
      case Attempt.Delivered() -> outbox.sent(due.id(), now());
      case Attempt.Refused(String code) -> giveUp(due, "refused " + code);
      case Attempt.Postponed(String reason) -> postpone(due, reason);
      case Attempt.ServerAway(String reason) -> postpone(due, "no server: " + reason);
    }
  }

  private void postpone(OutboxRepository.Due due, String error) {
    int attempts = due.attempts() + 1;
    RetryPlan.waitAfter(attempts)
        .ifPresentOrElse(
            wait -> {
              LOG.warn("Mail {} did not go out at attempt {}: {}", due.id(), attempts, error);
              outbox.postpone(due.id(), attempts, now().plus(wait), error);
            },
            () -> giveUp(due, error));
  }

  private void giveUp(OutboxRepository.Due due, String error) {
    LOG.warn("Mail {} is given up after attempt {}: {}", due.id(), due.attempts() + 1, error);
    outbox.giveUp(due.id(), due.attempts() + 1, now(), error);
  }

  private LocalDateTime now() {
    return Utc.now(clock);
  }
}
