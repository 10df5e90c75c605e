package org.palier.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.palier.account.StaffAccounts;
import org.palier.account.Visitor;
import org.palier.assessment.PlainBrowser;
import org.palier.assessment.Territories;
import org.palier.dashboard.SubmittedUnits;
import org.palier.mail.Mailbox;
import org.palier.territory.Territory;

/// Another address for an account: only with a proof of who asks, and of who reads the new one.
@MicronautTest(transactional = false)
@Property(name = "micronaut.server.host", value = "127.0.0.1")
class AddressChangeTest {

  @Inject EmbeddedServer server;
  @Inject StaffAccounts accounts;
  @Inject Territories territories;
  @Inject Entrances entrances;
  @Inject Mailbox mailbox;
  @Inject SubmittedUnits units;

  private String slug = "";
  private final String fresh = Entrances.anyone();
  private String email = "";
  private Visitor agent = new Visitor(URI.create("http://127.0.0.1"));

  @BeforeEach
  void anAgent() {
    Territory territory = territories.fresh();
    slug = territory.slug();
    email = accounts.of(territory.id());
    agent = signedIn(email);
  }

  private Visitor signedIn(String address) {
    Visitor visitor = new Visitor(URI.create(origin()));
    visitor.signIn(address, StaffAccounts.PASSWORD);
    visitor.get("/" + slug + "/staff");
    return visitor;
  }

  private String origin() {
    return "http://127.0.0.1:" + server.getPort();
  }

  private HttpResponse<String> ask(String address, String password) {
    agent.get("/account/address");
    return agent.post("/account/address", Map.of("email", address, "password", password));
  }

  private static HttpResponse<String> confirm(PlainBrowser browser, String link) {
    return browser.post(
        "/account/address/confirmation",
        Map.of("secret", link.substring(link.lastIndexOf('/') + 1)));
  }

  @Test
  @DisplayName("ASVS 7.5.1: another address needs the password")
  void anotherAddressNeedsThePassword() {
    HttpResponse<String> refused = ask(fresh, "not it");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("Le mot de passe actuel n’est pas celui-là")
        .contains(fresh);
    assertThat(mailbox.texts(fresh)).isEmpty();
  }

  @Test
  @DisplayName("ASVS 7.5.1: the new address is confirmed, the former one told, every session ended")
  void theNewAddressIsConfirmedAndTheFormerOneTold() {
    assertThat(ask(fresh, StaffAccounts.PASSWORD).body()).contains("Un lien est parti");
    String link = mailbox.lastLink(fresh);
    PlainBrowser elsewhere = new PlainBrowser(origin());
    assertThat(elsewhere.get(link).body()).contains("C’est mon adresse");
    assertThat(agent.get("/" + slug + "/staff").statusCode()).isEqualTo(200);

    assertThat(confirm(elsewhere, link).body()).contains("Votre adresse est changée");

    assertThat(agent.get("/" + slug + "/staff").statusCode()).isEqualTo(303);
    assertThat(signedIn(fresh).get("/" + slug + "/staff").statusCode()).isEqualTo(200);
    assertThat(signedIn(email).get("/" + slug + "/staff").statusCode()).isEqualTo(303);
    assertThat(mailbox.texts(email).getLast()).contains("p…@fournil.example").doesNotContain(fresh);
    assertThat(confirm(elsewhere, link).statusCode()).isEqualTo(404);
  }

  @Test
  @DisplayName("ASVS 7.5.1: who has no password changes the address just after signing in")
  void withoutAPasswordAFreshSignInIsNeeded() {
    String person = Entrances.anyone();
    PlainBrowser browser = entrances.enter(new PlainBrowser(origin()), person);
    units.run(
        """
        UPDATE session s JOIN account a ON a.id = s.account_id
        SET s.created_at = s.created_at - INTERVAL 11 MINUTE
        WHERE a.email = ?
        """,
        person);
    browser.get("/account/address");
    assertThat(browser.post("/account/address", Map.of("email", fresh)).statusCode())
        .isEqualTo(422);
    assertThat(mailbox.texts(fresh)).isEmpty();

    browser.post("/sign-in", Map.of("email", person, "next", "/account/address"));
    assertThat(entrances.follow(browser, person)).isEqualTo("/account/address");
    browser.get("/account/address");
    browser.post("/account/address", Map.of("email", fresh));
    assertThat(confirm(browser, mailbox.lastLink(fresh)).statusCode()).isEqualTo(200);
    assertThat(browser.get("/organisations").statusCode()).isEqualTo(303);
    entrances.enter(browser, fresh);
    assertThat(browser.get("/organisations").body()).contains(fresh);
  }

  @Test
  void theAddressOfAnotherAccountIsNotTaken() {
    String other = accounts.of(territories.fresh().id());
    assertThat(ask(other, StaffAccounts.PASSWORD).body()).contains("Un lien est parti");

    HttpResponse<String> refused = confirm(new PlainBrowser(origin()), mailbox.lastLink(other));

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("Un autre compte a déjà cette adresse");
    assertThat(signedIn(email).get("/" + slug + "/staff").statusCode()).isEqualTo(200);
  }

  @Test
  void aWrongAddressAndOnesOwnComeBackWithTheirMessages() {
    assertThat(ask("boulangerie", StaffAccounts.PASSWORD).body()).contains("n’est pas complète");
    assertThat(ask(email, StaffAccounts.PASSWORD).body()).contains("C’est déjà votre adresse");
  }

  @Test
  void aLinkEndsAfterTenMinutes() {
    ask(fresh, StaffAccounts.PASSWORD);
    units.run(
        "UPDATE address_change SET expires_at = UTC_TIMESTAMP() - INTERVAL 1 SECOND"
            + " WHERE email = ?",
        fresh);

    assertThat(confirm(new PlainBrowser(origin()), mailbox.lastLink(fresh)).statusCode())
        .isEqualTo(404);
  }
}
