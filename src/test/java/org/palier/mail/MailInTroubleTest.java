package org.palier.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.palier.MovableClock;

/// Servers that are away, busy, or do not want the mail.
@MicronautTest(transactional = false)
class MailInTroubleTest {

  @Inject OutboxRepository outbox;

  private final MovableClock clock = MovableClock.at("2026-11-03T10:00:00Z");

  @BeforeEach
  void empty() {
    Outboxes.empty(outbox);
  }

  private UUID queued() {
    return Outboxes.queue(outbox, clock, Outboxes.mail("marie@commune.example", "Votre lien"));
  }

  private OutboxRow row(UUID id) {
    return outbox.find(id).orElseThrow();
  }

  private int deliver(int port) {
    return Outboxes.deliverer(outbox, clock, port).deliverDue();
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }

  @Test
  @DisplayName("Trouble, SMTP server down for an hour: mail waits")
  void aMailWaitsForAServerThatIsAwayForAnHour() throws Exception {
    int port = freePort();
    UUID id = queued();
    for (int minute = 0; minute < 60; minute++) {
      assertThat(deliver(port)).isZero();
      clock.advance(Duration.ofMinutes(1));
    }
    assertThat(row(id).attempts()).isEqualTo(4);
    assertThat(row(id).lastError()).isEqualTo("no server: ConnectException");

    GreenMail back = LocalMailServer.smtpOn(port);
    back.start();
    clock.advance(Duration.ofMinutes(1 + 5 + 30 + 120 - 60));
    assertThat(deliver(port)).isEqualTo(1);
    assertThat(back.getReceivedMessages()).hasSize(1);
    back.stop();
  }

  @Test
  void aMailIsGivenUpAfterSixAttempts() throws Exception {
    int nowhere = freePort();
    UUID id = queued();
    for (int minutes : new int[] {1, 5, 30, 120, 720}) {
      deliver(nowhere);
      assertThat(row(id).failedAt()).isNull();
      clock.advance(Duration.ofMinutes(minutes));
    }
    deliver(nowhere);
    assertThat(row(id).attempts()).isEqualTo(6);
    assertThat(row(id).failedAt()).isNotNull();
    assertThat(row(id).textBody()).isEmpty();
  }

  @Test
  void whileNoServerAnswersOnlyOneMailIsTriedInARun() throws Exception {
    UUID first = queued();
    UUID second = queued();
    deliver(freePort());
    assertThat(row(first).attempts() + row(second).attempts()).isEqualTo(1);
  }

  @Test
  void aServerThatIsBusyIsAskedAgain() {
    try (var busy =
        new ScriptedSmtpServer().answering("RCPT", "451 4.7.1 <marie@commune.example> later")) {
      UUID id = queued();
      deliver(busy.port());
      assertThat(row(id).lastError()).isEqualTo("451 4.7.1");
      assertThat(row(id).failedAt()).isNull();
      assertThat(row(id).nextAttemptAt()).isEqualTo(row(id).createdAt().plusMinutes(1));
    }
  }

  @Test
  void aRefusedRecipientIsNotAskedAgainAndTheOthersAreServed() {
    try (var picky =
        new ScriptedSmtpServer().answering("RCPT", "550 5.1.1 <marie@commune.example> unknown")) {
      UUID first = queued();
      UUID second = queued();
      deliver(picky.port());
      assertThat(picky.visits()).isEqualTo(2);
      assertThat(row(first).failedAt()).isNotNull();
      assertThat(row(second).lastError()).isEqualTo("refused 550 5.1.1");
    }
  }

  @Test
  void aServerThatDoesNotRelayForUsIsAskedAgainForItsOperatorMayMendThat() {
    try (var closed = new ScriptedSmtpServer().answering("RCPT", "554 5.7.1 relay denied")) {
      UUID id = queued();
      deliver(closed.port());
      assertThat(row(id).failedAt()).isNull();
      assertThat(row(id).lastError()).isEqualTo("554 5.7.1");
    }
  }

  @Test
  void aServerThatWantsNothingOfThisSenderIsAskedAgain() {
    try (var closed = new ScriptedSmtpServer().answering("MAIL", "550 not you")) {
      UUID id = queued();
      deliver(closed.port());
      assertThat(row(id).failedAt()).isNull();
      assertThat(row(id).lastError()).isEqualTo("550");
    }
  }

  @Test
  void aServerThatHangsUpAfterTakingAMailHasTakenIt() {
    try (var rude = new ScriptedSmtpServer().answering("QUIT", "")) {
      UUID id = queued();
      assertThat(deliver(rude.port())).isEqualTo(1);
      assertThat(row(id).sentAt()).isNotNull();
    }
  }

  @Test
  void aServerThatHangsUpBeforeTakingAMailIsAskedAgain() {
    try (var rude = new ScriptedSmtpServer().answering(".", "")) {
      UUID id = queued();
      assertThat(deliver(rude.port())).isZero();
      assertThat(row(id).sentAt()).isNull();
      assertThat(row(id).failedAt()).isNull();
    }
  }
}
