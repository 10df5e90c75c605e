package org.palier.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palier.account.Role;
import org.palier.account.StaffAccounts;
import org.palier.account.Visitor;
import org.palier.assessment.Territories;
import org.palier.dashboard.SubmittedUnits;
import org.palier.territory.Territory;
import org.palier.territory.TerritoryService;

/// An organisation that goes to another territory takes all of its own along, and leaves nothing
/// that the old one's staff could read.
@MicronautTest(transactional = false)
@Property(name = "micronaut.server.host", value = "127.0.0.1")
class MoveTest {

  @Inject EmbeddedServer server;
  @Inject Territories territories;
  @Inject TerritoryService service;
  @Inject StaffAccounts accounts;
  @Inject Spaces spaces;
  @Inject SubmittedUnits database;

  private Territory old = new Territory(new UUID(0, 0), "x", "", "fr", "", "", "", true);
  private Territory next = old;

  @BeforeEach
  void twoTerritories() {
    old = territories.fresh();
    UUID id = UUID.randomUUID();
    next =
        service.open(
            new Territory(
                id, "m" + id.toString().substring(0, 12), "Pays Voisin", "fr", "", "", "", true),
            List.of(new TerritoryService.Home("79191", "Niort")),
            List.of("transition-ecologique"));
  }

  private String origin() {
    return "http://127.0.0.1:" + server.getPort();
  }

  private Visitor staff(Territory place) {
    Visitor visitor = new Visitor(URI.create(origin()));
    visitor.get("/login");
    visitor.signIn(accounts.of(place.id(), Role.ADMINISTRATOR), StaffAccounts.PASSWORD);
    visitor.get("/" + place.slug() + "/staff");
    return visitor;
  }

  private Map<String, String> wish() {
    return new HashMap<>(Map.of("territory", next.slug(), "commune", "niort", "confirmed", "yes"));
  }

  private HttpResponse<String> move(Spaces.Space space, Map<String, String> wish) {
    space.owner().get(space.address() + "/territory");
    return space.owner().post(space.address() + "/territory", wish);
  }

  @Test
  void nothingStaysThatTheOldStaffCouldRead() {
    Spaces.Space space = spaces.submitted(origin(), old, "Scierie du Clain");
    space.share("answers", "yes");
    Visitor before = staff(old);
    String list = "/" + old.slug() + "/staff/organisations";
    before.get(list + "/" + space.id());
    before.post(list + "/" + space.id() + "/notes", Map.of("body", "Un mot gardé entre nous"));
    assertThat(before.get(list).body()).contains("Scierie du Clain");
    database.run(
        "UPDATE outbox SET territory_id = ? WHERE recipient = ?",
        old.id().toString(),
        space.email());
    assertThat(before.get("/" + old.slug() + "/staff/mail").body()).contains(space.email());

    assertThat(Visitor.location(move(space, wish()))).isEqualTo(space.address() + "/sharing");

    for (String page : List.of("/organisations", "/organisations/export/csv", "/mail", "")) {
      assertThat(before.get("/" + old.slug() + "/staff" + page).body())
          .as(page)
          .doesNotContain("Scierie du Clain")
          .doesNotContain(space.email())
          .doesNotContain("Un mot gardé");
    }
    assertThat(before.get(list + "/" + space.id()).statusCode()).isEqualTo(404);
    assertThat(before.get(list + "/" + space.id() + "/answers/" + space.assessment()).statusCode())
        .isEqualTo(404);
    assertThat(before.get("/" + old.slug() + "/participants").body())
        .doesNotContain("Scierie du Clain");
    assertThat(space.owner().get(space.address() + "/data/export").body())
        .doesNotContain("Un mot gardé");
  }

  @Test
  void theNewTerritoryReadsNothingUntilItIsAskedAgain() {
    Spaces.Space space = spaces.submitted(origin(), old, "Scierie du Thouet");
    space.share("answers", "yes");
    move(space, wish());

    Visitor there = staff(next);
    String page = "/" + next.slug() + "/staff/organisations/" + space.id();
    assertThat(there.get(page).body()).contains("Scierie du Thouet").contains("Niort");
    assertThat(there.get(page).body()).doesNotContain("/answers/");
    assertThat(there.get(page + "/answers/" + space.assessment()).statusCode()).isEqualTo(404);
    assertThat(there.get("/" + next.slug() + "/participants").body())
        .doesNotContain("Scierie du Thouet");

    space.share("answers", "yes");
    assertThat(there.get(page).body()).contains("/answers/");
  }

  @Test
  void assessmentsResultsAndPlanComeAlong() {
    Spaces.Space space = spaces.submitted(origin(), old, "Scierie de la Vienne");
    space.owner().get(space.address() + "/plan/new");
    space
        .owner()
        .post(
            space.address() + "/plan/items",
            Map.of("title", "Relever le compteur", "status", "planned"));
    move(space, wish());

    assertThat(space.owner().get(space.address()).body())
        .contains("Pays Voisin")
        .contains("/assessments/" + space.assessment());
    assertThat(space.owner().get("/assessments/" + space.assessment() + "/result").statusCode())
        .isEqualTo(200);
    assertThat(space.owner().get(space.address() + "/plan").body()).contains("Relever le compteur");
  }

  @ParameterizedTest
  @CsvSource({
    "territory, '', Choisissez le territoire",
    "territory, nulle-part, Choisissez le territoire",
    "commune, Poitiers, n’est pas du territoire choisi",
    "confirmed, no, Cochez la case",
  })
  void badInputIsToldAndNothingMoves(String field, String value, String told) {
    Spaces.Space space = spaces.started(origin(), old, "Scierie du Miosson");
    Map<String, String> wish = wish();
    wish.put(field, value);

    HttpResponse<String> answer = move(space, wish);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains(told);
    assertThat(space.owner().get(space.address()).body()).contains("Pays d’Essai");
  }

  @Test
  void aClosedTerritoryTakesNobodyIn() {
    Spaces.Space space = spaces.started(origin(), old, "Scierie de la Boivre");
    service.close(next.id(), true);

    assertThat(move(space, wish()).body()).contains("Choisissez le territoire");
  }

  @Test
  void aNumberThatIsThereAlreadyStops() {
    Spaces.Space space = spaces.started(origin(), old, "Scierie une");
    Spaces.Space other = spaces.started(origin(), old, "Scierie deux");
    move(other, wish());
    for (Spaces.Space one : List.of(space, other)) {
      one.owner().get(one.address() + "/data");
      one.owner()
          .post(
              one.address() + "/data/correction",
              Map.of("name", "Scierie", "number", "732 829 320 00074"));
    }

    HttpResponse<String> answer = move(space, wish());

    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(422);
    assertThat(answer.body()).contains("même numéro existe déjà");
  }

  @Test
  void nobodyButAnOwnerMovesAnOrganisation() {
    Spaces.Space space = spaces.started(origin(), old, "Scierie du Salleron");
    String page = space.address() + "/territory";
    Visitor there = staff(next);
    Visitor network = accounts.atTheNetwork(URI.create(origin()));
    network.get("/network");
    Spaces.Space stranger = spaces.started(origin(), territories.fresh(), "Scierie du Voisin");

    assertThat(there.post(page, wish()).statusCode()).isEqualTo(404);
    assertThat(network.post(page, wish()).statusCode()).isEqualTo(404);
    assertThat(stranger.owner().post(page, wish()).statusCode()).isEqualTo(404);
    assertThat(space.owner().get(space.address()).body()).contains("Pays d’Essai");
  }
}
