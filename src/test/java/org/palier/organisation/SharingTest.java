package org.palier.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.assessment.PlainBrowser;
import org.palier.assessment.Territories;
import org.palier.signin.Entrances;
import org.palier.territory.Territory;

/// An organisation decides what others see of it, and changes its mind.
@MicronautTest(transactional = false)
@Property(name = "micronaut.server.host", value = "127.0.0.1")
class SharingTest {

  @Inject EmbeddedServer server;
  @Inject Territories territories;
  @Inject Entrances entrances;
  @Inject Spaces spaces;
  @Inject SharingService sharing;

  private Territory territory = new Territory(new UUID(0, 0), "x", "", "fr", "", "", "", true);
  private Spaces.Space space =
      new Spaces.Space(new PlainBrowser(""), "", new UUID(0, 0), new UUID(0, 0));

  @BeforeEach
  void claim() {
    territory = territories.fresh();
    space = spaces.started(origin(), territory, "Scierie des Deux-Eaux");
  }

  private String origin() {
    return "http://127.0.0.1:" + server.getPort();
  }

  private String page() {
    return space.address() + "/sharing";
  }

  @Test
  void nothingIsTickedBeforeAChoice() {
    assertThat(space.owner().get(page()).body())
        .contains("Aucun choix pour l’instant")
        .doesNotContain(" checked");
  }

  @Test
  void anUnansweredQuestionIsAskedAgainAndNothingIsKept() {
    space.owner().get(page());
    HttpResponse<String> answer = space.owner().post(page(), Map.of("staff", "level"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("Dites si l’on peut nommer publiquement");
    assertThat(sharing.history(space.id())).isEmpty();
  }

  @Test
  void eachChoiceIsKeptWithItsDateAndItsPerson() {
    space.share("answers", "yes");
    space.share("answers", "yes");
    space.share("aggregates", "no");

    assertThat(sharing.history(space.id()))
        .extracting(SharingChoice::shared)
        .containsExactly(Shared.AGGREGATES, Shared.ANSWERS);
    assertThat(space.owner().get(page()).body())
        .contains("Niveau et réponses partagés avec les agents. Nom publié.")
        .contains(space.email());
  }

  @Test
  void membersReadTheChoiceAndOnlyOwnersChangeIt() {
    String colleague = Entrances.anyone();
    space
        .owner()
        .post(space.address() + "/invitations", Map.of("email", colleague, "role", "contributor"));
    PlainBrowser browser = new PlainBrowser(origin());
    entrances.follow(browser, colleague);
    browser.get("/organisations");
    browser.post(space.address() + "/membership", Map.of());

    assertThat(browser.get(page()).body()).contains("Seules les personnes responsables");
    assertThat(browser.post(page(), Map.of("staff", "answers", "named", "yes")).statusCode())
        .isEqualTo(403);
    assertThat(sharing.history(space.id())).isEmpty();
  }

  @Test
  void onlyWhoWantsToIsNamedInPublicAndUntilWithdrawn() {
    String participants = "/" + territory.slug() + "/participants";
    PlainBrowser anyone = new PlainBrowser(origin());

    assertThat(anyone.get(participants).body()).doesNotContain("Scierie");
    space.share("aggregates", "yes");
    assertThat(anyone.get(participants).body()).contains("Scierie des Deux-Eaux");
    space.share("aggregates", "no");
    assertThat(anyone.get(participants).body()).doesNotContain("Scierie");
  }

  @Test
  void aPageOfParticipantsThatIsNoneIsNotFound() {
    String participants = "/" + territory.slug() + "/participants?page=";

    assertThat(new PlainBrowser(origin()).get(participants + 0).statusCode()).isEqualTo(404);
    assertThat(new PlainBrowser(origin()).get(participants + 1001).statusCode()).isEqualTo(404);
  }
}
