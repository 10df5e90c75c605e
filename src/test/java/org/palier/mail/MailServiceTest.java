package org.palier.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Duration;
import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palier.MovableClock;

@MicronautTest(transactional = false)
class MailServiceTest {

  private static final LocalDateTime LONG_AGO = LocalDateTime.of(2000, 1, 1, 0, 0);

  @Inject MailService mails;
  @Inject OutboxRepository outbox;
  @Inject LetterWriter writer;
  @Inject MailServer server;
  @Inject TransactionOperations<Connection> transactions;

  private final String recipient = Outboxes.anyone();

  private long queuedForRecipient() {
    return outbox.countSince(recipient, LONG_AGO);
  }

  @Test
  void aMailIsQueuedWithWhatCausedIt() {
    transactions.executeWrite(status -> mails.queue(Outboxes.mail(recipient, "Votre lien")));
    assertThat(queuedForRecipient()).isEqualTo(1);
  }

  @Test
  void aRolledBackTransactionQueuesNothing() {
    assertThatThrownBy(
            () ->
                transactions.executeWrite(
                    status -> {
                      mails.queue(Outboxes.mail(recipient, "Votre lien"));
                      throw new IllegalStateException("the save failed");
                    }))
        .hasMessage("the save failed");
    assertThat(queuedForRecipient()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"Lien\r\nBcc: a@b.fr", "Lien\nsuite", "Lien\u0000", "Lien\u2028suite", "\tLien"})
  void aSubjectWithALineBreakIsRefused(String subject) {
    assertThat(mails.queue(Outboxes.mail(recipient, subject)))
        .isEqualTo(new Queueing.Refused(Mail.Fault.SUBJECT_WITH_CONTROL));
    assertThat(queuedForRecipient()).isZero();
  }

  @Test
  void theLongestSubjectHas200Characters() {
    assertThat(mails.queue(Outboxes.mail(recipient, "é".repeat(200))))
        .isInstanceOf(Queueing.Queued.class);
    assertThat(mails.queue(Outboxes.mail(recipient, "é".repeat(201))))
        .isEqualTo(new Queueing.Refused(Mail.Fault.SUBJECT_TOO_LONG));
  }

  @Test
  void aBlankSubjectIsRefused() {
    assertThat(mails.queue(Outboxes.mail(recipient, " ")))
        .isEqualTo(new Queueing.Refused(Mail.Fault.SUBJECT_BLANK));
  }

  @Test
  void anAddressGetsAtMostTenMailsADay() {
    MovableClock clock = MovableClock.at("2026-11-03T10:00:00Z");
    MailService today = new MailService(outbox, server, writer, clock);
    for (int i = 0; i < MailService.A_DAY; i++) {
      assertThat(today.queue(Outboxes.mail(recipient, "Lien"))).isInstanceOf(Queueing.Queued.class);
    }
    assertThat(today.queue(Outboxes.mail(recipient, "Lien"))).isEqualTo(new Queueing.TooMany());
    clock.advance(Duration.ofDays(1));
    assertThat(today.queue(Outboxes.mail(recipient, "Lien"))).isInstanceOf(Queueing.Queued.class);
  }

  @Test
  void aMailDoesNotTellItsRecipientOrItsTextToALog() {
    assertThat(Outboxes.mail("marie@commune.example", "Votre lien"))
        .hasToString("Mail[m…@commune.example]");
  }
}
