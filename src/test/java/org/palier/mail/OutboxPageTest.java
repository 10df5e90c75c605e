package org.palier.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.MovableClock;
import org.palier.account.StaffAccounts;
import org.palier.account.Visitor;
import org.palier.mail.OutboxPage.Line;
import org.palier.territory.Territory;
import org.palier.territory.TerritoryService;
import org.palier.web.Language;

@MicronautTest(transactional = false)
@Property(name = "micronaut.server.host", value = "127.0.0.1")
class OutboxPageTest {

  private static final String LINK = "https://palier.example/r/secret";

  @Inject EmbeddedServer server;
  @Inject StaffAccounts accounts;
  @Inject TerritoryService territories;
  @Inject OutboxRepository outbox;
  @Inject OutboxPages pages;

  private final MovableClock clock = MovableClock.at("2026-11-03T10:00:00Z");
  private final Territory territory = territory();
  private String path = "";

  private static Territory territory() {
    UUID id = UuidCreator.getTimeOrderedEpoch();
    String slug = "m" + id.toString().replace("-", "");
    return new Territory(id, slug, "Pays d’Exemple", "fr", "", "", "", false);
  }

  @BeforeEach
  void open() {
    territories.open(territory, List.of(), List.of());
    path = "/" + territory.slug() + "/staff/mail";
  }

  private Visitor staffOf(Territory place) {
    Visitor visitor = new Visitor(server.getURI());
    visitor.signIn(accounts.of(place.id()), StaffAccounts.PASSWORD);
    return visitor;
  }

  private UUID queued(String subject) {
    return Outboxes.queue(
        outbox,
        clock,
        new Mail(
            new EmailAddress("marie@commune.example"),
            Language.FR,
            subject,
            "Bonjour,\n\n" + LINK + "\n",
            "<p>Bonjour</p>",
            territory.id(),
            null));
  }

  private OutboxPage pageWithAServer() {
    MailServer smtp = new MailServer("smtp.example", 587, "", "", "a@palier.example", true);
    return new OutboxPages(outbox, smtp).page(territory, 1);
  }

  @Test
  void withoutAMailServerStaffReadWhatWouldHaveGoneOut() {
    queued("Votre lien privé");
    HttpResponse<String> answer = staffOf(territory).get(path);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("<h1>Courriels</h1>", "Votre lien privé", "marie@commune.example")
        .contains("href=\"" + LINK + "\"", "rien n’est envoyé")
        .contains("en attente depuis le 3 novembre 2026 à 11:00");
    assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
  }

  @Test
  void withAMailServerNobodyReadsWhatAMailSaysOrToWhomItGoes() {
    queued("Votre lien privé");
    Line line = pageWithAServer().lines().getFirst();
    assertThat(line.recipient()).isEqualTo("m…@commune.example");
    assertThat(line.text()).isEmpty();
    assertThat(line.link()).isNull();
  }

  @Test
  void whatBecameOfAMailIsTold() {
    UUID id = queued("Votre lien privé");
    assertThat(pageWithAServer().lines().getFirst().state()).isEqualTo("mail.state.waiting");
    outbox.claim(id, 0, row(id).createdAt(), row(id).createdAt().plusMinutes(10));
    outbox.postpone(id, 1, row(id).createdAt().plusMinutes(1), "no server: ConnectException");
    assertThat(pageWithAServer().lines().getFirst().state()).isEqualTo("mail.state.again");
    assertThat(pageWithAServer().lines().getFirst().reason())
        .isEqualTo("no server: ConnectException");
    outbox.giveUp(id, 1, row(id).createdAt().plusDays(1), "too late");
    assertThat(pageWithAServer().lines().getFirst().state()).isEqualTo("mail.state.failed");
  }

  private OutboxRow row(UUID id) {
    return outbox.find(id).orElseThrow();
  }

  @Test
  void anAnonymousVisitorIsSentToTheLoginPage() {
    HttpResponse<String> answer = new Visitor(server.getURI()).get(path);
    assertThat(answer.statusCode()).isEqualTo(303);
    assertThat(Visitor.location(answer)).startsWith("/login?next=");
  }

  @Test
  void theStaffOfAnotherTerritoryFindNothing() {
    queued("Votre lien privé");
    Territory other = territory();
    territories.open(other, List.of(), List.of());
    assertThat(staffOf(other).get(path).statusCode()).isEqualTo(404);
    assertThat(staffOf(other).get("/" + other.slug() + "/staff/mail").body())
        .contains("Aucun courriel pour l’instant")
        .doesNotContain("Votre lien privé");
  }

  @Test
  void mailIsShownTwentyAtATimeNewestFirst() {
    for (int i = 1; i <= 21; i++) {
      clock.advance(java.time.Duration.ofSeconds(1));
      queued("Courriel " + i);
    }
    OutboxPage first = pages.page(territory, 1);
    OutboxPage second = pages.page(territory, 2);
    assertThat(first.lines()).hasSize(20);
    assertThat(first.lines().getFirst().subject()).isEqualTo("Courriel 21");
    assertThat(first.newer()).isNull();
    assertThat(first.older()).isEqualTo(path + "?page=2");
    assertThat(second.lines()).extracting(Line::subject).containsExactly("Courriel 1");
    assertThat(second.older()).isNull();
  }

  @Test
  void aPageThatCannotBeIsNotFound() {
    assertThat(staffOf(territory).get(path + "?page=0").statusCode()).isEqualTo(404);
    assertThat(staffOf(territory).get(path + "?page=99999").statusCode()).isEqualTo(404);
  }
}
