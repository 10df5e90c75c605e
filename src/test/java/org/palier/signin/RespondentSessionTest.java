package org.palier.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.palier.account.StaffAccounts;
import org.palier.assessment.PlainBrowser;
import org.palier.assessment.Territories;
import org.palier.dashboard.SubmittedUnits;
import org.palier.mail.Mailbox;
import org.palier.web.Token;

/// Sessions of those who answer, and the links that open them.
@MicronautTest(transactional = false)
@Property(name = "micronaut.server.host", value = "127.0.0.1")
class RespondentSessionTest {

  @Inject EmbeddedServer server;
  @Inject Territories territories;
  @Inject StaffAccounts staff;
  @Inject Entrances entrances;
  @Inject Mailbox mailbox;
  @Inject SubmittedUnits database;

  private PlainBrowser browser = new PlainBrowser("");
  private String page = "";

  @BeforeEach
  void answer() {
    browser = new PlainBrowser(origin());
    page = "/assessments/" + browser.start(territories.fresh());
    browser.post(
        page + "/themes/EAU",
        Map.of("EAU-1.revision", "0", "EAU-1.answer", "1", "EAU-1.comment", "compteur relevé"));
  }

  private String origin() {
    return "http://127.0.0.1:" + server.getPort();
  }

  private void idleFor(int minutes) {
    database.run(
        """
        UPDATE session s JOIN session_assessment g ON g.token_hash = s.token_hash
        SET s.seen_at = s.seen_at - INTERVAL %d MINUTE
        WHERE g.assessment_id = ?
        """
            .formatted(minutes),
        page.substring(page.lastIndexOf('/') + 1));
  }

  @Test
  @DisplayName("ASVS 7.3.1: who answers is let go after two idle hours, and the draft is kept")
  void twoIdleHoursEndTheSessionAndKeepTheDraft() {
    idleFor(119);
    assertThat(browser.get(page).statusCode()).isEqualTo(200);

    idleFor(121);
    assertThat(browser.get(page).statusCode()).isEqualTo(404);

    assertThat(browser.get(browser.privateLink()).statusCode()).isLessThan(400);
    assertThat(browser.get(page + "/themes/EAU").body()).contains("compteur relevé");
  }

  @Test
  @DisplayName("ASVS 7.2.3, 6.4.1: what opens a session has 256 random bits")
  void tokensAreLongAndRandom() {
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 1000; i++) {
      seen.add(Token.fresh().text());
    }

    assertThat(seen).hasSize(1000).allMatch(text -> text.matches("[A-Za-z0-9_-]{43}"));
    assertThat(browser.privateLink()).matches("/r/[A-Za-z0-9_-]{43}");
  }

  @Test
  @DisplayName("ASVS 6.5.5: a link by mail lives for ten minutes at most")
  void aLinkLivesForTenMinutes() {
    assertThat(SignInService.LIFE).isLessThanOrEqualTo(Duration.ofMinutes(10));
  }

  @Test
  @DisplayName("ASVS 6.4.3: asking for a link says nothing of whether the address is known")
  void askingForALinkAnswersAlike() {
    String known = Entrances.anyone();
    entrances.enter(new PlainBrowser(origin()), known);
    String agent = staff.of(territories.fresh().id());

    String unknown = answerTo(Entrances.anyone());
    assertThat(answerTo(known)).isEqualTo(unknown);
    assertThat(answerTo(agent)).isEqualTo(unknown);
  }

  private String answerTo(String email) {
    HttpResponse<String> answer =
        new PlainBrowser(origin()).post("/sign-in", Map.of("email", email));
    return answer.statusCode() + answer.body().replace(email, "…");
  }

  @Test
  @DisplayName("ASVS 6.4.1; Trouble, mail scanner: HEAD uses no link up")
  void headUsesNothingUp() throws IOException, InterruptedException {
    String email = Entrances.anyone();
    browser.post("/sign-in", Map.of("email", email));
    String link = mailbox.lastLink(email);
    HttpRequest head =
        HttpRequest.newBuilder(URI.create(origin() + link))
            .method("HEAD", HttpRequest.BodyPublishers.noBody())
            .build();
    HttpClient.newHttpClient().send(head, BodyHandlers.ofString());

    assertThat(entrances.use(browser, link).statusCode()).isEqualTo(303);
  }
}
