package org.palier.campaign;

import io.micronaut.context.annotation.Value;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.palier.domain.campaign.LocalTimes;

/// What time it is where a campaign takes place.
@Singleton
class CampaignTimes {

  private final Clock clock;
  private final ZoneId zone;

  CampaignTimes(Clock clock, @Value("${palier.time-zone:Europe/Paris}") String zone) {
    this.clock = clock;
    this.zone = ZoneId.of(zone);
  }

  Instant now() {
    return clock.instant();
  }

  LocalDateTime at(String commune) {
    return LocalDateTime.ofInstant(now(), zone(commune));
  }

  LocalDateTime at(Campaign campaign) {
    return at(campaign.commune());
  }

  ZoneId zone(String commune) {
    return LocalTimes.at(commune, zone);
  }

  int offsetSeconds(Campaign campaign) {
    return zone(campaign.commune()).getRules().getOffset(now()).getTotalSeconds();
  }
}
