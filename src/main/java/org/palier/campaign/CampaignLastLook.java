package org.palier.campaign;

import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.palier.campaign.RecipientRepository.Standing;
import org.palier.domain.campaign.CampaignState;
import org.palier.mail.LastLook;

/// Keeps a mail back that waited in the outbox, perhaps for a server, until its hour was over or
/// its reader had answered.
@Singleton
class CampaignLastLook implements LastLook {

  private final CampaignRepository campaigns;
  private final RecipientRepository recipients;
  private final CampaignTimes times;

  CampaignLastLook(
      CampaignRepository campaigns, RecipientRepository recipients, CampaignTimes times) {
    this.campaigns = campaigns;
    this.recipients = recipients;
    this.times = times;
  }

  @Override
  public Optional<Verdict> at(UUID mail, Instant now) {
    return Optional.of(
        recipients
            .standing(mail)
            .flatMap(one -> campaigns.find(one.campaign()).map(found -> verdict(found, one, now)))
            .orElseGet(() -> new Verdict.Withdraw("gone")));
  }

  private Verdict verdict(Campaign campaign, Standing one, Instant now) {
    ZoneId zone = times.zone(campaign.commune());
    LocalDateTime here = LocalDateTime.ofInstant(now, zone);
    boolean over = campaign.content().dates().areOver(here.toLocalDate());
    if (campaign.state() != CampaignState.OPEN || over) {
      return new Verdict.Withdraw("closed");
    }
    if (one.finished()) {
      return new Verdict.Withdraw("finished");
    }
    if (one.optedOut() || one.unreachable()) {
      return new Verdict.Withdraw(one.optedOut() ? "opted-out" : "unreachable");
    }
    return campaign.content().hours().allow(here)
        ? new Verdict.Go()
        : new Verdict.Wait(campaign.content().hours().next(here).atZone(zone).toInstant());
  }
}
