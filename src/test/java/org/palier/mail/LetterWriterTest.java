package org.palier.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palier.MovableClock;
import org.palier.mail.Letter.About;
import org.palier.mail.Letter.DraftEnds;
import org.palier.mail.Letter.PrivateLink;
import org.palier.web.Language;

@MicronautTest(transactional = false)
class LetterWriterTest {

  private static final String LINK =
      "https://palier.example/r/abcdefghijklmnopqrstuvwxyz0123456789_-ABCDE";

  @Inject LetterWriter writer;
  @Inject OutboxRepository outbox;

  private static About about(Language language, String organisation) {
    return new About(
        new EmailAddress("marie@commune.example"),
        language,
        UUID.randomUUID(),
        "Pays d’Exemple",
        UUID.randomUUID(),
        organisation);
  }

  private static PrivateLink link(Language language, String organisation) {
    return new PrivateLink(about(language, organisation), LINK);
  }

  private static DraftEnds ends(Language language) {
    return new DraftEnds(
        about(language, "Club d’aviron"),
        LINK,
        LocalDate.of(2026, 8, 1),
        LocalDate.of(2026, 11, 1));
  }

  @Test
  void aPrivateLinkIsSentInFrench() {
    Mail mail = writer.write(link(Language.FR, "Boulangerie Émile"));
    assertThat(mail.subject()).isEqualTo("Votre lien privé pour reprendre l’évaluation");
    assertThat(mail.text())
        .contains("« Boulangerie Émile »", "Pays d’Exemple", "\n" + LINK + "\n", "90 jours");
    assertThat(mail.html()).contains("<html lang=\"fr\">", "<a href=\"" + LINK + "\">");
  }

  @Test
  void aPrivateLinkIsSentInEnglish() {
    Mail mail = writer.write(link(Language.EN, "Émile’s bakery"));
    assertThat(mail.subject()).isEqualTo("Your private link to come back to the assessment");
    assertThat(mail.text()).contains("“Émile’s bakery”", "\n" + LINK + "\n", "90 days");
    assertThat(mail.html()).contains("<html lang=\"en\">", "<a href=\"" + LINK + "\">");
  }

  @Test
  void theEndOfADraftIsAnnouncedInFrench() {
    Mail mail = writer.write(ends(Language.FR));
    assertThat(mail.subject()).isEqualTo("Votre évaluation sera effacée le 1er novembre 2026");
    assertThat(mail.text())
        .contains("« Club d’aviron »", "depuis le 1er août 2026", LINK)
        .contains("effacée le 1er novembre 2026, avec toutes ses réponses");
    assertThat(mail.html()).contains("1er novembre 2026", "<a href=\"" + LINK + "\">");
  }

  @Test
  void theEndOfADraftIsAnnouncedInEnglish() {
    Mail mail = writer.write(ends(Language.EN));
    assertThat(mail.subject()).isEqualTo("Your assessment will be erased on 1 November 2026");
    assertThat(mail.text()).contains("since 1 August 2026", "erased on 1 November 2026", LINK);
  }

  @Test
  void aNameIsWrittenAsItIsInTextAndEscapedInHtml() {
    Mail mail = writer.write(link(Language.FR, "Bois & <b>Fils</b>"));
    assertThat(mail.text()).contains("« Bois & <b>Fils</b> »");
    assertThat(mail.html()).contains("Bois &amp; &lt;b&gt;Fils&lt;/b&gt;");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "  ",
        "Gagnez sur https://evil.example",
        "www.evil.example",
        "allez sur evil.example",
        "écrivez à luc@evil.example",
        "Un nom si long qu’il tient toute la place, pour vendre quelque chose à qui n’a rien"
            + " demandé"
      })
  void aNameThatIsNoneOrCouldBaitIsLeftOut(String name) {
    assertThat(writer.write(link(Language.FR, name)).text())
        .contains("votre évaluation, sur la page de Pays d’Exemple");
  }

  @ParameterizedTest
  @ValueSource(strings = {"S.A.R.L. Dupont", "Éts. Martin", "École no. 3", "A. Durand"})
  void anOrdinaryNameIsKept(String name) {
    assertThat(writer.write(link(Language.FR, name)).text()).contains("« " + name + " »");
  }

  @Test
  void aLineBreakInANameIsABlank() {
    assertThat(writer.write(link(Language.FR, "Club\r\nd’aviron")).text())
        .contains("« Club d’aviron »");
  }

  @Test
  void aLetterArrivesAsItWasWritten() throws Exception {
    MovableClock clock = MovableClock.at("2026-11-03T10:00:00Z");
    GreenMail server = LocalMailServer.smtp();
    server.start();
    Mail mail = writer.write(link(Language.FR, "Boulangerie Émile"));
    Outboxes.empty(outbox);
    Outboxes.queue(
        outbox,
        clock,
        new Mail(
            mail.recipient(),
            mail.language(),
            mail.subject(),
            mail.text(),
            mail.html(),
            null,
            null));
    Outboxes.deliverer(outbox, clock, server.getSmtp().getPort()).deliverDue();

    MimeMessage message = server.getReceivedMessages()[0];
    MimeMultipart parts = (MimeMultipart) message.getContent();
    assertThat(message.getSubject()).isEqualTo(mail.subject());
    assertThat(parts.getBodyPart(0).getContent().toString())
        .isEqualToNormalizingNewlines(mail.text());
    assertThat(parts.getBodyPart(1).getContent().toString())
        .isEqualToNormalizingNewlines(mail.html());
    server.stop();
  }
}
