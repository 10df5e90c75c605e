package org.palier.oidc;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.test.support.TestPropertyProvider;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palier.account.AccountService;
import org.palier.account.ByMail;
import org.palier.account.Visitor;
import org.palier.assessment.PlainBrowser;
import org.palier.oidc.LikeProConnect.Person;
import org.palier.signin.Entrances;

@MicronautTest(transactional = false)
@Property(name = "micronaut.server.host", value = "127.0.0.1")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ProviderSignInTest implements TestPropertyProvider {

  private final LikeProConnect provider = new LikeProConnect();

  @Inject EmbeddedServer server;
  @Inject Entrances entrances;
  @Inject IdentityRepository identities;
  @Inject AccountService accounts;

  @Override
  public Map<String, String> getProperties() {
    provider.start();
    return provider.properties();
  }

  @BeforeEach
  void straighten() {
    provider.straighten();
  }

  @AfterAll
  void stop() {
    provider.close();
  }

  @Test
  @DisplayName("ASVS 10.2.1: who comes back with a code of this browser is let in")
  void someoneNewIsLetInWithAnAccountOfTheirOwn() {
    Person person = someone();
    PlainBrowser browser = browser();

    HttpResponse<String> back = pass(browser, person, "/organisations");

    assertThat(Visitor.location(back)).isEqualTo("/organisations");
    assertThat(browser.get("/organisations").body()).contains(person.email());
    assertThat(account(person)).isPresent();
  }

  @Test
  void whatIsSentIsWhatProConnectTakesAndNothingElse() {
    browser().get("/sign-in/oidc");
    leave(browser(), "");

    assertThat(provider.asked)
        .containsOnlyKeys(
            "response_type", "client_id", "redirect_uri", "scope", "state", "nonce", "claims");
    assertThat(provider.asked.get("state")).hasSizeGreaterThanOrEqualTo(32);
    assertThat(provider.asked.get("nonce"))
        .hasSizeGreaterThanOrEqualTo(32)
        .isNotEqualTo(provider.asked.get("state"));
  }

  @Test
  @DisplayName("ASVS 10.2.1, 3.7.2: the way back leads to a page of ours only")
  void theWayBackLeadsToAPageOfOursOnly() {
    for (String next : List.of("https://evil.example", "//evil.example", "/\\evil.example")) {
      HttpResponse<String> back = pass(browser(), someone(), next);

      assertThat(Visitor.location(back)).as(next).isEqualTo("/organisations");
    }
  }

  @Test
  @DisplayName("ASVS 10.1.2: a state of another way is refused")
  void aStateOfAnotherWayIsRefused() {
    PlainBrowser browser = browser();
    String back = leave(browser, "", someone());
    String other = LikeProConnect.parameters(query(leave(browser(), ""))).get("state");

    HttpResponse<String> answer = browser.get(back.replaceAll("state=[^&]*", "state=" + other));

    isLost(answer);
    isAnonymous(browser);
  }

  @Test
  @DisplayName("ASVS 10.1.2, 10.2.1: a way begun in another browser is refused (login CSRF)")
  void aWayBegunInAnotherBrowserIsRefused() {
    String back = leave(browser(), "", someone());
    PlainBrowser victim = browser();
    leave(victim, "");

    isLost(victim.get(back));
    isLost(browser().get(back));
    isAnonymous(victim);
  }

  @Test
  @DisplayName("ASVS 10.2.1: a page elsewhere can't send a visitor on the way")
  void aPageElsewhereCanNotSendAVisitorOnTheWay() throws Exception {
    HttpResponse<String> answer =
        HttpClient.newHttpClient()
            .send(
                HttpRequest.newBuilder(URI.create(origin() + "/sign-in/oidc"))
                    .header("Sec-Fetch-Site", "cross-site")
                    .build(),
                BodyHandlers.ofString());

    assertThat(Visitor.location(answer)).isEqualTo("/sign-in");
  }

  @Test
  @DisplayName("ASVS 10.1.2: a way back is used once")
  void aWayBackIsUsedOnce() {
    PlainBrowser browser = browser();
    String back = leave(browser, "/organisations", someone());

    assertThat(Visitor.location(browser.get(back))).isEqualTo("/organisations");
    isLost(browser.get(back));
  }

  @Test
  @DisplayName("ASVS 10.5.1: a code used before is refused")
  void aCodeUsedBeforeIsRefused() {
    String used = LikeProConnect.parameters(query(passed(browser(), someone()))).get("code");
    PlainBrowser browser = browser();
    String back = leave(browser, "", someone());

    isRefused(browser.get(back.replaceAll("code=[^&]*", "code=" + used)));
    isAnonymous(browser);
  }

  @Test
  @DisplayName("ASVS 10.5.1: a code older than 30 seconds is refused")
  void aCodeOlderThanThirtySecondsIsRefused() {
    PlainBrowser browser = browser();
    String back = leave(browser, "", someone());

    provider.wait(Duration.ofSeconds(31));

    isRefused(browser.get(back));
    isAnonymous(browser);
  }

  @Test
  @DisplayName("ASVS 10.5.1: an ID token of another way (nonce) is refused")
  void anIdTokenOfAnotherWayIsRefused() {
    isRefusedWith(claims -> claims.claim("nonce", "x".repeat(43)));
    isRefusedWith(claims -> claims.claim("nonce", null));
  }

  @Test
  @DisplayName("ASVS 10.5.3: an ID token of another issuer is refused")
  void anIdTokenOfAnotherIssuerIsRefused() {
    isRefusedWith(claims -> claims.issuer("https://other.example"));
  }

  @Test
  @DisplayName("ASVS 10.5.4: an ID token for another client is refused")
  void anIdTokenForAnotherClientIsRefused() {
    isRefusedWith(claims -> claims.audience("someone-else"));
  }

  @Test
  @DisplayName("ASVS 10.5.4: an expired ID token is refused")
  void anExpiredIdTokenIsRefused() {
    isRefusedWith(claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(300))));
  }

  @Test
  @DisplayName("ASVS 10.5.1: an ID token that nobody signed (alg none) is refused")
  void anIdTokenThatNobodySignedIsRefused() {
    provider.idToken = token -> new PlainJWT(claims(token)).serialize();

    isRefused(pass(browser(), someone(), ""));
  }

  @Test
  @DisplayName("ASVS 10.5.1: an ID token signed by another key is refused")
  void anIdTokenSignedByAnotherKeyIsRefused() throws JOSEException {
    RSAKey stranger = new RSAKeyGenerator(2048).keyID(provider.key().getKeyID()).generate();
    provider.idToken = token -> signed(stranger, claims(token));

    isRefused(pass(browser(), someone(), ""));
  }

  @Test
  @DisplayName("ASVS 10.5.1: an ID token signed with what both servers know is refused")
  void anIdTokenSignedWithASharedSecretIsRefused() {
    provider.idToken =
        token -> {
          try {
            SignedJWT jwt = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims(token));
            jwt.sign(new MACSigner(LikeProConnect.SECRET.repeat(2)));
            return jwt.serialize();
          } catch (JOSEException e) {
            throw new IllegalStateException(e);
          }
        };

    isRefused(pass(browser(), someone(), ""));
  }

  @Test
  @DisplayName("ASVS 10.5.2: user info of another subject is refused")
  void userInfoOfAnotherSubjectIsRefused() {
    provider.userInfo = claims -> changed(claims, "sub", "another");

    isRefused(pass(browser(), someone(), ""));
  }

  @Test
  @DisplayName("ASVS 10.5.2: user info that nobody signed is refused")
  void userInfoThatNobodySignedIsRefused() {
    provider.signed = false;

    isRefused(pass(browser(), someone(), ""));
  }

  @Test
  @DisplayName(
      "ASVS 10.5.2: user info signed by another key, for another client or by another issuer is"
          + " refused")
  void userInfoOfOthersIsRefused() throws JOSEException {
    RSAKey stranger = new RSAKeyGenerator(2048).keyID(provider.key().getKeyID()).generate();
    provider.userInfoToken = token -> signed(stranger, claims(token));
    isRefused(pass(browser(), someone(), ""));

    provider.straighten();
    provider.userInfo = claims -> changed(claims, "aud", "someone-else");
    isRefused(pass(browser(), someone(), ""));

    provider.userInfo = claims -> changed(claims, "iss", "https://other.example");
    isRefused(pass(browser(), someone(), ""));
  }

  @Test
  @DisplayName("ASVS 10.5.3: an answer in the name of another issuer (mix-up) is refused")
  void anAnswerInTheNameOfAnotherIssuerIsRefused() {
    PlainBrowser browser = browser();
    String back = leave(browser, "", someone());

    isRefused(browser.get(back + "&iss=https%3A%2F%2Fother.example"));
  }

  @Test
  void whoDeclinesIsToldOfTheOtherWays() {
    PlainBrowser browser = browser();
    String state = LikeProConnect.parameters(query(leave(browser, "", someone()))).get("state");

    HttpResponse<String> answer =
        browser.get("/sign-in/oidc/callback?error=access_denied&state=" + state);

    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains("Vous n’êtes pas entré", "/sign-in\"", "/login\"");
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 302, 404})
  void aProviderInTroubleOnTheWayBackLeavesTheOtherWaysOpen(int status) {
    PlainBrowser browser = browser();
    String back = leave(browser, "", someone());
    provider.down = status;

    HttpResponse<String> answer = browser.get(back);

    assertThat(answer.statusCode()).isBetween(502, 503);
    assertThat(answer.body()).contains("/sign-in\"", "/login\"");
    isAnonymous(browser);
  }

  @Test
  void keysThatChangeAreFetchedAgain() {
    assertThat(pass(browser(), someone(), "/organisations").statusCode()).isEqualTo(303);

    provider.changeKeys();

    assertThat(Visitor.location(pass(browser(), someone(), "/organisations")))
        .isEqualTo("/organisations");
  }

  @Test
  @DisplayName("ASVS 6.8.1, 10.5.2: the same subject is the same person whatever the address")
  void theSameSubjectIsTheSamePersonWhateverTheAddress() {
    Person before = someone();
    pass(browser(), before, "");
    Person after = new Person(before.subject(), Entrances.anyone(), true);
    PlainBrowser browser = browser();

    pass(browser, after, "");

    assertThat(browser.get("/organisations").body())
        .contains(before.email())
        .doesNotContain(after.email());
  }

  @Test
  @DisplayName("ASVS 6.8.1, 10.5.2: an address alone opens no account that was there before")
  void anAddressAloneOpensNoAccountThatWasThereBefore() {
    String email = Entrances.anyone();
    entrances.enter(browser(), email);
    Person person = new Person(UUID.randomUUID().toString(), email, true);
    PlainBrowser browser = browser();

    HttpResponse<String> back = pass(browser, person, "/organisations");

    assertThat(Visitor.location(back)).isEqualTo("/sign-in/oidc/link");
    isAnonymous(browser);
    assertThat(account(person)).isEmpty();
  }

  @Test
  @DisplayName("ASVS 6.8.1: it is opened once its mailbox was proved in this browser, and linked")
  void anAccountIsLinkedOnceItsMailboxWasProved() {
    String email = Entrances.anyone();
    entrances.enter(browser(), email);
    Person person = new Person(UUID.randomUUID().toString(), email, true);
    PlainBrowser browser = browser();
    pass(browser, person, "/organisations");
    browser.get("/sign-in/oidc/link");
    assertThat(browser.post("/sign-in/oidc/link/mail", Map.of()).statusCode()).isEqualTo(200);

    String page = entrances.follow(browser, email);
    assertThat(page).isEqualTo("/sign-in/oidc/link");
    assertThat(browser.get(page).body()).contains("Oui, lier", email);
    HttpResponse<String> linked = browser.post("/sign-in/oidc/link", Map.of());

    assertThat(Visitor.location(linked)).isEqualTo("/organisations");
    assertThat(account(person))
        .contains(accounts.byMail(email) instanceof ByMail.Known(UUID id) ? id : UUID.randomUUID());
    PlainBrowser later = browser();
    assertThat(Visitor.location(pass(later, person, "/organisations"))).isEqualTo("/organisations");
    assertThat(later.get("/organisations").body()).contains(email);
  }

  @Test
  @DisplayName("ASVS 6.8.1: the mail's link opened elsewhere links nothing")
  void theLinkOfTheMailOpenedElsewhereLinksNothing() {
    String email = Entrances.anyone();
    entrances.enter(browser(), email);
    Person person = new Person(UUID.randomUUID().toString(), email, true);
    PlainBrowser attacker = browser();
    pass(attacker, person, "");
    attacker.get("/sign-in/oidc/link");
    attacker.post("/sign-in/oidc/link/mail", Map.of());
    PlainBrowser owner = browser();

    isLost(owner.get(entrances.follow(owner, email)));

    assertThat(account(person)).isEmpty();
    isAnonymous(attacker);
  }

  @Test
  @DisplayName("ASVS 6.8.1: an address that the provider did not check is proved first")
  void anAddressThatTheProviderDidNotCheckIsProvedFirst() {
    Person person = new Person(UUID.randomUUID().toString(), Entrances.anyone(), false);
    PlainBrowser browser = browser();

    HttpResponse<String> back = pass(browser, person, "");

    assertThat(Visitor.location(back)).isEqualTo("/sign-in/oidc/link");
    isAnonymous(browser);
  }

  @Test
  @DisplayName("ASVS 7.2.4: coming in by the provider begins another session")
  void comingInBeginsAnotherSession() {
    Visitor visitor = new Visitor(URI.create(origin()));
    visitor.withCookie("A".repeat(43));
    Person person = someone();
    provider.isVisitedBy(person);
    visitor.get(LikeProConnect.sendsBack(visitor.get("/sign-in/oidc?next=%2Forganisations")));
    String first = visitor.cookie();

    visitor.get(LikeProConnect.sendsBack(visitor.get("/sign-in/oidc?next=%2Forganisations")));

    assertThat(first).hasSize(43);
    assertThat(visitor.cookie()).hasSize(43).isNotEqualTo(first);
    assertThat(Visitor.location(visitor.withCookie(first).get("/organisations")))
        .startsWith("/sign-in");
  }

  // What the tests are made of.

  private void isRefusedWith(UnaryOperator<JWTClaimsSet.Builder> bent) {
    provider.idToken =
        token ->
            signed(provider.key(), bent.apply(new JWTClaimsSet.Builder(claims(token))).build());
    PlainBrowser browser = browser();

    isRefused(pass(browser, someone(), ""));

    isAnonymous(browser);
  }

  private static String signed(RSAKey key, JWTClaimsSet claims) {
    try {
      SignedJWT jwt =
          new SignedJWT(
              new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
      jwt.sign(new RSASSASigner(key));
      return jwt.serialize();
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  private static JWTClaimsSet claims(String token) {
    try {
      return SignedJWT.parse(token).getJWTClaimsSet();
    } catch (ParseException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Object> changed(Map<String, Object> claims, String name, String to) {
    Map<String, Object> other = new LinkedHashMap<>(claims);
    other.put(name, to);
    return other;
  }

  private static Person someone() {
    return new Person(UUID.randomUUID().toString(), Entrances.anyone(), true);
  }

  private Optional<UUID> account(Person person) {
    return identities.account(provider.issuer(), person.subject());
  }

  /// Goes to the provider as someone, comes back, and gives what we answer.
  private HttpResponse<String> pass(PlainBrowser browser, Person person, String next) {
    return browser.get(leave(browser, next, person));
  }

  /// The same, giving the address that was used to come back.
  private String passed(PlainBrowser browser, Person person) {
    String back = leave(browser, "", person);
    browser.get(back);
    return back;
  }

  private String leave(PlainBrowser browser, String next, Person person) {
    provider.isVisitedBy(person);
    return leave(browser, next);
  }

  /// The address of ours to which the provider sends the browser back.
  private static String leave(PlainBrowser browser, String next) {
    return LikeProConnect.sendsBack(
        browser.get("/sign-in/oidc?next=" + URLEncoder.encode(next, StandardCharsets.UTF_8)));
  }

  private static String query(String path) {
    return path.substring(path.indexOf('?') + 1);
  }

  private static void isLost(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(answer.body()).contains("ne sert plus");
  }

  private static void isRefused(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).isEqualTo(502);
    assertThat(answer.body()).contains("n’a pas pu vous reconnaître");
  }

  private static void isAnonymous(PlainBrowser browser) {
    assertThat(Visitor.location(browser.get("/organisations"))).startsWith("/sign-in");
  }

  private PlainBrowser browser() {
    return new PlainBrowser(origin());
  }

  private String origin() {
    return "http://127.0.0.1:" + server.getPort();
  }
}
