package org.palier.plan;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import org.palier.mail.EmailAddress;
import org.palier.mail.Letter;
import org.palier.mail.MailService;
import org.palier.mail.Queueing;
import org.palier.plan.ReminderRepository.Pending;
import org.palier.territory.Territory;
import org.palier.territory.TerritoryService;
import org.palier.web.Language;
import org.palier.web.PublicAddress;
import org.palier.web.Token;

/// Writes one mail to one person about one plan, with all its dates, in a transaction of its own.
@Singleton
class ReminderSender {

  private final ReminderRepository reminders;
  private final TerritoryService territories;
  private final MailService mail;
  private final PublicAddress address;
  private final Clock clock;

  ReminderSender(
      ReminderRepository reminders,
      TerritoryService territories,
      MailService mail,
      PublicAddress address,
      Clock clock) {
    this.reminders = reminders;
    this.territories = territories;
    this.mail = mail;
    this.address = address;
    this.clock = clock;
  }

  /// What could not be queued today is tried again the next day.
  @Transactional
  void send(List<Pending> dates) {
    Pending first = dates.getFirst();
    switch (EmailAddress.read(first.email())) {
      case EmailAddress.Typed.Wrong _ -> {}
      case EmailAddress.Typed.Right(EmailAddress recipient) -> send(recipient, first, dates);
    }
  }

  private void send(EmailAddress recipient, Pending first, List<Pending> dates) {
    Token token = Token.fresh();
    if (mail.queue(letter(recipient, first, dates, token)) instanceof Queueing.Queued) {
      reminders.insertLink(token, first.organisation(), first.account(), clock.instant());
      dates.forEach(reminders::told);
    }
  }

  private Letter letter(EmailAddress recipient, Pending first, List<Pending> dates, Token token) {
    Territory territory = territories.find(first.territory()).orElseThrow();
    return new Letter.PlanReminder(
        new Letter.About(
            recipient,
            Language.of(territory.language()).orElse(Language.FR),
            territory.id(),
            territory.name(),
            null,
            first.name()),
        address.link("/organisations/" + first.organisation() + "/plan"),
        dates.stream().map(one -> new Letter.Deadline(one.title(), one.due())).toList(),
        address.link("/u/" + token.text()));
  }
}
