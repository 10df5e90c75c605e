package org.palier.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palier.account.AccountService;
import org.palier.account.StaffAccounts;
import org.palier.assessment.PlainBrowser;
import org.palier.assessment.Territories;
import org.palier.mail.MailService;
import org.palier.mail.Mailbox;

@MicronautTest(transactional = false)
@Property(name = "micronaut.server.host", value = "127.0.0.1")
class SignInTest {

  @Inject EmbeddedServer server;
  @Inject Mailbox mailbox;
  @Inject Entrances entrances;
  @Inject StaffAccounts staff;
  @Inject Territories territories;
  @Inject SignInLinkRepository links;
  @Inject AccountService accounts;
  @Inject MailService mail;

  private PlainBrowser browser = new PlainBrowser("");
  private final String email = Entrances.anyone();

  @BeforeEach
  void open() {
    browser = fresh();
  }

  private PlainBrowser fresh() {
    return new PlainBrowser("http://127.0.0.1:" + server.getPort());
  }

  @Test
  void aLinkByMailLetsInWithoutAPassword() {
    entrances.enter(browser, email);

    assertThat(browser.get("/organisations").body()).contains("Vos organisations").contains(email);
  }

  @Test
  @DisplayName("ASVS 6.4.1; Trouble, link used twice: it opens once")
  void aLinkServesOnce() {
    entrances.enter(browser, email);

    HttpResponse<String> again = entrances.use(fresh(), mailbox.lastLink(email));

    assertThat(again.statusCode()).isEqualTo(404);
    assertThat(again.body()).contains("Ce lien ne sert plus").contains("Recevoir un autre lien");
  }

  @Test
  @DisplayName("Trouble, mail scanner: opening a link uses nothing up")
  void openingALinkUsesNothingUp() {
    browser.post("/sign-in", Map.of("email", email));
    String link = mailbox.lastLink(email);
    for (int scan = 0; scan < 3; scan++) {
      assertThat(fresh().get(link).statusCode()).isEqualTo(200);
    }

    assertThat(entrances.use(browser, link).statusCode()).isEqualTo(303);
  }

  @Test
  @DisplayName("Trouble, link on another device: it says whose it is before it lets in")
  void aLinkOpenedOnAnotherDeviceSaysWhoseItIsBeforeItLetsIn() {
    browser.post("/sign-in", Map.of("email", email));

    HttpResponse<String> elsewhere = fresh().get(mailbox.lastLink(email));

    assertThat(elsewhere.body())
        .contains("depuis un autre appareil")
        .contains("p…@fournil.example")
        .doesNotContain(email);
  }

  @Test
  void aLinkAskedInThisBrowserGivesNoWarning() {
    browser.start(territories.fresh());
    browser.post("/sign-in", Map.of("email", email));

    assertThat(browser.get(mailbox.lastLink(email)).body())
        .doesNotContain("depuis un autre appareil");
  }

  @Test
  @DisplayName("Trouble, link expired: it ends after ten minutes")
  void aLinkEndsAfterTenMinutes() {
    browser.post("/sign-in", Map.of("email", email));

    assertThat(at(Duration.ofMinutes(11)).use(secret())).isInstanceOf(Entering.Spent.class);
    assertThat(at(Duration.ofMinutes(9)).use(secret())).isInstanceOf(Entering.In.class);
  }

  private String secret() {
    String link = mailbox.lastLink(email);
    return link.substring(link.lastIndexOf('/') + 1);
  }

  private SignInService at(Duration later) {
    return new SignInService(links, accounts, mail, Clock.offset(Clock.systemUTC(), later));
  }

  @Test
  void anAgentNeedsThePasswordAllTheSame() {
    String agent = staff.of(territories.fresh().id());
    browser.post("/sign-in", Map.of("email", agent));

    HttpResponse<String> refused = entrances.use(browser, mailbox.lastLink(agent));

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("Ce compte est celui d’un agent");
    assertThat(browser.get("/organisations").statusCode()).isEqualTo(303);
  }

  @ParameterizedTest
  @DisplayName("Trouble, address typed wrong: it comes back with its message")
  @ValueSource(strings = {"", "boulangerie", "a@b", "two@at@signs.fr", "x@y.fr\r\nBcc: z@z.fr"})
  void aWrongAddressComesBackWithItsMessage(String typed) {
    HttpResponse<String> refused = browser.post("/sign-in", Map.of("email", typed));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("Cette adresse n’est pas complète");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"//evil.example", "https://evil.example", "/\\evil", "javascript:alert(1)"})
  void nobodyIsLedToAnotherSite(String next) {
    browser.post("/sign-in", Map.of("email", email, "next", next));

    assertThat(entrances.follow(browser, email)).isEqualTo("/organisations");
  }

  @Test
  void anAddressCanNotBeFlooded() {
    for (int i = 0; i < 10; i++) {
      browser.post("/sign-in", Map.of("email", email));
    }

    HttpResponse<String> refused = browser.post("/sign-in", Map.of("email", email));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("dix fois aujourd’hui");
    assertThat(mailbox.texts(email)).hasSize(10);
  }
}
