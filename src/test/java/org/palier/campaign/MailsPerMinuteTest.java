package org.palier.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import io.micronaut.context.annotation.Property;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.palier.MovableClock;
import org.palier.assessment.Territories;
import org.palier.domain.campaign.Audience;
import org.palier.domain.campaign.Dates;
import org.palier.domain.campaign.ReminderDays;
import org.palier.domain.campaign.SendingHours;
import org.palier.mail.MailDelivery;
import org.palier.mail.MailServers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How fast the mail of a campaign is written, and delivered to a real server on this machine, told
/// in the log; `-Dpalier.mails=10000` for as many.
@MicronautTest(transactional = false)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Property(name = "palier.test.campaign-clock", value = "true")
class MailsPerMinuteTest implements TestPropertyProvider {

  private static final Logger LOG = LoggerFactory.getLogger(MailsPerMinuteTest.class);
  private static final int MAILS = Integer.getInteger("palier.mails", 300);

  @Inject MovableClock clock;
  @Inject Territories territories;
  @Inject Campaigns campaigns;
  @Inject CampaignService service;
  @Inject CampaignRound round;
  @Inject MailDelivery delivery;
  @Inject FollowUpRepository followUp;

  private final int port = MailServers.freePort();

  @Override
  public Map<String, String> getProperties() {
    return Map.of(
        "palier.smtp.host", "127.0.0.1",
        "palier.smtp.port", Integer.toString(port),
        "palier.smtp.from", "palier@palier.example",
        "palier.smtp.starttls", "false",
        "palier.smtp.per-minute", "10000000");
  }

  @AfterAll
  void leave() {
    campaigns.silence();
  }

  @Test
  void everyMailOfALargeCampaignArrivesOnce() {
    campaigns.silence();
    UUID territory = territories.fresh().id();
    campaigns.knowMany(territory, MAILS);
    var today = java.time.LocalDate.ofInstant(clock.instant(), java.time.ZoneOffset.UTC);
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
    GreenMail server = MailServers.on(port);
    server.start();
    try {
      Instant began = Instant.now();
      for (int written = 0; written < MAILS; written += 1000) {
        round.make();
      }
      Instant written = Instant.now();
      int sent = delivery.deliverDue();
      Instant delivered = Instant.now();
      round.make();

      LOG.info("{} mails written: {} a minute", MAILS, aMinute(Duration.between(began, written)));
      LOG.info(
          "{} mails delivered: {} a minute", sent, aMinute(Duration.between(written, delivered)));
      assertThat(sent).isEqualTo(MAILS);
      assertThat(Arrays.stream(server.getReceivedMessages()).map(MailsPerMinuteTest::to))
          .hasSize(MAILS)
          .doesNotHaveDuplicates();
      assertThat(followUp.total(id).reached()).isEqualTo(MAILS);
    } finally {
      server.stop();
    }
  }

  private static long aMinute(Duration taken) {
    return MAILS * 60_000L / Math.max(1, taken.toMillis());
  }

  private static String to(MimeMessage message) {
    try {
      return message.getAllRecipients()[0].toString();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }
}
