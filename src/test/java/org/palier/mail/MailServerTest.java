package org.palier.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palier.mail.SmtpServer.Protection;
import org.palier.start.StartRefused;

class MailServerTest {

  private static final String FROM = "palier@palier.example";

  private static SmtpServer server(String host, int port, String user, boolean startTls) {
    return new MailServer(host, port, user, "secret", FROM, startTls).smtp().orElseThrow();
  }

  @Test
  void anEmptyHostMeansNoServer() {
    assertThat(new MailServer(" ", 587, "", "", "", true).smtp()).isEmpty();
  }

  @Test
  void theWayToTheServerIsEncryptedUnlessToldOtherwise() {
    assertThat(server("smtp.example", 587, "", true).protection()).isEqualTo(Protection.STARTTLS);
    assertThat(server("smtp.example", 465, "", false).protection()).isEqualTo(Protection.TLS);
    assertThat(server("smtp.example", 25, "", false).protection()).isEqualTo(Protection.NONE);
  }

  @Test
  void encryptionThatTheServerDoesNotOfferIsNotDoneWithout() {
    assertThat(server("smtp.example", 587, "", true).sessionProperties())
        .containsEntry("mail.smtp.starttls.required", "true")
        .containsEntry("mail.smtp.ssl.checkserveridentity", "true");
  }

  @Test
  void aServerIsWaitedForTenSecondsAWord() {
    Properties properties = server("smtp.example", 587, "", true).sessionProperties();
    assertThat(properties)
        .containsEntry("mail.smtp.connectiontimeout", "10000")
        .containsEntry("mail.smtp.timeout", "10000")
        .containsEntry("mail.smtp.writetimeout", "10000");
  }

  @Test
  void aPasswordIsNotSentInClearOverTheNetwork() {
    assertThatThrownBy(() -> server("smtp.example", 25, "palier", false))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("PALIER_SMTP_STARTTLS");
    assertThat(server("127.0.0.1", 25, "palier", false).login()).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "palier", "palier@", "a@b.fr, c@d.fr", "palier@palier.example\nBcc: x@y.z"})
  void aWrongSenderRefusesTheStart(String from) {
    assertThatThrownBy(() -> new MailServer("smtp.example", 587, "", "", from, true))
        .isInstanceOf(StartRefused.class)
        .hasMessageContaining("PALIER_SMTP_FROM");
  }

  @Test
  void thePasswordIsInNoText() {
    assertThat(server("smtp.example", 587, "palier", true).toString()).doesNotContain("secret");
  }
}
