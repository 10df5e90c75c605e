package org.palier.support;

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
import org.junit.jupiter.api.Test;
import org.palier.account.StaffAccounts;
import org.palier.account.Visitor;
import org.palier.assessment.PlainBrowser;
import org.palier.assessment.Territories;
import org.palier.dashboard.SubmittedUnits;
import org.palier.mail.Mailbox;
import org.palier.organisation.Spaces;
import org.palier.signin.Entrances;
import org.palier.territory.Territory;

/// Staff ask an organisation that shares with them for five minutes, once a month at most.
@MicronautTest(transactional = false)
@Property(name = "micronaut.server.host", value = "127.0.0.1")
class PulseByStaffTest {

  @Inject EmbeddedServer server;
  @Inject Territories territories;
  @Inject StaffAccounts accounts;
  @Inject Spaces spaces;
  @Inject Mailbox mailbox;
  @Inject Entrances entrances;
  @Inject SubmittedUnits database;

  private Territory territory = new Territory(new UUID(0, 0), "x", "", "fr", "", "", "", true);
  private Visitor staff = new Visitor(URI.create("http://127.0.0.1"));
  private Spaces.Space space =
      new Spaces.Space(new PlainBrowser(""), "", new UUID(0, 0), new UUID(0, 0));

  @BeforeEach
  void everyone() {
    String origin = "http://127.0.0.1:" + server.getPort();
    territory = territories.fresh();
    staff = new Visitor(URI.create(origin));
    staff.get("/login");
    staff.signIn(accounts.of(territory.id()), StaffAccounts.PASSWORD);
    space = spaces.submitted(origin, territory, "Scierie des Deux-Eaux");
    space.owner().get(space.address() + "/plan");
    space
        .owner()
        .post(
            space.address() + "/plan/items",
            Map.of("title", "Isoler le hangar", "status", "planned"));
  }

  private String page() {
    return "/" + territory.slug() + "/staff/organisations/" + space.id();
  }

  private HttpResponse<String> ask() {
    staff.get(page());
    return staff.post(page() + "/pulse", Map.of());
  }

  @Test
  void whoSharesItsLevelIsAskedAndItsPeopleAnswerByTheLink() {
    space.share("level", "no");
    assertThat(staff.get(page()).body()).contains("Demander le point en cinq minutes");

    assertThat(ask().body()).contains("Le courriel est parti");

    PlainBrowser browser = new PlainBrowser("http://127.0.0.1:" + server.getPort());
    assertThat(entrances.follow(browser, space.email())).isEqualTo(space.address() + "/plan/pulse");
    assertThat(browser.get(space.address() + "/plan/pulse").body()).contains("Isoler le hangar");
    assertThat(staff.get(page()).body()).contains("Le dernier est parti le");
  }

  @Test
  void whoSharesNothingIsNotAsked() {
    assertThat(staff.get(page()).body()).doesNotContain("Demander le point");

    assertThat(ask().statusCode()).isEqualTo(404);
  }

  @Test
  void theSecondTimeWithinAMonthIsRefusedAndAfterItIsNot() {
    space.share("level", "no");
    ask();

    HttpResponse<String> again = ask();

    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.body()).contains("il y a moins d’un mois");
    database.run(
        "UPDATE plan_pulse SET sent_at = sent_at - INTERVAL 31 DAY WHERE organisation_id = ?",
        space.id().toString());
    assertThat(ask().statusCode()).isEqualTo(200);
  }

  @Test
  void whoTurnedSuchMailsOffGetsNone() {
    space.share("level", "no");
    space.owner().get(space.address() + "/plan");
    space.owner().post(space.address() + "/plan/reminders", Map.of("reminders", "off"));
    int before = mailbox.texts(space.email()).size();

    HttpResponse<String> refused = ask();

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("Aucun courriel n’est parti");
    assertThat(mailbox.texts(space.email())).hasSize(before);
  }

  @Test
  void aPlanWithNothingToDoIsNotAskedAbout() {
    space.share("level", "no");
    database.run(
        "UPDATE plan_item SET status = 'done' WHERE organisation_id = ?", space.id().toString());

    assertThat(ask().statusCode()).isEqualTo(409);
  }
}
