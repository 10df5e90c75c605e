package org.palier.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.palier.MovableClock;
import org.palier.web.Language;

@MicronautTest(transactional = false)
class MailDeliveryTest {

  @Inject OutboxRepository outbox;

  private final MovableClock clock = MovableClock.at("2026-11-03T10:00:00Z");
  private final GreenMail server = LocalMailServer.smtp();

  @BeforeEach
  void start() {
    Outboxes.empty(outbox);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  private MailDelivery deliverer() {
    return Outboxes.deliverer(outbox, clock, server.getSmtp().getPort());
  }

  private UUID queued() {
    return Outboxes.queue(outbox, clock, Outboxes.mail("marie@commune.example", "Votre lien"));
  }

  private OutboxRow row(UUID id) {
    return outbox.find(id).orElseThrow();
  }

  @ParameterizedTest
  @EnumSource
  void aMailArrivesWithItsHeadersInEachLanguage(Language language) throws Exception {
    String subject = "Votre évaluation – étape 2";
    UUID id =
        Outboxes.queue(outbox, clock, Outboxes.mail("marie@commune.example", subject, language));
    assertThat(deliverer().deliverDue()).isEqualTo(1);

    MimeMessage message = server.getReceivedMessages()[0];
    assertThat(message.getSubject()).isEqualTo(subject);
    assertThat(message.getAllRecipients())
        .extracting("address")
        .containsExactly("marie@commune.example");
    assertThat(message.getFrom()[0]).hasToString("Transition <palier@palier.example>");
    assertThat(message.getMessageID()).isEqualTo("<" + id + "@palier.example>");
    assertThat(message.getSentDate().toInstant()).isEqualTo(clock.instant());
    assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
    assertThat(message.getContentLanguage()).containsExactly(language.code());
  }

  @Test
  void aMailHasATextAndAnHtmlPart() throws Exception {
    queued();
    deliverer().deliverDue();

    MimeMessage message = server.getReceivedMessages()[0];
    assertThat(message.getContentType()).startsWith("multipart/alternative");
    MimeMultipart parts = (MimeMultipart) message.getContent();
    assertThat(parts.getCount()).isEqualTo(2);
    assertThat(contentType(parts, 0)).isEqualTo("text/plain; charset=utf-8");
    assertThat(parts.getBodyPart(0).getContent().toString())
        .contains("https://palier.example/r/secret");
    assertThat(contentType(parts, 1)).isEqualTo("text/html; charset=utf-8");
    assertThat(parts.getBodyPart(1).getContent()).isEqualTo("<p>Bonjour, à bientôt !</p>");
  }

  private static String contentType(MimeMultipart parts, int index) throws MessagingException {
    return parts.getBodyPart(index).getContentType().toLowerCase(Locale.ROOT);
  }

  @Test
  void whatASentMailSaidIsForgotten() {
    UUID id = queued();
    deliverer().deliverDue();
    assertThat(row(id).sentAt()).isNotNull();
    assertThat(row(id).textBody()).isEmpty();
    assertThat(row(id).htmlBody()).isEmpty();
  }

  @Test
  void aSentMailIsNotSentAgain() {
    queued();
    deliverer().deliverDue();
    clock.advance(Duration.ofDays(1));
    assertThat(deliverer().deliverDue()).isZero();
    assertThat(server.getReceivedMessages()).hasSize(1);
  }

  @Test
  void aDomainWithAccentsIsDelivered() throws Exception {
    Outboxes.queue(outbox, clock, Outboxes.mail("marie@hôtel.example", "Votre lien"));
    deliverer().deliverDue();
    assertThat(server.getReceivedMessages()[0].getAllRecipients())
        .extracting("address")
        .containsExactly("marie@xn--htel-vqa.example");
  }

  @Test
  void twoDeliverersAtOnceSendEachMailOnce() throws Exception {
    queued(30);
    List<Thread> threads =
        IntStream.range(0, 2)
            .mapToObj(i -> Thread.ofPlatform().start(() -> deliverer().deliverDue()))
            .toList();
    for (Thread thread : threads) {
      thread.join();
    }
    List<String> received =
        Arrays.stream(server.getReceivedMessages()).map(MailDeliveryTest::subject).toList();
    assertThat(received).hasSize(30).doesNotHaveDuplicates();
  }

  private static String subject(MimeMessage message) {
    try {
      return message.getSubject();
    } catch (MessagingException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void aMailWhoseDelivererDiedIsTriedAgainWhenTheClaimEnds() {
    UUID id = queued();
    LocalDateTime now = row(id).createdAt();
    assertThat(outbox.claim(id, 0, now, now.plus(MailDelivery.CLAIM))).isEqualTo(1);
    clock.advance(MailDelivery.CLAIM.minusMillis(1));
    assertThat(deliverer().deliverDue()).isZero();
    clock.advance(Duration.ofMillis(1));
    assertThat(deliverer().deliverDue()).isEqualTo(1);
  }

  @Test
  void aMailNobodyCouldSendForAWeekIsGivenUp() {
    UUID id = queued();
    clock.advance(MailDelivery.TOO_LATE.plusMillis(1));
    assertThat(deliverer().deliverDue()).isZero();
    assertThat(row(id).lastError()).isEqualTo("too late");
    assertThat(row(id).textBody()).isEmpty();
  }

  @Test
  void mailOfAMonthAgoIsForgotten() {
    UUID id = queued();
    clock.advance(MailDelivery.KEPT);
    deliverer().forgetOld();
    assertThat(outbox.find(id)).isPresent();
    clock.advance(Duration.ofMillis(1));
    deliverer().forgetOld();
    assertThat(outbox.find(id)).isEmpty();
  }

  @Test
  void withoutAServerNothingIsTried() {
    UUID id = queued();
    MailServer none = new MailServer("", 587, "", "", "", true);
    assertThat(
            new MailDelivery(outbox, none, new SmtpSender(clock), List.of(), 600, clock)
                .deliverDue())
        .isZero();
    assertThat(row(id).attempts()).isZero();
  }

  private void queued(int count) {
    IntStream.range(0, count)
        .forEach(i -> Outboxes.queue(outbox, clock, Outboxes.mail(Outboxes.anyone(), "Mail " + i)));
  }
}
