package org.palier.campaign;

import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.palier.campaign.FollowUpRepository.Recipient;
import org.palier.campaign.FollowUpRepository.Search;
import org.palier.domain.campaign.CampaignState;
import org.palier.mail.EmailAddress;
import org.palier.population.Details;
import org.palier.population.KnownOrganisation;
import org.palier.population.PopulationService;

/// Those a campaign calls, as staff look after them.
@Singleton
class RecipientService {

  private final CampaignRepository campaigns;
  private final FollowUpRepository followUp;
  private final PopulationService population;
  private final CampaignTimes times;

  RecipientService(
      CampaignRepository campaigns,
      FollowUpRepository followUp,
      PopulationService population,
      CampaignTimes times) {
    this.campaigns = campaigns;
    this.followUp = followUp;
    this.population = population;
    this.times = times;
  }

  /// What became of an address that staff typed.
  enum Correcting {
    CORRECTED,
    /// It is no address.
    WRONG,
    /// The campaign writes no more.
    CLOSED
  }

  List<Recipient> page(Campaign campaign, Search search, @Nullable UUID after, int limit) {
    return followUp.page(campaign, search, after, limit);
  }

  Optional<Recipient> find(Campaign campaign, UUID known) {
    return followUp.find(campaign, known);
  }

  @Transactional
  Correcting correct(Campaign campaign, Recipient one, String typed) {
    return switch (EmailAddress.read(typed)) {
      case EmailAddress.Typed.Wrong _ -> Correcting.WRONG;
      case EmailAddress.Typed.Right(EmailAddress address) ->
          isOpen(campaign) && knows(campaign, one, address)
              ? writeAgain(campaign, one)
              : Correcting.CLOSED;
    };
  }

  private Correcting writeAgain(Campaign campaign, Recipient one) {
    followUp.again(campaign, one.known());
    return Correcting.CORRECTED;
  }

  private boolean isOpen(Campaign campaign) {
    return campaigns
        .lock(campaign.territory(), campaign.id())
        .filter(stored -> stored.state() == CampaignState.OPEN)
        .isPresent();
  }

  private boolean knows(Campaign campaign, Recipient one, EmailAddress address) {
    return population
        .find(campaign.territory(), one.known())
        .map(KnownOrganisation::details)
        .map(details -> at(details, address))
        .filter(
            details ->
                population.change(campaign.territory(), one.known(), details)
                    instanceof PopulationService.Writing.Written)
        .isPresent();
  }

  private static Details at(Details details, EmailAddress address) {
    return new Details(
        details.name(),
        details.siret(),
        details.rna(),
        details.commune(),
        details.type(),
        details.size(),
        details.sector(),
        address,
        details.person(),
        details.language());
  }

  /// False where the campaign writes no more.
  @Transactional
  boolean markUnreachable(Campaign campaign, Recipient one) {
    if (!isOpen(campaign)) {
      return false;
    }
    followUp.unreachable(campaign, one.known(), times.now());
    return true;
  }
}
