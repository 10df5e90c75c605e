package org.palier.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palier.account.StaffAccounts;
import org.palier.account.Visitor;
import org.palier.assessment.Territories;
import org.palier.signin.Entrances;
import org.palier.territory.Territory;

/// Staff write, count, read, open and close a campaign.
@MicronautTest(transactional = false)
@Property(name = "micronaut.server.host", value = "127.0.0.1")
class CampaignTest {

  @Inject EmbeddedServer server;
  @Inject Territories territories;
  @Inject StaffAccounts accounts;
  @Inject Campaigns campaigns;

  private Territory territory =
      new Territory(new java.util.UUID(0, 0), "x", "", "fr", "", "", "", true);
  private Visitor staff = new Visitor(URI.create("http://127.0.0.1"));
  private String list = "";

  @BeforeEach
  void signIn() {
    territory = territories.fresh();
    staff = staffOf(territory);
    list = "/" + territory.slug() + "/staff/campaigns";
    campaigns.know(territory.id(), "Fournil connu", Entrances.anyone());
    campaigns.know(territory.id(), "Fournil sans adresse", null);
  }

  private Visitor staffOf(Territory place) {
    Visitor visitor = new Visitor(URI.create("http://127.0.0.1:" + server.getPort()));
    visitor.get("/login");
    visitor.signIn(accounts.of(place.id()), StaffAccounts.PASSWORD);
    return visitor;
  }

  private String created() {
    staff.get(list + "/new");
    return Visitor.location(staff.post(list, Campaigns.form("Appel"))).replaceAll("\\?.*", "");
  }

  private static Map<String, String> with(String field, String value) {
    Map<String, String> form = new LinkedHashMap<>(Campaigns.form("Appel"));
    form.put(field, value);
    return form;
  }

  @Test
  void theAudienceIsCountedBeforeAnythingIsSaved() {
    staff.get(list + "/new");

    assertThat(staff.post(list, with("do", "count")).body())
        .contains("2 organisations appelées, dont 1 à qui écrire");
    Map<String, String> elsewhere = with("do", "count");
    elsewhere.put("commune", "Buxerolles");
    assertThat(staff.post(list, elsewhere).body()).contains("Aucune organisation appelée");
    assertThat(staff.get(list).body()).contains("Aucune campagne");
  }

  @ParameterizedTest
  @CsvSource({
    "type, ASS, Aucune organisation appelée",
    "type, ENT, 2 organisations appelées",
    "size, T2, Aucune organisation appelée",
    "size, T1, 2 organisations appelées",
    "sector, health, Aucune organisation appelée",
    "sector, trade, 2 organisations appelées",
    "commune, poitiers, 2 organisations appelées",
    "commune, 86194, 2 organisations appelées"
  })
  void theAudienceIsNarrowed(String field, String value, String counted) {
    staff.get(list + "/new");
    Map<String, String> form = with(field, value);
    form.put("do", "count");

    assertThat(staff.post(list, form).body()).contains(counted);
  }

  @ParameterizedTest
  @CsvSource({
    "name, '', Donnez un nom",
    "questionnaire, none, Choisissez un des questionnaires",
    "start, demain, Cette date n’est pas lisible",
    "end, 2020-01-01, Le dernier jour vient après le premier",
    "counts, 2199-01-01, Ce jour ne peut pas venir après",
    "commune, Lyon, Lyon n’est pas une commune",
    "reminders, 7 et 21, Écrivez au plus 5 nombres",
    "from, 3, Choisissez des heures entre 7 et 21",
    "until, 8, Choisissez des heures entre 7 et 21"
  })
  void aFieldThatIsWrongIsToldAndNothingTypedIsLost(String field, String value, String told) {
    staff.get(list + "/new");

    HttpResponse<String> response = staff.post(list, with(field, value));

    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(response.body()).contains(told).contains("name=\"name\"");
  }

  @Test
  void anUnknownPlaceholderIsNamed() {
    staff.get(list + "/new");
    Map<String, String> form = with("invitation-fr-subject", "Bonjour {prénom}");
    form.put("invitation-fr-body", "Voici votre {lien}.");

    HttpResponse<String> response = staff.post(list, form);

    assertThat(response.statusCode()).isEqualTo(422);
    assertThat(response.body())
        .contains("{prénom} ne veut rien dire ici")
        .contains("value=\"Bonjour {prénom}\"");
  }

  @Test
  void aTextWithoutTheLinkIsRefused() {
    staff.get(list + "/new");
    Map<String, String> form = with("reminder-en-subject", "Hello");
    form.put("reminder-en-body", "Come and answer.");

    assertThat(staff.post(list, form).body()).contains("Sans lien, personne ne peut répondre");
  }

  @Test
  @DisplayName("ASVS 1.3.11: a line break in the subject is refused")
  void aSubjectIsOneLine() {
    staff.get(list + "/new");
    Map<String, String> form = with("invitation-fr-subject", "Bonjour\r\nBcc: x@y.example");
    form.put("invitation-fr-body", "Voici votre {lien}.");

    assertThat(staff.post(list, form).body()).contains("L’objet tient sur une ligne");
  }

  @Test
  void whatIsWrittenIsReadAsItWouldGoOutAndNeverRun() {
    staff.get(list + "/new");
    Map<String, String> form = with("invitation-fr-subject", "Pour {organisation}");
    form.put("invitation-fr-body", "<b>gras</b> $1 {{ if {organisation}\n\n{lien}");
    String address = Visitor.location(staff.post(list, form)).replaceAll("\\?.*", "");

    assertThat(staff.get(address + "/preview?message=invitation-fr").body())
        .contains("Pour Boulangerie du Moulin")
        .contains("&lt;b&gt;gras&lt;/b&gt; $1 {{ if Boulangerie du Moulin")
        .contains("/c/…");
    assertThat(staff.get(address + "/preview?message=invitation-de").statusCode()).isEqualTo(404);
  }

  @Test
  void aDraftIsChangedAndNobodyOverwritesSomebodyElse() {
    String address = created();
    staff.get(address + "/edit");
    Map<String, String> form = with("name", "Appel d’hiver");
    form.put("revision", "1");
    staff.post(address + "/edit", form);
    form.put("name", "Autre nom");

    HttpResponse<String> second = staff.post(address + "/edit", form);

    assertThat(second.statusCode()).isEqualTo(409);
    assertThat(second.body()).contains("Autre nom").contains("Quelqu’un d’autre a modifié");
    assertThat(staff.get(address).body()).contains("Appel d’hiver").doesNotContain("Autre nom");
  }

  @Test
  void onceOpenWhomItCallsStays() {
    String address = campaigns.opened(staff, territory, "Appel");
    staff.get(address + "/edit");
    Map<String, String> form = with("type", "ASS");
    form.put("reminders", "3");
    form.put("revision", "1");
    staff.post(address + "/edit", form);

    assertThat(staff.get(address).body())
        .contains("toutes celles que vous connaissez")
        .contains("après 3 jours");
  }

  @Test
  @DisplayName("ASVS 2.3.1: a closed campaign takes no more changes")
  void aClosedCampaignTakesNoMoreChanges() {
    String address = campaigns.opened(staff, territory, "Appel");
    String known = address + "/recipients/" + campaigns.known(territory.id());
    staff.post(address + "/closing", Map.of());
    assertThat(staff.get(address).body()).contains("close");

    assertThat(staff.post(address + "/opening", Map.of()).statusCode()).isEqualTo(409);
    assertThat(staff.post(address + "/closing", Map.of()).statusCode()).isEqualTo(409);
    assertThat(staff.post(address + "/audience", Map.of()).statusCode()).isEqualTo(409);
    assertThat(staff.post(address + "/edit", with("name", "Autre")).statusCode()).isEqualTo(409);
    assertThat(staff.post(known + "/unreachable", Map.of()).statusCode()).isEqualTo(409);
    assertThat(staff.post(known + "/address", Map.of("email", "a@b.example")).statusCode())
        .isEqualTo(409);
    assertThat(staff.get(address).body()).doesNotContain("Autre");
  }

  @Test
  @DisplayName("ASVS 2.3.1: a draft can't be closed, nor an open campaign opened again")
  void stepsAreTakenInTheirOrder() {
    String address = created();
    assertThat(staff.post(address + "/closing", Map.of()).statusCode()).isEqualTo(409);
    assertThat(staff.post(address + "/opening", Map.of()).statusCode()).isEqualTo(303);
    assertThat(staff.post(address + "/opening", Map.of()).statusCode()).isEqualTo(409);
  }

  @Test
  @DisplayName("ASVS 8.4.1: a campaign of another territory is not there")
  void aCampaignOfAnotherTerritoryIsNotThere() {
    String address = campaigns.opened(staff, territory, "Appel");
    Territory other = territories.fresh();
    Visitor stranger = staffOf(other);
    String there = address.replace(territory.slug(), other.slug());
    stranger.get("/" + other.slug() + "/staff/campaigns");

    for (String page : new String[] {"", "/edit", "/preview", "/recipients"}) {
      assertThat(stranger.get(there + page).statusCode()).as(page).isEqualTo(404);
    }
    for (String change : new String[] {"/opening", "/closing", "/audience", "/edit"}) {
      assertThat(stranger.post(there + change, Map.of()).statusCode()).as(change).isEqualTo(404);
    }
    assertThat(staff.get(address).body()).contains("ouverte");
  }

  @Test
  void thoseImportedLaterAreCalledWhenStaffSaySo() {
    String address = campaigns.opened(staff, territory, "Appel");
    campaigns.know(territory.id(), "Fournil nouveau", Entrances.anyone());
    assertThat(staff.get(address + "/recipients").body()).doesNotContain("Fournil nouveau");

    staff.get(address);
    staff.post(address + "/audience", Map.of());

    assertThat(staff.get(address + "/recipients").body()).contains("Fournil nouveau");
  }

  @Test
  void thoseCalledAreFoundByNameAndState() {
    String address = campaigns.opened(staff, territory, "Appel");

    assertThat(staff.get(address + "/recipients?q=sans").body())
        .contains("Fournil sans adresse")
        .doesNotContain("Fournil connu");
    assertThat(staff.get(address + "/recipients?state=waiting").body())
        .contains("Fournil connu")
        .doesNotContain("Fournil sans adresse");
  }
}
