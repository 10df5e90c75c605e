package org.palier.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.InternetAddress;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.MovableClock;
import org.palier.mail.SmtpServer.Login;
import org.palier.mail.SmtpServer.Protection;

/// The way to the server: what it must offer, and what it must be told.
class SmtpSenderTest {

  private static final LocalDateTime NOON = LocalDateTime.of(2026, 11, 3, 12, 0);

  private final GreenMail server =
      LocalMailServer.speaking(ServerSetup.PROTOCOL_SMTP, ServerSetup.PROTOCOL_SMTPS);

  @BeforeEach
  void start() {
    server.setUser("palier", "palier", "right");
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop();
  }

  private static Attempt send(int port, @Nullable Login login, Protection protection)
      throws Exception {
    OutboxRow row =
        new OutboxRow(
            UUID.randomUUID(),
            null,
            null,
            "marie@commune.example",
            "fr",
            "Votre lien",
            "Bonjour",
            "<p>Bonjour</p>",
            NOON,
            1,
            NOON,
            null,
            null,
            null,
            false,
            null);
    InternetAddress from = new InternetAddress("palier@palier.example");
    SmtpServer smtp = new SmtpServer("127.0.0.1", port, login, from, protection);
    return new SmtpSender(MovableClock.at("2026-11-03T12:00:00Z")).send(smtp, row);
  }

  @Test
  void aServerThatKnowsUsTakesTheMail() throws Exception {
    Login login = new Login("palier", "right");
    assertThat(send(server.getSmtp().getPort(), login, Protection.NONE))
        .isEqualTo(new Attempt.Delivered());
  }

  @Test
  void aWrongPasswordIsATroubleOfTheServerAndStaysSecret() throws Exception {
    Login login = new Login("palier", "wr0ng-secret");
    Attempt attempt = send(server.getSmtp().getPort(), login, Protection.NONE);
    assertThat(attempt).isInstanceOf(Attempt.ServerAway.class);
    assertThat(attempt.toString()).doesNotContain("wr0ng-secret").contains("535");
  }

  @Test
  void aServerWithoutEncryptionGetsNothingWhenItIsAskedFor() throws Exception {
    assertThat(send(server.getSmtp().getPort(), null, Protection.STARTTLS))
        .isInstanceOf(Attempt.ServerAway.class);
    assertThat(server.getReceivedMessages()).isEmpty();
  }

  @Test
  void aServerWhoseCertificateNobodyVouchesForGetsNothing() throws Exception {
    assertThat(send(server.getSmtps().getPort(), null, Protection.TLS))
        .isInstanceOf(Attempt.ServerAway.class);
    assertThat(server.getReceivedMessages()).isEmpty();
  }
}
