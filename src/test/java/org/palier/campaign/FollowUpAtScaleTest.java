package org.palier.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.palier.assessment.Territories;
import org.palier.campaign.FollowUpRepository.Axis;
import org.palier.campaign.FollowUpRepository.Recipient;
import org.palier.campaign.FollowUpRepository.Search;
import org.palier.domain.campaign.Audience;
import org.palier.domain.campaign.Dates;
import org.palier.domain.campaign.RecipientState;
import org.palier.domain.campaign.ReminderDays;
import org.palier.domain.campaign.SendingHours;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// A campaign that calls 50,000 organisations: what its lists give, and how long that takes, told
/// in the log.
@MicronautTest(transactional = false)
class FollowUpAtScaleTest {

  private static final Logger LOG = LoggerFactory.getLogger(FollowUpAtScaleTest.class);

  @Inject FollowUpRepository followUp;
  @Inject CampaignService service;
  @Inject Territories territories;
  @Inject Campaigns campaigns;

  private UUID territory = new UUID(0, 0);

  @AfterEach
  void leave() {
    campaigns.silence();
    campaigns.forgetKnown(territory);
  }

  @Test
  void thoseCalledAreListedAmongFiftyThousand() {
    territory = territories.fresh().id();
    campaigns.knowMany(territory, 50_000);
    LocalDate today = LocalDate.now(java.time.ZoneOffset.UTC);
    UUID id =
        service.create(
            territory,
            new Content(
                "Grande campagne",
                "transition-ecologique",
                new Dates(today, today.plusDays(30), today),
                Audience.ALL,
                ReminderDays.USUAL,
                SendingHours.USUAL),
            UsualTexts.read());
    service.open(territory, id);
    campaigns.finishSome(id);
    Campaign campaign = service.find(territory, id).orElseThrow();

    List<Recipient> first = timed("first page", () -> page(campaign, "", null, null));
    UUID middle = page(campaign, "Atelier 25000", null, null).getFirst().known();
    List<Recipient> after = timed("middle page", () -> page(campaign, "", null, middle));
    List<Recipient> named = timed("part of a name", () -> page(campaign, "r 4999", null, null));
    List<Recipient> rare =
        timed("rare state", () -> page(campaign, "", RecipientState.FINISHED, null));
    List<Recipient> common =
        timed("common state", () -> page(campaign, "", RecipientState.WAITING, null));
    timed("total", () -> followUp.total(id));
    timed("by commune", () -> followUp.lines(id, Axis.COMMUNE, 21, 0));

    assertThat(first).hasSize(26);
    assertThat(after).first().extracting(Recipient::name).isEqualTo("Atelier 25001");
    assertThat(named).hasSize(10);
    assertThat(rare).hasSize(26).allMatch(one -> one.state() == RecipientState.FINISHED);
    assertThat(common).hasSize(26);
    assertThat(followUp.total(id).called()).isEqualTo(50_000);
  }

  private List<Recipient> page(
      Campaign campaign, String text, @Nullable RecipientState state, @Nullable UUID after) {
    return followUp.page(campaign, new Search(text, state), after, 26);
  }

  private static <T> T timed(String what, Supplier<T> work) {
    List<Long> times = new ArrayList<>();
    T result = work.get();
    for (int i = 0; i < 20; i++) {
      long start = System.nanoTime();
      result = work.get();
      times.add((System.nanoTime() - start) / 1000);
    }
    Collections.sort(times);
    LOG.info(
        "among 50,000 called: {}: p95 {} µs, median {} µs", what, times.get(18), times.get(10));
    return result;
  }
}
