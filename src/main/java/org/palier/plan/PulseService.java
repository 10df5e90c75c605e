package org.palier.plan;

import jakarta.inject.Singleton;
import java.time.Duration;
import org.palier.mail.Letter;
import org.palier.organisation.Member;
import org.palier.organisation.Organisation;
import org.palier.organisation.OrganisationService;
import org.palier.signin.Asking;
import org.palier.signin.SignInService;
import org.palier.territory.TerritoryService;
import org.palier.web.Visit;

/// Sends those who carry out a plan the link to its pulse.
@Singleton
class PulseService {

  static final Duration LINK_LIFE = Duration.ofHours(24);

  private final OrganisationService organisations;
  private final TerritoryService territories;
  private final SignInService signIn;

  PulseService(
      OrganisationService organisations, TerritoryService territories, SignInService signIn) {
    this.organisations = organisations;
    this.territories = territories;
    this.signIn = signIn;
  }

  /// How many mails are on their way.
  int send(Visit visit, Organisation organisation) {
    return (int)
        organisations.members(organisation.id()).stream()
            .filter(member -> member.role().mayEdit())
            .filter(member -> isSent(visit, organisation, member))
            .count();
  }

  private boolean isSent(Visit visit, Organisation organisation, Member member) {
    String territory = territories.find(organisation.territoryId()).orElseThrow().name();
    return signIn.send(
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
                    (int) LINK_LIFE.toHours()))
        instanceof Asking.Sent;
  }
}
