package org.palier.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.palier.dashboard.SubmittedUnits;

@MicronautTest(transactional = false)
class SigningInTest {

  @Inject EmbeddedServer server;
  @Inject StaffAccounts accounts;
  @Inject AccountService service;
  @Inject SubmittedUnits units;

  private final String slug = "s" + UUID.randomUUID().toString().substring(0, 8);
  private UUID territory = UUID.randomUUID();
  private String email = "";

  @BeforeEach
  void someone() {
    territory = units.territory(slug);
    email = accounts.of(territory);
  }

  private Visitor visitor() {
    return new Visitor(server.getURI());
  }

  private Visitor signedIn() {
    Visitor visitor = visitor();
    visitor.signIn(email, StaffAccounts.PASSWORD);
    visitor.get("/" + slug + "/staff");
    return visitor;
  }

  @Test
  void anAnonymousVisitorIsSentToTheLoginPageAndBack() {
    HttpResponse<String> answer = visitor().get("/" + slug + "/staff/maturity");
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(Visitor.location(answer))
        .isEqualTo("/login?next=%2F" + slug + "%2Fstaff%2Fmaturity");
  }

  @Test
  void theRightPasswordOpensTheStaffPages() {
    HttpResponse<String> answer = visitor().signIn(email, StaffAccounts.PASSWORD);
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(Visitor.location(answer)).isEqualTo("/" + slug + "/staff");
    assertThat(signedIn().get("/" + slug + "/staff").statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("ASVS 6.3.1: a wrong password and an unknown address answer alike")
  void aWrongPasswordAndAnUnknownAddressAnswerAlike() {
    HttpResponse<String> wrong = visitor().signIn(email, "nothing of the kind");
    HttpResponse<String> unknown = visitor().signIn("nobody" + email, "nothing of the kind");
    assertThat(wrong.statusCode()).isEqualTo(unknown.statusCode()).isEqualTo(422);
    assertThat(wrong.body().replace(email, ""))
        .isEqualTo(unknown.body().replace("nobody" + email, ""));
  }

  @Test
  @DisplayName("ASVS 6.3.1, G12: the eleventh try on an account is told to wait")
  void theEleventhTryIsToldToWait() {
    Visitor visitor = visitor();
    for (int i = 0; i < 10; i++) {
      visitor.signIn(email, "wrong");
    }
    HttpResponse<String> answer = visitor.signIn(email, StaffAccounts.PASSWORD);
    assertThat(answer.statusCode()).isEqualTo(429);
    assertThat(answer.headers().firstValue("Retry-After")).isPresent();
  }

  @Test
  @DisplayName("ASVS 7.2.4: the session is a new one after signing in again")
  void theSessionIsANewOneAfterSigningInAgain() {
    Visitor visitor = signedIn();
    String before = visitor.cookie();
    visitor.signIn(email, StaffAccounts.PASSWORD);
    assertThat(visitor.cookie()).isNotEqualTo(before);
    assertThat(visitor().withCookie(before).get("/" + slug + "/staff").statusCode()).isEqualTo(303);
  }

  @Test
  @DisplayName("ASVS 7.4.1, 14.3.1: signing out ends the session and clears the browser")
  void signingOutEndsTheSessionAndClearsTheBrowser() {
    Visitor visitor = signedIn();
    String cookie = visitor.cookie();
    HttpResponse<String> answer = visitor.post("/logout", Map.of());
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(answer.headers().firstValue("Clear-Site-Data")).isPresent();
    assertThat(visitor().withCookie(cookie).get("/" + slug + "/staff").statusCode()).isEqualTo(303);
  }

  @Test
  void signingOutIsNoLink() {
    assertThat(signedIn().get("/logout").statusCode()).isNotEqualTo(200);
    assertThat(signedIn().get("/" + slug + "/staff").statusCode()).isEqualTo(200);
  }

  @Test
  void aOneTimePasswordIsChangedFirst() {
    email = accounts.of(territory, "abcd-efgh-jkmn-pqrs-tuvw", true);
    Visitor visitor = visitor();
    visitor.signIn(email, "abcd-efgh-jkmn-pqrs-tuvw");
    HttpResponse<String> staff = visitor.get("/" + slug + "/staff");
    assertThat(Visitor.location(staff)).isEqualTo("/account/password");
    assertThat(visitor.get("/account/password").body()).contains("ne sert qu’une fois");
    Map<String, String> form =
        Map.of("current", "abcd-efgh-jkmn-pqrs-tuvw", "fresh", StaffAccounts.PASSWORD);
    assertThat(visitor.post("/account/password", form).statusCode()).isEqualTo(303);
    assertThat(visitor.get("/" + slug + "/staff").statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("ASVS 6.2.3: changing the password needs the current one")
  void changingThePasswordNeedsTheCurrentOne() {
    Visitor visitor = signedIn();
    Map<String, String> form =
        Map.of("current", "not it", "fresh", "trois lampes dorment sous la neige");
    HttpResponse<String> answer = visitor.post("/account/password", form);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Le mot de passe actuel n’est pas celui-là.");
  }

  @Test
  void aWeakNewPasswordIsRefusedInWords() {
    Visitor visitor = signedIn();
    Map<String, String> form = Map.of("current", StaffAccounts.PASSWORD, "fresh", "Azerty123456!");
    HttpResponse<String> answer = visitor.post("/account/password", form);
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("se devine trop vite");
  }

  @Test
  @DisplayName("ASVS 7.4.3: changing the password ends the other sessions")
  void changingThePasswordEndsTheOtherSessions() {
    Visitor elsewhere = signedIn();
    Visitor visitor = signedIn();
    Map<String, String> form =
        Map.of("current", StaffAccounts.PASSWORD, "fresh", "trois lampes dorment sous la neige");
    visitor.post("/account/password", form);
    assertThat(visitor.get("/" + slug + "/staff").statusCode()).isEqualTo(200);
    assertThat(elsewhere.get("/" + slug + "/staff").statusCode()).isEqualTo(303);
  }

  @Test
  void anotherSiteIsNoPlaceToGoOnTo() {
    for (String next : new String[] {"//evil.example", "https:evil", "/\\evil", "javascript:x"}) {
      HttpResponse<String> answer =
          visitor()
              .post(
                  "/login",
                  Map.of("email", email, "password", StaffAccounts.PASSWORD, "next", next));
      assertThat(Visitor.location(answer)).isEqualTo("/" + slug + "/staff");
    }
  }

  @Test
  @DisplayName("ASVS 7.4.2: a disabled account has no session any more")
  void aDisabledAccountSignsInNoMore() {
    Visitor visitor = signedIn();
    units.run("UPDATE account SET disabled_at = UTC_TIMESTAMP() WHERE email = ?", email);
    assertThat(visitor.get("/" + slug + "/staff").statusCode()).isEqualTo(303);
    assertThat(visitor().signIn(email, StaffAccounts.PASSWORD).statusCode()).isEqualTo(422);
  }

  @Test
  void aPlatformWithAccountsGetsNoFirstOne() {
    assertThat(service.createFirst(territory, "agent@demo.example", "Agent")).isEmpty();
  }

  @Test
  void oneTimePasswordsAreLongAndNeverTheSame() {
    assertThat(OneTimePassword.fresh()).matches("([a-z2-9]{4}-){4}[a-z2-9]{4}");
    assertThat(OneTimePassword.fresh()).isNotEqualTo(OneTimePassword.fresh());
  }
}
