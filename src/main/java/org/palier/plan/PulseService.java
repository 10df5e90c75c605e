package org.palier.plan;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.palier.mail.Letter;
import org.palier.organisation.Member;
import org.palier.organisation.Organisation;
import org.palier.organisation.OrganisationService;
import org.palier.signin.Asking;
import org.palier.signin.SignInService;
import org.palier.territory.TerritoryService;
import org.palier.web.Token;
import org.palier.web.Visit;

/// Sends those who carry out a plan the link to its pulse. Owners ask when they like; staff once a
/// month at most, and never who wants no mails about the plan.
@Singleton
public class PulseService {

  static final Duration LINK_LIFE = Duration.ofHours(24);
  static final Duration PAUSE = Duration.ofDays(30);

  private final OrganisationService organisations;
  private final TerritoryService territories;
  private final SignInService signIn;
  private final PlanService plans;
  private final PulseRepository pulses;
  private final ReminderRepository reminders;
  private final Clock clock;

  PulseService(
      OrganisationService organisations,
      TerritoryService territories,
      SignInService signIn,
      PlanService plans,
      PulseRepository pulses,
      ReminderRepository reminders,
      Clock clock) {
    this.organisations = organisations;
    this.territories = territories;
    this.signIn = signIn;
    this.plans = plans;
    this.pulses = pulses;
    this.reminders = reminders;
    this.clock = clock;
  }

  /// How many mails are on their way.
  @Transactional
  int send(Visit visit, Organisation organisation) {
    pulses.sent(organisation.id(), visit.account().orElseThrow(), clock.instant());
    return send(visit, organisation, carriers(organisation.id()));
  }

  /// When an organisation was last asked, by an owner or by staff.
  public Optional<Instant> lastSent(UUID organisation) {
    return pulses.lastSent(organisation);
  }

  /// As staff, who are to have seen that the organisation shares with them.
  @Transactional
  public PulseSending sendForTerritory(Visit visit, UUID id) {
    Organisation organisation = organisations.find(id).orElseThrow();
    List<Member> willing =
        carriers(id).stream().filter(one -> !reminders.isMuted(id, one.account())).toList();
    if (willing.isEmpty() || plans.open(id).isEmpty()) {
      return new PulseSending.Nobody();
    }
    Instant now = clock.instant();
    UUID account = visit.account().orElseThrow();
    if (!pulses.sentUnlessSince(id, account, now.minus(PAUSE), now)) {
      return new PulseSending.TooSoon(pulses.lastSent(id).orElse(now));
    }
    return new PulseSending.Sent(send(visit, organisation, willing));
  }

  private List<Member> carriers(UUID organisation) {
    return organisations.members(organisation).stream()
        .filter(member -> member.role().mayEdit())
        .toList();
  }

  private int send(Visit visit, Organisation organisation, List<Member> members) {
    return (int) members.stream().filter(one -> isSent(visit, organisation, one)).count();
  }

  private boolean isSent(Visit visit, Organisation organisation, Member member) {
    String territory = territories.find(organisation.territoryId()).orElseThrow().name();
    Token stop = Token.fresh();
    Asking asking =
        signIn.send(
            visit,
            member.email(),
            "/organisations/" + organisation.id() + "/plan/pulse",
            LINK_LIFE,
            (address, link) ->
                new Letter.PlanPulse(
                    new Letter.About(
                        address,
                        visit.language(),
                        organisation.territoryId(),
                        territory,
                        null,
                        organisation.name()),
                    link,
                    (int) LINK_LIFE.toHours(),
                    visit.link("/u/" + stop.text())));
    if (!(asking instanceof Asking.Sent)) {
      return false;
    }
    reminders.insertLink(stop, organisation.id(), member.account(), clock.instant());
    return true;
  }
}
