package org.palier.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.palier.account.Authenticators;
import org.palier.account.Role;
import org.palier.account.StaffAccounts;
import org.palier.account.StaffService;
import org.palier.account.Visitor;
import org.palier.assessment.PlainBrowser;
import org.palier.assessment.Territories;
import org.palier.dashboard.SubmittedUnits;
import org.palier.oidc.LikeProConnect.Person;
import org.palier.signin.Entrances;
import org.palier.territory.Territory;
import org.palier.territory.TerritoryService;

/// What an identity of the provider opens, for respondents and for the staff of territories.
@MicronautTest(transactional = false)
@Property(name = "micronaut.server.host", value = "127.0.0.1")
@Property(name = "palier.second-factor", value = "everyone")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProviderAccountsTest implements TestPropertyProvider {

  private static final String SIRET = "21860194600013";

  private final LikeProConnect provider = new LikeProConnect();

  @Inject EmbeddedServer server;
  @Inject Entrances entrances;
  @Inject Territories territories;
  @Inject TerritoryService places;
  @Inject StaffAccounts accounts;
  @Inject StaffService staff;
  @Inject Authenticators authenticators;
  @Inject IdentityRepository identities;
  @Inject SubmittedUnits database;

  private Territory territory = new Territory(new UUID(0, 0), "x", "", "fr", "", "", "", true);

  @Override
  public Map<String, String> getProperties() {
    provider.start();
    return provider.properties();
  }

  @BeforeEach
  void aRealTerritory() {
    provider.straighten();
    UUID id = UUID.randomUUID();
    String slug = "r" + id.toString().replace("-", "").substring(0, 21);
    territory =
        places.open(
            new Territory(id, slug, "Pays Réel", "fr", "Accueil", "a@reel.example", "", false),
            List.of(new TerritoryService.Home("86194", "Poitiers")),
            List.of("transition-ecologique"));
  }

  @AfterAll
  void stop() {
    provider.close();
  }

  @Test
  @DisplayName("ASVS 6.3.3: a second factor the provider asked for stands for ours")
  void aSecondFactorOfTheProviderStandsForOurs() {
    Person person = someone().with(List.of("pwd", "mfa"));
    Visitor visitor = invited(person);

    assertThat(visitor.get(home()).statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("ASVS 6.3.3: so does a level of assurance that takes two factors")
  void aLevelThatTakesTwoFactorsStandsForOurs() {
    Person plain = someone();
    Person person =
        new Person(plain.subject(), plain.email(), true, null, List.of("pwd"), "eidas2");

    assertThat(invited(person).get(home()).statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("ASVS 6.3.3, 6.3.4: without one, ours is set first, then asked for")
  void withoutOneOursIsAskedFor() {
    Person person = someone();
    Visitor visitor = invited(person);
    assertThat(Visitor.location(visitor.get(home()))).isEqualTo("/account/second-factor");
    String page = visitor.get("/account/second-factor").body();
    assertThat(page).doesNotContain("name=\"password\"");
    visitor.post("/account/second-factor", Map.of("code", Authenticators.code(page)));
    assertThat(visitor.get(home()).statusCode()).isEqualTo(200);

    Visitor later = visitor();
    pass(later, person, home());
    assertThat(Visitor.location(later.get(home()))).startsWith("/login");
    later.get(Visitor.location(later.get("/login?next=" + home())));
    later.post(
        "/login/code",
        Map.of("code", authenticators.code(accounts.id(person.email())), "next", home()));
    assertThat(later.get(home()).statusCode()).isEqualTo(200);

    Visitor strong = visitor();
    pass(strong, person.with(List.of("mfa")), home());
    assertThat(strong.get(home()).statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("ASVS 6.3.4: a link by mail does not open an account that works for a territory")
  void aLinkByMailDoesNotOpenAnAccountOfStaff() {
    Person person = someone().with(List.of("mfa"));
    invited(person);
    PlainBrowser browser = browser();
    browser.post("/sign-in", Map.of("email", person.email()));

    assertThat(entrances.opens(browser, person.email())).isEqualTo(409);

    assertThat(Visitor.location(browser.get("/organisations"))).startsWith("/sign-in");
  }

  @Test
  @DisplayName("ASVS 6.4.1: an invitation is for the address it was sent to, however one signs in")
  void anInvitationIsForTheAddressItWasSentTo() {
    String secret = invite(Entrances.anyone());
    Visitor visitor = visitor();
    pass(visitor, someone().with(List.of("mfa")), "/i/" + secret);

    assertThat(visitor.get("/i/" + secret).body()).contains("name=\"password\"");
    assertThat(visitor.post("/account/invitation", Map.of("secret", secret)).statusCode())
        .isEqualTo(422);
    assertThat(visitor.get(home()).statusCode()).isEqualTo(404);
  }

  @Test
  @DisplayName("ASVS 6.3.4, 7.4.2: a closed account is closed by this way too")
  void aClosedAccountIsClosedByThisWayToo() {
    Person person = someone();
    pass(visitor(), person, "");
    database.run(
        "UPDATE account SET disabled_at = UTC_TIMESTAMP(3) WHERE email = ?", person.email());

    HttpResponse<String> back = pass(visitor(), person, "");

    assertThat(back.statusCode()).isEqualTo(409);
    assertThat(back.body()).contains("Ce compte est fermé");
  }

  @Test
  @DisplayName("ASVS 6.3.4: one with a password links it, and keeps its second factor")
  void staffWithAPasswordLinkTheirAccount() {
    String email = accounts.of(territories.fresh().id());
    Visitor visitor = visitor();
    visitor.get("/login");
    visitor.signIn(email, StaffAccounts.PASSWORD);
    Person person = new Person(UUID.randomUUID().toString(), Entrances.anyone(), true);

    HttpResponse<String> back = pass(visitor, person, "/account/identities");
    assertThat(Visitor.location(back)).isEqualTo("/sign-in/oidc/link");
    assertThat(visitor.get("/sign-in/oidc/link").body()).contains(email, person.email());
    assertThat(identities.account(provider.issuer(), person.subject())).isEmpty();
    assertThat(Visitor.location(visitor.post("/sign-in/oidc/link", Map.of())))
        .isEqualTo("/account/identities");

    assertThat(identities.account(provider.issuer(), person.subject()))
        .contains(accounts.id(email));
    assertThat(visitor.get("/account/identities").body()).contains(person.email());
  }

  @Test
  void anIdentityIsLinkedToOneAccountOnly() {
    Person person = someone();
    pass(visitor(), person, "");
    PlainBrowser other = entrances.enter(browser(), Entrances.anyone());

    HttpResponse<String> back = pass(other, person, "/account/identities");

    assertThat(back.statusCode()).isEqualTo(409);
    assertThat(back.body()).contains("Cette identité sert déjà");
  }

  @Test
  void whatIsUnlinkedOpensTheAccountNoMore() {
    String email = Entrances.anyone();
    PlainBrowser browser = entrances.enter(browser(), email);
    Person person = new Person(UUID.randomUUID().toString(), Entrances.anyone(), true);
    pass(browser, person, "/account/identities");
    browser.get("/sign-in/oidc/link");
    browser.post("/sign-in/oidc/link", Map.of());
    String page = browser.get("/account/identities").body();

    browser.post("/account/identities/removal", Map.of("identity", identity(page)));

    assertThat(identities.account(provider.issuer(), person.subject())).isEmpty();
    PlainBrowser later = browser();
    pass(later, person, "");
    assertThat(later.get("/organisations").body()).contains(person.email()).doesNotContain(email);
  }

  @Test
  void theOnlyWayInToAnAccountOfStaffIsNotUnlinked() {
    Person person = someone().with(List.of("mfa"));
    Visitor visitor = invited(person);
    String page = visitor.get("/account/identities").body();

    HttpResponse<String> answer =
        visitor.post("/account/identities/removal", Map.of("identity", identity(page)));

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(identities.account(provider.issuer(), person.subject())).isPresent();
  }

  @Test
  @DisplayName("ASVS 8.2.2: an identity of others is not there to unlink")
  void anIdentityOfOthersIsNotThereToUnlink() {
    PlainBrowser owner = browser();
    Person person = someone();
    pass(owner, person, "");
    String id = identity(owner.get("/account/identities").body());
    PlainBrowser other = browser();
    pass(other, someone(), "");
    other.get("/account/identities");

    assertThat(other.post("/account/identities/removal", Map.of("identity", id)).statusCode())
        .isEqualTo(404);
    assertThat(identities.account(provider.issuer(), person.subject())).isPresent();
  }

  @Test
  void theSiretIsProposedAndNobodyIsJoinedByIt() {
    Territory place = territories.fresh();
    PlainBrowser first = browser();
    String claim = claim(first, place, someone().at(SIRET));
    assertThat(first.get(claim).body()).contains("value=\"" + SIRET + "\"");
    HttpResponse<String> made =
        first.post(claim, Map.of("number", SIRET, "name", "Commune d’Essai"));
    assertThat(Visitor.location(made)).startsWith("/organisations/");
    PlainBrowser second = browser();
    String again = claim(second, place, someone().at(SIRET));
    second.get(again);

    HttpResponse<String> answer =
        second.post(again, Map.of("number", SIRET, "name", "Commune d’Essai"));

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(second.get(Visitor.location(made)).statusCode()).isEqualTo(404);
  }

  @Test
  @DisplayName("ASVS 7.4.1: signing out leaves the provider too")
  void signingOutLeavesTheProviderToo() {
    Visitor visitor = visitor();
    pass(visitor, someone(), "/organisations");
    String session = visitor.cookie();
    visitor.get("/organisations");

    HttpResponse<String> answer = visitor.post("/logout", Map.of());

    String refresh = answer.headers().firstValue("Refresh").orElse("");
    URI there = URI.create(refresh.replaceFirst("^0; url=", ""));
    assertThat(there.toString()).startsWith(provider.issuer() + "/endsession?");
    Map<String, String> sent = LikeProConnect.parameters(there.getRawQuery());
    assertThat(sent).containsOnlyKeys("id_token_hint", "post_logout_redirect_uri", "state");
    assertThat(sent.get("post_logout_redirect_uri")).isEqualTo(origin() + "/account/signed-out");
    assertThat(Visitor.location(visitor.withCookie(session).get("/organisations")))
        .startsWith("/sign-in");
  }

  @Test
  void whoCameInByMailLeavesUsOnly() {
    PlainBrowser browser = entrances.enter(browser(), Entrances.anyone());
    browser.get("/organisations");

    HttpResponse<String> answer = browser.post("/logout", Map.of());

    assertThat(Visitor.location(answer)).isEqualTo("/account/signed-out");
  }

  @Test
  @DisplayName("ASVS 10.1.2: a way of more than ten minutes is over")
  void aWayOfMoreThanTenMinutesIsOver() {
    Visitor visitor = visitor();
    provider.isVisitedBy(someone());
    String back = LikeProConnect.sendsBack(visitor.get("/sign-in/oidc"));
    database.run("UPDATE oidc_attempt SET expires_at = expires_at - INTERVAL 10 MINUTE");

    assertThat(visitor.get(back).statusCode()).isEqualTo(409);
  }

  @Test
  @DisplayName("ASVS 16.2.5: the security log tells of the way, and holds no token")
  void theSecurityLogTellsOfTheWay() {
    Person person = someone();
    pass(visitor(), person, "");
    UUID account = accounts.id(person.email());

    assertThat(logged("kind", account)).isEqualTo("IDENTITY_LINKED,SIGNED_IN");
    assertThat(logged("about", account).split(","))
        .containsExactlyInAnyOrder(provider.issuer(), "provider");
  }

  // What the tests are made of.

  private String logged(String column, UUID account) {
    return database.text(
        "SELECT GROUP_CONCAT(%s ORDER BY %s) FROM audit_entry WHERE account_id = ?"
            .formatted(column, column),
        account.toString());
  }

  /// Someone who was asked to work for the territory and came in by the provider.
  private Visitor invited(Person person) {
    String secret = invite(person.email());
    Visitor visitor = visitor();
    assertThat(visitor.get("/i/" + secret).body()).contains("Entrer avec ProConnect");
    assertThat(Visitor.location(pass(visitor, person, "/i/" + secret))).isEqualTo("/i/" + secret);
    assertThat(visitor.get("/i/" + secret).body())
        .contains("Il ne reste qu’à dire oui")
        .doesNotContain("name=\"password\"");
    visitor.post("/account/invitation", Map.of("secret", secret));
    return visitor;
  }

  private String invite(String email) {
    UUID inviter = accounts.id(accounts.of(territory.id(), Role.ADMINISTRATOR));
    return staff.invite(territory.id(), inviter, email, Role.STAFF).text();
  }

  private String claim(PlainBrowser browser, Territory place, Person person) {
    pass(browser, person, "/organisations");
    browser.get("/organisations");
    return "/assessments/" + browser.start(place) + "/claim";
  }

  private String home() {
    return "/" + territory.slug() + "/staff";
  }

  private static String identity(String page) {
    Matcher found = Pattern.compile("name=\"identity\" value=\"([^\"]+)\"").matcher(page);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  private static Person someone() {
    return new Person(UUID.randomUUID().toString(), Entrances.anyone(), true);
  }

  private HttpResponse<String> pass(Visitor visitor, Person person, String next) {
    provider.isVisitedBy(person);
    return visitor.get(LikeProConnect.sendsBack(visitor.get("/sign-in/oidc?next=" + next)));
  }

  private HttpResponse<String> pass(PlainBrowser browser, Person person, String next) {
    provider.isVisitedBy(person);
    return browser.get(LikeProConnect.sendsBack(browser.get("/sign-in/oidc?next=" + next)));
  }

  private Visitor visitor() {
    return new Visitor(URI.create(origin()));
  }

  private PlainBrowser browser() {
    return new PlainBrowser(origin());
  }

  private String origin() {
    return "http://127.0.0.1:" + server.getPort();
  }
}
