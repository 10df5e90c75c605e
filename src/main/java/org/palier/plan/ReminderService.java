package org.palier.plan;

import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.palier.domain.plan.Reminding;
import org.palier.plan.ReminderRepository.Pending;
import org.palier.plan.ReminderRepository.Reader;
import org.palier.web.Token;

/// Reminds those who carry out plans of their dates, once of each, and stops when they ask for it.
@Singleton
class ReminderService {

  private static final Duration LINKS_HOLD = Duration.ofDays(400);

  private final ReminderRepository reminders;
  private final ReminderSender sender;
  private final PlanService plans;
  private final Clock clock;

  ReminderService(
      ReminderRepository reminders, ReminderSender sender, PlanService plans, Clock clock) {
    this.reminders = reminders;
    this.sender = sender;
    this.plans = plans;
    this.clock = clock;
  }

  private record To(UUID account, UUID organisation) {}

  void makeRound() {
    LocalDate today = plans.today();
    Map<To, List<Pending>> mails = new LinkedHashMap<>();
    reminders
        .pending(today.minusDays(Reminding.DAYS_AFTER), today.plusDays(Reminding.DAYS_BEFORE))
        .forEach(
            one ->
                mails
                    .computeIfAbsent(
                        new To(one.account(), one.organisation()), _ -> new ArrayList<>())
                    .add(one));
    mails.values().forEach(sender::send);
    reminders.deleteLinksBefore(clock.instant().minus(LINKS_HOLD));
  }

  Optional<Reader> reader(String secret) {
    return Token.read(secret).flatMap(reminders::reader);
  }

  boolean isMuted(UUID organisation, UUID account) {
    return reminders.isMuted(organisation, account);
  }

  void mute(UUID organisation, UUID account) {
    reminders.mute(organisation, account, clock.instant());
  }

  void unmute(UUID organisation, UUID account) {
    reminders.unmute(organisation, account);
  }
}
