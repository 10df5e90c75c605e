package org.palier.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.palier.assessment.PlainBrowser;
import org.palier.dashboard.SubmittedUnits;
import org.palier.mail.Mailbox;

/// A second factor beside the password, which no way in leaves out (ASVS 6.3.3, 6.3.4, 6.5.1).
@MicronautTest(transactional = false)
@Property(name = "micronaut.server.host", value = "127.0.0.1")
@Property(name = "palier.second-factor", value = "everyone")
class SecondFactorTest {

  private static final Pattern KEY = Pattern.compile("<code>([A-Z2-7 ]{39})</code>");
  private static final Pattern CODE = Pattern.compile("<code>([a-z2-9-]{14})</code>");
  private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";

  @Inject EmbeddedServer server;
  @Inject StaffAccounts accounts;
  @Inject SubmittedUnits units;
  @Inject Mailbox mailbox;
  @Inject SecondFactorRepository factors;
  @Inject RescueService rescue;

  private final String slug = "f" + UUID.randomUUID().toString().substring(0, 8);
  private UUID territory = UUID.randomUUID();
  private String email = "";

  /// A territory of real organisations, and who administers it.
  @BeforeEach
  void anAdministrator() {
    territory = units.territory(slug);
    email = accounts.of(territory, Role.ADMINISTRATOR);
  }

  private Visitor visitor() {
    return new Visitor(server.getURI());
  }

  private Visitor withPassword() {
    Visitor visitor = visitor();
    visitor.signIn(email, StaffAccounts.PASSWORD);
    visitor.get("/login");
    return visitor;
  }

  private String staff() {
    return "/" + slug + "/staff";
  }

  private static byte[] key(HttpResponse<String> page) {
    Matcher key = KEY.matcher(page.body());
    assertThat(key.find()).isTrue();
    String letters = key.group(1).replace(" ", "");
    java.math.BigInteger number = java.math.BigInteger.ZERO;
    for (char letter : letters.toCharArray()) {
      number = number.shiftLeft(5).or(java.math.BigInteger.valueOf(BASE32.indexOf(letter)));
    }
    byte[] bytes = number.toByteArray();
    byte[] secret = new byte[Totp.SECRET_BYTES];
    int length = Math.min(bytes.length, secret.length);
    System.arraycopy(bytes, bytes.length - length, secret, secret.length - length, length);
    return secret;
  }

  /// The recovery codes of the account, once its second factor is on.
  private List<String> enrol(Visitor visitor) {
    byte[] secret = key(visitor.get("/account/second-factor"));
    HttpResponse<String> done =
        visitor.post(
            "/account/second-factor",
            Map.of(
                "password",
                StaffAccounts.PASSWORD,
                "code",
                Totp.code(secret, Totp.stepAt(Instant.now()))));
    assertThat(done.statusCode()).as(done.body()).isEqualTo(200);
    return CODE.matcher(done.body()).results().map(found -> found.group(1)).toList();
  }

  /// A code that was not used yet: time goes on less fast than tests.
  private String nextCode() {
    UUID account = accounts.id(email);
    units.run("UPDATE second_factor SET last_step = 0 WHERE account_id = ?", account.toString());
    return Totp.code(factors.find(account).orElseThrow().secret(), Totp.stepAt(Instant.now()));
  }

  @Test
  @DisplayName("ASVS 6.3.3: an administrator of a real territory sets a second factor first")
  void asvs633AnAdministratorOfARealTerritorySetsASecondFactorFirst() {
    Visitor visitor = withPassword();
    assertThat(Visitor.location(visitor.get(staff()))).isEqualTo("/account/second-factor");

    assertThat(enrol(visitor)).hasSize(10);
    assertThat(visitor.get(staff()).statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"STAFF", "FACILITATOR", "EDITOR"})
  void asvs633WhoeverWorksForATerritorySetsASecondFactorFirst(Role role) {
    email = accounts.of(territory, role);
    Visitor visitor = withPassword();
    String page = staff() + "/print";

    assertThat(Visitor.location(visitor.get(page))).isEqualTo("/account/second-factor");
    assertThat(enrol(visitor)).hasSize(10);
    assertThat(visitor.get(page).statusCode()).isEqualTo(200);
    assertThat(Visitor.location(withPassword().get(page))).startsWith("/login");
  }

  @Test
  void aDemonstrationStartsWithOnePassword() {
    units.run("UPDATE territory SET synthetic = TRUE WHERE id = ?", territory.toString());

    assertThat(withPassword().get(staff()).statusCode()).isEqualTo(200);
  }

  @Test
  void lookingAtTheKeyChangesNothingAndAWrongCodeNeither() {
    Visitor visitor = withPassword();
    String first = visitor.get("/account/second-factor").body();
    HttpResponse<String> wrong =
        visitor.post(
            "/account/second-factor", Map.of("password", StaffAccounts.PASSWORD, "code", "000000"));

    assertThat(wrong.statusCode()).isEqualTo(422);
    assertThat(key(visitor.get("/account/second-factor")))
        .isEqualTo(key(wrong))
        .isNotEqualTo(key(withPassword().get("/account/second-factor")));
    assertThat(first).contains("<svg class=\"qr\"").doesNotContain("otpauth");
    assertThat(visitor().signIn(email, StaffAccounts.PASSWORD).statusCode()).isEqualTo(303);
    assertThat(factors.find(accounts.id(email))).isEmpty();
  }

  @Test
  void settingItNeedsThePassword() {
    Visitor visitor = withPassword();
    byte[] secret = key(visitor.get("/account/second-factor"));
    String code = Totp.code(secret, Totp.stepAt(Instant.now()));

    assertThat(
            visitor
                .post("/account/second-factor", Map.of("password", "not it", "code", code))
                .statusCode())
        .isEqualTo(422);
    assertThat(factors.find(accounts.id(email))).isEmpty();
  }

  @Test
  @DisplayName("ASVS 6.3.4: the password alone opens nothing")
  void asvs634ThePasswordAloneOpensNothing() {
    enrol(withPassword());
    Visitor visitor = withPassword();

    for (String page :
        List.of(
            staff(),
            "/account/password",
            "/account/second-factor",
            "/account/sessions",
            "/organisations")) {
      HttpResponse<String> answer = visitor.get(page);
      assertThat(answer.statusCode()).as(page).isEqualTo(303);
      assertThat(Visitor.location(answer)).as(page).matches("/(login|sign-in)\\?.*");
    }
    assertThat(Visitor.location(visitor.get("/login?next=%2F" + slug + "%2Fstaff")))
        .isEqualTo("/login/code?next=%2F" + slug + "%2Fstaff");
    assertThat(Visitor.location(visitor.get("/sign-in"))).isEqualTo("/login");
  }

  @Test
  @DisplayName("ASVS 6.3.4: the password can’t be changed without the second factor")
  void asvs634ThePasswordCantBeChangedWithoutIt() {
    enrol(withPassword());
    Visitor visitor = withPassword();
    visitor.get("/login/code");
    Map<String, String> form =
        Map.of("current", StaffAccounts.PASSWORD, "fresh", "trois lampes dorment sous la neige");

    assertThat(Visitor.location(visitor.post("/account/password", form))).startsWith("/login");
    assertThat(visitor().signIn(email, StaffAccounts.PASSWORD).statusCode()).isEqualTo(303);
  }

  @Test
  @DisplayName("ASVS 6.3.4, 6.4.3: a mail does not let in who has a second factor")
  void asvs634AMailDoesNotLetIn() {
    enrol(withPassword());
    PlainBrowser browser = new PlainBrowser("http://127.0.0.1:" + server.getPort());
    browser.post("/sign-in", Map.of("email", email));
    String link = mailbox.lastLink(email);
    browser.get(link);
    HttpResponse<String> answer =
        browser.post(
            "/sign-in/confirmation", Map.of("secret", link.substring(link.lastIndexOf('/') + 1)));

    assertThat(answer.statusCode()).isEqualTo(409);
    assertThat(browser.get(staff()).statusCode()).isEqualTo(303);
  }

  @Test
  @DisplayName("ASVS 6.3.4, 6.4.1: an invitation does not leave the second factor out")
  void asvs634AnInvitationDoesNotLeaveItOut() {
    enrol(withPassword());
    String other = "g" + UUID.randomUUID().toString().substring(0, 8);
    UUID elsewhere = units.territory(other);
    String boss = accounts.of(elsewhere, Role.ADMINISTRATOR);
    units.run("UPDATE territory SET synthetic = TRUE WHERE id = ?", elsewhere.toString());
    Visitor administrator = visitor();
    administrator.signIn(boss, StaffAccounts.PASSWORD);
    administrator.get("/" + other + "/staff/people");
    administrator.post(
        "/" + other + "/staff/people/invitations", Map.of("email", email, "role", "staff"));
    String link = mailbox.lastLink(email);
    Visitor visitor = visitor();
    visitor.get(link);
    visitor.post(
        "/account/invitation",
        Map.of(
            "secret",
            link.substring(link.lastIndexOf('/') + 1),
            "password",
            StaffAccounts.PASSWORD));

    assertThat(Visitor.location(visitor.get("/" + other + "/staff"))).startsWith("/login");
    visitor.get("/login/code");
    visitor.post("/login/code", Map.of("code", nextCode(), "next", ""));
    assertThat(visitor.get("/" + other + "/staff").statusCode()).isEqualTo(200);
  }

  @Test
  void theCodeLetsInAndGoesOnWhereOneWanted() {
    enrol(withPassword());
    Visitor visitor = withPassword();
    visitor.get("/login/code");
    HttpResponse<String> answer =
        visitor.post("/login/code", Map.of("code", nextCode(), "next", staff() + "/mail"));

    assertThat(Visitor.location(answer)).isEqualTo(staff() + "/mail");
    assertThat(visitor.get(staff() + "/mail").statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("ASVS 6.5.1: a used code is refused")
  void asvs651AUsedCodeIsRefused() {
    enrol(withPassword());
    String code = nextCode();
    Visitor visitor = withPassword();
    visitor.get("/login/code");
    assertThat(visitor.post("/login/code", Map.of("code", code)).statusCode()).isEqualTo(303);

    Visitor thief = withPassword();
    thief.get("/login/code");
    assertThat(thief.post("/login/code", Map.of("code", code)).statusCode()).isEqualTo(422);
  }

  @Test
  void aRecoveryCodeServesOnce() {
    String code = enrol(withPassword()).get(3);
    Visitor visitor = withPassword();
    visitor.get("/login/code");
    assertThat(visitor.post("/login/code", Map.of("code", code)).statusCode()).isEqualTo(303);

    Visitor again = withPassword();
    again.get("/login/code");
    assertThat(again.post("/login/code", Map.of("code", code)).statusCode()).isEqualTo(422);
    assertThat(visitor.get("/account/second-factor").body()).contains("restants\u00a0: 9");
  }

  @Test
  @DisplayName("ASVS 6.3.1: codes can’t be tried for long")
  void asvs631CodesCantBeTriedForLong() {
    enrol(withPassword());
    Visitor visitor = withPassword();
    visitor.get("/login/code");
    for (int i = 0; i < Throttle.OF_ACCOUNT; i++) {
      visitor.post("/login/code", Map.of("code", "x"));
    }

    HttpResponse<String> answer = visitor.post("/login/code", Map.of("code", nextCode()));
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
  }

  @Test
  void whoWaitsTooLongBeginsAgain() {
    enrol(withPassword());
    Visitor visitor = withPassword();
    units.run(
        "UPDATE session SET created_at = UTC_TIMESTAMP() - INTERVAL 11 MINUTE"
            + " WHERE pending_account_id = ?",
        accounts.id(email).toString());

    assertThat(Visitor.location(visitor.get("/login/code"))).isEqualTo("/login");
    assertThat(visitor.get("/login").statusCode()).isEqualTo(200);
    assertThat(Visitor.location(visitor.post("/login/code", Map.of("code", nextCode()))))
        .isEqualTo("/login");
  }

  @Test
  void theOperatorResetsAnAccountThatLostAll() {
    Visitor visitor = withPassword();
    enrol(visitor);
    String password = rescue.reset(email).orElseThrow();

    assertThat(visitor.get(staff()).statusCode()).isEqualTo(303);
    Visitor again = visitor();
    again.signIn(email, password);
    assertThat(Visitor.location(again.get(staff()))).isEqualTo("/account/password");
    assertThat(rescue.reset("nobody@exemple.fr")).isEmpty();
  }

  @Test
  @DisplayName("ASVS 7.5.2: sessions are seen and closed")
  void asvs752SessionsAreSeenAndClosed() {
    units.run("UPDATE territory SET synthetic = TRUE WHERE id = ?", territory.toString());
    email = accounts.of(territory);
    Visitor here = withPassword();
    Visitor there = withPassword();
    String page = here.get("/account/sessions").body();
    List<String> names =
        Pattern.compile("name=\"session\" value=\"([0-9a-f]{16})\"")
            .matcher(page)
            .results()
            .map((MatchResult found) -> found.group(1))
            .toList();
    assertThat(names).hasSize(1);
    assertThat(page).contains("Cet appareil");

    assertThat(
            visitorOf(accounts.of(territory))
                .post("/account/sessions", Map.of("session", names.getFirst()))
                .statusCode())
        .isEqualTo(404);
    assertThat(there.get(staff()).statusCode()).isEqualTo(200);
    here.post("/account/sessions", Map.of("session", names.getFirst()));
    assertThat(there.get(staff()).statusCode()).isEqualTo(303);
    assertThat(here.get(staff()).statusCode()).isEqualTo(200);
  }

  private Visitor visitorOf(String someone) {
    Visitor visitor = visitor();
    visitor.signIn(someone, StaffAccounts.PASSWORD);
    visitor.get(staff());
    return visitor;
  }

  @Test
  @DisplayName("ASVS 7.4.3: setting a second factor ends the other sessions")
  void settingItEndsTheOtherSessions() {
    email = accounts.of(territory);
    Visitor elsewhere = withPassword();
    enrol(withPassword());

    assertThat(elsewhere.get(staff()).statusCode()).isEqualTo(303);
  }

  @Test
  void allOtherSessionsAreClosedAtOnce() {
    units.run("UPDATE territory SET synthetic = TRUE WHERE id = ?", territory.toString());
    email = accounts.of(territory);
    Visitor here = withPassword();
    Visitor there = withPassword();
    here.get("/account/sessions");
    here.post("/account/sessions", Map.of());

    assertThat(there.get(staff()).statusCode()).isEqualTo(303);
    assertThat(here.get(staff()).statusCode()).isEqualTo(200);
  }

  @Test
  void aNetworkAdministratorLooksAfterPeopleAndReadsNoFigures() {
    email = accounts.ofTheNetwork();
    Visitor visitor = withPassword();
    assertThat(Visitor.location(visitor.get(staff() + "/people")))
        .isEqualTo("/account/second-factor");
    enrol(visitor);

    assertThat(visitor.get(staff() + "/people").statusCode()).isEqualTo(200);
    assertThat(visitor.get(staff()).statusCode()).isEqualTo(404);
    assertThat(visitor.get(staff() + "/mail").statusCode()).isEqualTo(404);
  }
}
