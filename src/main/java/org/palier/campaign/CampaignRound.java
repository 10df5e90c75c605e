package org.palier.campaign;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.palier.domain.campaign.CampaignState;

/// What is done for campaigns every minute: what became of mail and who answered is noted, what is
/// over is closed, and mail is written when the hour allows it.
@Singleton
class CampaignRound {

  /// Batches of one kind that a campaign gets in a round, so that all campaigns have their turn.
  private static final int BATCHES = 20;

  /// Kept after the end of a campaign: who was called and who answered, for two years; the ways
  /// out, longer than any mail is likely to be read again.
  private static final Period KEPT = Period.ofYears(2);

  private final CampaignRepository campaigns;
  private final RecipientRepository recipients;
  private final EntryRepository entries;
  private final CampaignCaller caller;
  private final CampaignTimes times;

  CampaignRound(
      CampaignRepository campaigns,
      RecipientRepository recipients,
      EntryRepository entries,
      CampaignCaller caller,
      CampaignTimes times) {
    this.campaigns = campaigns;
    this.recipients = recipients;
    this.entries = entries;
    this.caller = caller;
    this.times = times;
  }

  void make() {
    campaigns.underWay().forEach(this::make);
  }

  private void make(Campaign campaign) {
    recipients.settle(campaign.id(), times.offsetSeconds(campaign));
    if (campaign.state() != CampaignState.OPEN) {
      return;
    }
    recipients.refresh(campaign);
    LocalDateTime now = times.at(campaign);
    LocalDate today = now.toLocalDate();
    if (campaign.content().dates().areOver(today)) {
      campaigns.become(campaign.id(), CampaignState.OPEN, CampaignState.CLOSED, times.now());
    } else if (campaign.content().dates().hold(today) && campaign.content().hours().allow(now)) {
      write(campaign, today);
    }
  }

  private void write(Campaign campaign, LocalDate today) {
    Texts texts = campaigns.texts(campaign.id());
    inBatches(after -> caller.invite(campaign, texts, after, today));
    if (!campaign.content().reminders().days().isEmpty()) {
      inBatches(after -> caller.remind(campaign, texts, after, today));
    }
  }

  private interface Batch {
    Optional<UUID> after(UUID last);
  }

  private static void inBatches(Batch batch) {
    Optional<UUID> last = Optional.of(RecipientRepository.FIRST);
    for (int i = 0; i < BATCHES && last.isPresent(); i++) {
      last = batch.after(last.get());
    }
  }

  void forget() {
    var then = LocalDateTime.ofInstant(times.now(), ZoneOffset.UTC).minus(KEPT);
    campaigns.forgetClosedBefore(then.toInstant(ZoneOffset.UTC));
    entries.forgetWaysOutBefore(then.toInstant(ZoneOffset.UTC));
  }
}
