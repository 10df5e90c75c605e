package org.palier.people;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palier.account.Role;
import org.palier.account.StaffAccounts;
import org.palier.account.Visitor;
import org.palier.assessment.Territories;
import org.palier.dashboard.SubmittedUnits;
import org.palier.mail.Mailbox;
import org.palier.signin.Entrances;
import org.palier.territory.Territory;

/// Administrators ask people in, change what they may do and send them away (ASVS 6.4.1, 7.4.2,
/// 8.2.1).
@MicronautTest(transactional = false)
@Property(name = "micronaut.server.host", value = "127.0.0.1")
class PeopleTest {

  private static final String FRESH = "trois lampes dorment sous la neige";

  @Inject EmbeddedServer server;
  @Inject Territories territories;
  @Inject StaffAccounts accounts;
  @Inject Mailbox mailbox;
  @Inject SubmittedUnits database;

  private final String newcomer = Entrances.anyone();
  private Territory territory = new Territory(new UUID(0, 0), "x", "", "fr", "", "", "", true);
  private String boss = "";
  private Visitor administrator = new Visitor(URI.create("http://127.0.0.1"));

  @BeforeEach
  void anAdministrator() {
    territory = territories.fresh();
    boss = accounts.of(territory.id(), Role.ADMINISTRATOR);
    administrator = signedIn(boss);
    administrator.get(page());
  }

  private String page() {
    return "/" + territory.slug() + "/staff/people";
  }

  private Visitor visitor() {
    return new Visitor(URI.create("http://127.0.0.1:" + server.getPort()));
  }

  private Visitor signedIn(String email) {
    Visitor visitor = visitor();
    visitor.signIn(email, StaffAccounts.PASSWORD);
    visitor.get(Visitor.location(visitor.get("/login")));
    return visitor;
  }

  private String invite(String email, String role) {
    HttpResponse<String> answer =
        administrator.post(page() + "/invitations", Map.of("email", email, "role", role));
    assertThat(answer.statusCode()).isEqualTo(200);
    return mailbox.lastLink(email);
  }

  private static Map<String, String> acceptance(String link, String password) {
    String secret = link.substring(link.lastIndexOf('/') + 1);
    return Map.of("secret", secret, "password", password, "name", "Nouvelle Venue");
  }

  private HttpResponse<String> accept(Visitor visitor, String link, String password) {
    return visitor.post("/account/invitation", acceptance(link, password));
  }

  @Test
  @DisplayName("ASVS 6.4.1: an invitation sets the password on first use and serves once")
  void asvs641AnInvitationSetsThePasswordOnFirstUseAndServesOnce() {
    String link = invite(newcomer, "staff");
    Visitor visitor = visitor();
    assertThat(visitor.get(link).body()).contains(territory.name()).contains(newcomer);
    assertThat(visitor.get(link).statusCode()).isEqualTo(200);

    assertThat(Visitor.location(accept(visitor, link, FRESH)))
        .isEqualTo("/" + territory.slug() + "/staff");
    assertThat(visitor.get("/" + territory.slug() + "/staff").statusCode()).isEqualTo(200);
    assertThat(visitor().get(link).statusCode()).isEqualTo(404);
    assertThat(accept(visitor(), link, "sept chevaux boivent ailleurs").statusCode())
        .isEqualTo(404);
    assertThat(visitor().signIn(newcomer, FRESH).statusCode()).isEqualTo(303);
    assertThat(administrator.get(page()).body()).contains("Nouvelle Venue");
  }

  @Test
  @DisplayName("ASVS 6.4.1: an invitation is good for a day")
  void asvs641AnInvitationIsGoodForADay() {
    String link = invite(newcomer, "staff");
    database.run(
        "UPDATE staff_invitation SET expires_at = UTC_TIMESTAMP() WHERE email = ?", newcomer);

    assertThat(visitor().get(link).statusCode()).isEqualTo(404);
    assertThat(accept(visitor(), link, FRESH).statusCode()).isEqualTo(404);
  }

  @Test
  @DisplayName("ASVS 6.4.3: inviting a known address answers like inviting an unknown one")
  void asvs641AKnownAddressAnswersLikeAnUnknownOne() {
    String known = accounts.of(territories.fresh().id());

    String unknown = answerTo(newcomer);
    assertThat(answerTo(known)).isEqualTo(unknown);
  }

  private String answerTo(String email) {
    administrator.post(page() + "/invitations/withdrawal", Map.of("email", newcomer));
    HttpResponse<String> answer =
        administrator.post(page() + "/invitations", Map.of("email", email, "role", "staff"));
    return answer.body().replace(email, "").replaceAll("/i/[A-Za-z0-9_-]{43}", "");
  }

  @Test
  void whoHasAPasswordGivesItAndKeepsIt() {
    String elsewhere = accounts.of(territories.fresh().id());
    String link = invite(elsewhere, "facilitator");

    HttpResponse<String> wrong = accept(visitor(), link, FRESH);
    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(visitor().get(link).statusCode()).isEqualTo(200);
    assertThat(accept(visitor(), link, StaffAccounts.PASSWORD).statusCode()).isEqualTo(303);
    Visitor visitor = signedIn(elsewhere);
    assertThat(visitor.get("/" + territory.slug() + "/staff/print").statusCode()).isEqualTo(200);
    assertThat(visitor.get("/" + territory.slug() + "/staff").statusCode()).isEqualTo(404);
  }

  @Test
  void aWeakPasswordIsRefusedAndTheInvitationStands() {
    String link = invite(newcomer, "staff");

    HttpResponse<String> answer = accept(visitor(), link, "Azerty123456!");
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("se devine trop vite");
    assertThat(accept(visitor(), link, FRESH).statusCode()).isEqualTo(303);
  }

  @Test
  void aNewInvitationReplacesTheOneBefore() {
    String first = invite(newcomer, "staff");
    String second = invite(newcomer, "facilitator");

    assertThat(visitor().get(first).statusCode()).isEqualTo(404);
    assertThat(visitor().get(second).statusCode()).isEqualTo(200);
  }

  @Test
  void noOneElseReadsAnInvitation() {
    invite(newcomer, "administrator");
    Visitor staff = signedIn(accounts.of(territory.id()));

    assertThat(staff.get("/" + territory.slug() + "/staff/mail").body()).doesNotContain(newcomer);
  }

  @Test
  void theLastAdministratorStays() {
    String self = page() + "/" + accounts.id(boss);

    assertThat(administrator.post(self, Map.of("role", "staff")).statusCode()).isEqualTo(409);
    HttpResponse<String> removal = administrator.post(self + "/removal", Map.of());
    assertThat(removal.statusCode()).isEqualTo(409);
    assertThat(removal.body()).contains("la seule à administrer");

    accounts.of(territory.id(), Role.ADMINISTRATOR);
    assertThat(administrator.post(self, Map.of("role", "staff")).statusCode()).isEqualTo(303);
    assertThat(administrator.get(page()).statusCode()).isEqualTo(404);
  }

  @Test
  @DisplayName("ASVS 7.4.2: who loses access is out at once")
  void asvs742WhoLosesAccessIsOutAtOnce() {
    String colleague = accounts.of(territory.id());
    Visitor visitor = signedIn(colleague);
    String staff = "/" + territory.slug() + "/staff";
    assertThat(visitor.get(staff).statusCode()).isEqualTo(200);

    administrator.post(page() + "/" + accounts.id(colleague) + "/removal", Map.of());

    assertThat(visitor.get(staff).statusCode()).isEqualTo(303);
    assertThat(signedIn(colleague).get(staff).statusCode()).isEqualTo(404);
  }

  @Test
  void peopleOfAnotherTerritoryAreUnknownHere() {
    UUID elsewhere = accounts.id(accounts.of(territories.fresh().id()));

    for (String id : new String[] {elsewhere.toString(), UUID.randomUUID().toString(), "x"}) {
      String person = page() + "/" + id;
      assertThat(administrator.post(person, Map.of("role", "staff")).statusCode()).isEqualTo(404);
      assertThat(administrator.post(person + "/removal", Map.of()).statusCode()).isEqualTo(404);
    }
  }

  @ParameterizedTest
  @DisplayName("ASVS 8.2.1: a role opens its pages only")
  @CsvSource({
    "ADMINISTRATOR, 200, 200, 200, 200",
    "STAFF,         200, 200, 200, 404",
    "FACILITATOR,   404, 200, 404, 404",
    "EDITOR,        404, 200, 404, 404"
  })
  void asvs821ARoleOpensItsPagesOnly(Role role, int figures, int print, int mail, int people) {
    Visitor visitor = signedIn(accounts.of(territory.id(), role));
    String staff = "/" + territory.slug() + "/staff";

    assertThat(visitor.get(staff).statusCode()).isEqualTo(figures);
    assertThat(visitor.get(staff + "/maturity").statusCode()).isEqualTo(figures);
    assertThat(visitor.post(staff + "/releases", Map.of()).statusCode())
        .isEqualTo(figures == 200 ? 303 : 404);
    assertThat(visitor.get(staff + "/print").statusCode()).isEqualTo(print);
    assertThat(visitor.get(staff + "/mail").statusCode()).isEqualTo(mail);
    assertThat(visitor.get(staff + "/people").statusCode()).isEqualTo(people);
  }

  @Test
  void theBarShowsWhatIsOpen() {
    Visitor facilitator = signedIn(accounts.of(territory.id(), Role.FACILITATOR));

    assertThat(facilitator.get("/" + territory.slug() + "/staff/print").body())
        .contains("/staff/print\"")
        .doesNotContain("/staff/mail")
        .doesNotContain("/staff/people");
  }

  @Test
  void whatWasDoneIsInTheSecurityLog() {
    UUID colleague = accounts.id(accounts.of(territory.id()));
    administrator.post(page() + "/" + colleague, Map.of("role", "editor"));
    administrator.post(page() + "/" + colleague + "/removal", Map.of());

    assertThat(database.count("audit_entry", territory.id())).isEqualTo(2);
  }
}
