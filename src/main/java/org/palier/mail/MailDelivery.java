package org.palier.mail;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import org.palier.mail.OutboxRepository.Due;
import org.palier.sql.Utc;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sends what is due in the outbox. Each mail is claimed before it is sent, so two deliverers never
/// send one twice; a deliverer that dies in between leaves it to be tried again when the claim
/// ends. Mail to many goes out at a steady pace, over one connection, after all other mail.
@Singleton
public final class MailDelivery {

  private static final Logger LOG = LoggerFactory.getLogger(MailDelivery.class);
  private static final int BATCH = 50;

  /// Longer than the slowest server can make one mail last: a dozen words of ten seconds each.
  static final Duration CLAIM = Duration.ofMinutes(10);

  /// A private link that comes a week late, from a server found again, would only puzzle.
  static final Duration TOO_LATE = Duration.ofDays(7);

  static final Duration KEPT = Duration.ofDays(30);

  /// Rounds begin as often in a minute.
  private static final int ROUNDS_A_MINUTE = 3;

  /// Before the job's lease ends.
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private final OutboxRepository outbox;
  private final MailServer mailServer;
  private final SmtpSender sender;
  private final List<LastLook> looks;
  private final int bulkInARound;
  private final Clock clock;

  MailDelivery(
      OutboxRepository outbox,
      MailServer mailServer,
      SmtpSender sender,
      List<LastLook> looks,
      @Value("${palier.smtp.per-minute:600}") int bulkPerMinute,
      Clock clock) {
    this.outbox = outbox;
    this.mailServer = mailServer;
    this.sender = sender;
    this.looks = List.copyOf(looks);
    this.bulkInARound = Math.max(1, bulkPerMinute / ROUNDS_A_MINUTE);
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
    Round round = new Round(clock.instant().plus(LONGEST), bulkInARound);
    List<Due> batch = next(round);
    while (!batch.isEmpty()) {
      try (SmtpConnection connection = sender.open(server)) {
        deliver(connection, batch, round);
      }
      batch = next(round);
    }
    return round.sent;
  }

  /// What a round has done and may still do.
  private static final class Round {
    private final Instant end;
    private int bulkLeft;
    private int sent;
    private boolean serverAway;

    Round(Instant end, int bulkLeft) {
      this.end = end;
      this.bulkLeft = bulkLeft;
    }
  }

  /// Mail to many only when no other waits.
  private List<Due> next(Round round) {
    if (round.serverAway || clock.instant().isAfter(round.end)) {
      return List.of();
    }
    List<Due> due = outbox.due(false, now(), BATCH);
    return due.isEmpty() && round.bulkLeft > 0
        ? outbox.due(true, now(), Math.min(BATCH, round.bulkLeft))
        : due;
  }

  private void deliver(SmtpConnection connection, List<Due> batch, Round round) {
    for (Due due : batch) {
      if (outbox.claim(due.id(), due.attempts(), now(), now().plus(CLAIM)) == 0
          || due.bulk() && isHeldBack(due)) {
        continue;
      }
      Attempt attempt = attempt(connection, due);
      note(due, attempt);
      round.bulkLeft -= due.bulk() ? 1 : 0;
      round.sent += attempt instanceof Attempt.Delivered ? 1 : 0;
      if (attempt instanceof Attempt.ServerAway) {
        round.serverAway = true;
        return;
      }
    }
  }

  private boolean isHeldBack(Due due) {
    Instant now = clock.instant();
    LastLook.Verdict verdict =
        looks.stream()
            .flatMap(look -> look.at(due.id(), now).stream())
            .findFirst()
            .orElseGet(LastLook.Verdict.Go::new);
    return switch (verdict) {
      case LastLook.Verdict.Go() -> false;
      case LastLook.Verdict.Wait(Instant until) -> {
        Instant later = until.isAfter(now) ? until : now.plus(RetryPlan.SHORTEST);
        outbox.hold(due.id(), due.attempts() + 1, Utc.of(later));
        yield true;
      }
      case LastLook.Verdict.Withdraw(String reason) -> {
        outbox.giveUp(due.id(), due.attempts() + 1, now(), "withdrawn " + reason);
        yield true;
      }
    };
  }

  private Attempt attempt(SmtpConnection connection, Due due) {
    return outbox
        .find(due.id())
        .map(connection::send)
        .orElseGet(() -> new Attempt.Refused("erased"));
  }

  private void note(Due due, Attempt attempt) {
    switch (attempt) {
      case Attempt.Delivered() -> outbox.sent(due.id(), now());
      case Attempt.Refused(String code) -> giveUp(due, "refused " + code);
      case Attempt.Postponed(String reason) -> postpone(due, reason);
      case Attempt.ServerAway(String reason) -> postpone(due, "no server: " + reason);
    }
  }

  private void postpone(Due due, String error) {
    int attempts = due.attempts() + 1;
    RetryPlan.waitAfter(attempts)
        .ifPresentOrElse(
            wait -> {
              LOG.warn("Mail {} did not go out at attempt {}: {}", due.id(), attempts, error);
              outbox.postpone(due.id(), attempts, now().plus(wait), error);
            },
            () -> giveUp(due, error));
  }

  private void giveUp(Due due, String error) {
    LOG.warn("Mail {} is given up after attempt {}: {}", due.id(), due.attempts() + 1, error);
    outbox.giveUp(due.id(), due.attempts() + 1, now(), error);
  }

  private LocalDateTime now() {
    return Utc.now(clock);
  }
}
