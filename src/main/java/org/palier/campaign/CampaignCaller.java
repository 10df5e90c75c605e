package org.palier.campaign;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palier.campaign.RecipientRepository.Called;
import org.palier.mail.EmailAddress;
import org.palier.mail.MailService;
import org.palier.mail.Queueing;
import org.palier.web.Token;

/// Writes the mail of a campaign, some organisations at a time, each batch whole or not at all: a
/// mail is in the outbox exactly when its recipient is known to have it.
@Singleton
class CampaignCaller {

  static final int BATCH = 50;

  private final RecipientRepository recipients;
  private final CallWriter writer;
  private final MailService mail;
  private final CampaignTimes times;

  CampaignCaller(
      RecipientRepository recipients, CallWriter writer, MailService mail, CampaignTimes times) {
    this.recipients = recipients;
    this.writer = writer;
    this.mail = mail;
    this.times = times;
  }

  /// Whom it came to last, to go on from there; empty at the end.
  @Transactional
  Optional<UUID> invite(Campaign campaign, Texts texts, UUID after, LocalDate today) {
    List<Called> batch = recipients.toInvite(campaign.id(), after, today, BATCH);
    batch.forEach(one -> send(campaign, texts, Texts.Kind.INVITATION, one, today, 0));
    return last(batch);
  }

  @Transactional
  Optional<UUID> remind(Campaign campaign, Texts texts, UUID after, LocalDate today) {
    List<Called> batch =
        recipients.toRemind(campaign.id(), after, today, campaign.content().reminders(), BATCH);
    for (Called one : batch) {
      due(campaign, one, today)
          .ifPresent(behind -> send(campaign, texts, Texts.Kind.REMINDER, one, today, behind));
    }
    return last(batch);
  }

  private static Optional<Integer> due(Campaign campaign, Called one, LocalDate today) {
    LocalDate invitedOn = one.invitedOn();
    return invitedOn == null
        ? Optional.empty()
        : campaign.content().reminders().due(invitedOn, one.reminders(), one.lastMailOn(), today);
  }

  private static Optional<UUID> last(List<Called> batch) {
    return batch.size() < BATCH ? Optional.empty() : Optional.of(batch.getLast().known());
  }

  private void send(
      Campaign campaign, Texts texts, Texts.Kind kind, Called one, LocalDate today, int reminders) {
    switch (EmailAddress.read(one.email())) {
      case EmailAddress.Typed.Wrong _ -> recipients.unwritable(campaign.id(), one.known());
      case EmailAddress.Typed.Right(EmailAddress address) -> {
        Token enter = Token.fresh();
        Token stop = Token.fresh();
        Queueing queueing =
            mail.queue(writer.letter(campaign, texts, kind, one, address, enter, stop));
        noteQueued(campaign, one, today, reminders, queueing, List.of(enter, stop));
      }
    }
  }

  /// An address that got as many mails as it may in a day waits for its next day.
  private void noteQueued(
      Campaign campaign,
      Called one,
      LocalDate today,
      int reminders,
      Queueing queueing,
      List<Token> secrets) {
    switch (queueing) {
      case Queueing.Queued(UUID id) -> {
        recipients.link(secrets.getFirst(), "enter", campaign.id(), one.known(), times.now());
        recipients.link(secrets.getLast(), "stop", campaign.id(), one.known(), times.now());
        recipients.queued(campaign.id(), one.known(), id, today, reminders, times.now());
      }
      case Queueing.Refused _ -> recipients.unwritable(campaign.id(), one.known());
      case Queueing.TooMany() -> {}
    }
  }
}
