package org.palier.administration;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.HashMap;
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
import org.palier.organisation.Spaces;
import org.palier.territory.GroupService;
import org.palier.territory.ReferenceService;
import org.palier.territory.Territory;
import org.palier.territory.TerritoryService;
import org.palier.territory.ZoneService;

/// The groups, zones and population of reference of a territory.
@MicronautTest(transactional = false)
@Property(name = "micronaut.server.host", value = "127.0.0.1")
class PlacesTest {

  @Inject EmbeddedServer server;
  @Inject Territories territories;
  @Inject TerritoryService service;
  @Inject StaffAccounts accounts;
  @Inject Spaces spaces;
  @Inject GroupService groups;
  @Inject ZoneService zones;
  @Inject ReferenceService references;
  @Inject SubmittedUnits units;

  private Territory territory = new Territory(new UUID(0, 0), "x", "", "fr", "", "", "", true);
  private Visitor administrator = new Visitor(URI.create("http://127.0.0.1"));

  @BeforeEach
  void anAdministrator() {
    territory = territories.fresh();
    administrator = new Visitor(URI.create(origin()));
    administrator.get("/login");
    administrator.signIn(accounts.of(territory.id(), Role.ADMINISTRATOR), StaffAccounts.PASSWORD);
    administrator.get(page());
  }

  private String origin() {
    return "http://127.0.0.1:" + server.getPort();
  }

  private String page() {
    return "/" + territory.slug() + "/staff/settings/places";
  }

  private HttpResponse<String> post(String part, Map<String, String> fields) {
    return administrator.post(page() + "/" + part, fields);
  }

  @Test
  void groupsAreKeptAndLoseTheCommunesThatLeave() {
    assertThat(post("groups", Map.of("groups", "Centre : Poitiers, 86041\nNord: buxerolles")))
        .extracting(HttpResponse::statusCode)
        .isEqualTo(303);
    assertThat(administrator.get(page()).body()).contains("Centre: Buxerolles, Poitiers");
    UUID centre = groups.groups(territory.id()).getFirst().id();

    post("groups", Map.of("groups", "Centre: Poitiers, Buxerolles"));
    assertThat(groups.groups(territory.id()))
        .singleElement()
        .extracting(GroupService.CommuneGroup::id)
        .isEqualTo(centre);
    service.removeCommune(territory.id(), "86041");
    assertThat(groups.groups(territory.id()).getFirst().communes())
        .extracting(TerritoryService.Home::name)
        .containsExactly("Poitiers");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "groups|Ouest: Poitiers, Niort|n’est pas une commune du territoire",
        "groups|Ouest|écrivez le nom du groupe",
        "groups|Ouest: Poitiers\\nOuest: Buxerolles|est déjà plus haut",
        "zones|La Folie ; Niort|ne se termine pas par une commune",
        "zones|La Folie|ne se termine pas par une commune",
        "population|Entreprise ; petite ; 12|n’a pas la forme",
        "population|Entreprise ; T1 ; beaucoup|n’a pas la forme",
        "population|Entreprise ; T1 ; 99999999|est trop grand",
        "population|Entreprise ; T1 ; 12\\nENT;T1;3|est déjà plus haut",
      })
  void badLinesAreToldWithTheirNumberAndLoseNothingTyped(String part, String typed, String told) {
    String text = typed.replace("\\n", "\n");
    Map<String, String> fields = new HashMap<>(Map.of("source", "Insee", "year", "2025"));
    fields.put(part, text);

    HttpResponse<String> answer = post(part, fields);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains(told).contains("Ligne").contains(text);
    assertThat(groups.groups(territory.id())).isEmpty();
    assertThat(zones.zones(territory.id())).isEmpty();
    assertThat(references.of(territory.id()).counts()).isEmpty();
  }

  @Test
  void anOrganisationSaysItsZoneAndTheListIsNarrowedToIt() {
    post("zones", Map.of("zones", "La République; Poitiers\nLa Folie; Poitiers"));
    post("groups", Map.of("groups", "Centre: Poitiers"));
    UUID zone = zones.zones(territory.id()).get(1).id();
    Spaces.Space inside = spaces.started(origin(), territory, "Fournil du Pont");
    spaces.started(origin(), territory, "Fournil du Bois");
    String home = inside.address() + "/territory";
    assertThat(inside.owner().get(home).body()).contains("La République (Poitiers)");
    assertThat(inside.owner().post(home + "/zone", Map.of("zone", zone.toString())).statusCode())
        .isEqualTo(303);

    String list = "/" + territory.slug() + "/staff/organisations";
    assertThat(administrator.get(list + "?area=" + zone).body())
        .contains("Fournil du Pont")
        .doesNotContain("Fournil du Bois");
    assertThat(administrator.get(list).body()).contains("Centre").contains("Fournil du Bois");
    assertThat(administrator.get(list + "/export/csv?area=" + zone).body())
        .contains("Fournil du Pont")
        .doesNotContain("Fournil du Bois");

    post("zones", Map.of("zones", "La République; Poitiers"));
    assertThat(administrator.get(list + "?area=" + zone).body())
        .doesNotContain("La Folie (Poitiers)");
  }

  @Test
  void aZoneOfAnotherTerritoryIsUnknown() {
    Territory elsewhere = territories.fresh();
    zones.replace(
        elsewhere.id(),
        java.util.List.of(
            new ZoneService.Named("Ailleurs", new TerritoryService.Home("86194", "Poitiers"))));
    UUID foreign = zones.zones(elsewhere.id()).getFirst().id();
    Spaces.Space space = spaces.started(origin(), territory, "Fournil du Bourg");
    space.owner().get(space.address() + "/territory");

    for (String id : new String[] {foreign.toString(), UUID.randomUUID().toString(), "x"}) {
      assertThat(
              space
                  .owner()
                  .post(space.address() + "/territory/zone", Map.of("zone", id))
                  .statusCode())
          .isEqualTo(404);
    }
  }

  @Test
  void participationIsSetBesideHowManyExist() {
    UUID place = territory.id();
    units.submit(place, "ENT", 12, "ENT", "education", 20);
    units.submit(place, "ASS", 11, "ASS", "education", 40);
    String participation = "/" + territory.slug() + "/staff";
    assertThat(administrator.get(participation).body()).doesNotContain("Connues");

    HttpResponse<String> saved =
        post(
            "population",
            Map.of(
                "population", "Entreprise\t1 à 9 salariés\t1 234\nENT;T2;66\nASS ; T0 ; 77",
                "source", "Insee, Sirene",
                "year", "2025"));

    assertThat(saved.statusCode()).as(saved.body()).isEqualTo(303);
    assertThat(references.of(place).all()).isEqualTo(1377);
    assertThat(administrator.get(participation).body().replaceAll("[\u00a0\u202f ]", " "))
        .contains("Connues")
        .contains("Insee, Sirene, 2025")
        .contains("<td class=\"num\">1 300</td>")
        .contains("<td class=\"num\">77</td>");
    assertThat(administrator.get(page()).body()).contains("Entreprise; 1 à 9 salariés; 1234");
  }

  @Test
  void figuresNeedASourceAndAYear() {
    HttpResponse<String> answer =
        post("population", Map.of("population", "ENT;T1;5", "source", "", "year", "25"));

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("d’où viennent ces nombres").contains("l’année");
  }
}
