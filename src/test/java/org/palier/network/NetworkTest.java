package org.palier.network;

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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palier.account.Role;
import org.palier.account.StaffAccounts;
import org.palier.account.Visitor;
import org.palier.assessment.PlainBrowser;
import org.palier.assessment.Territories;
import org.palier.dashboard.SubmittedUnits;
import org.palier.mail.Mailbox;
import org.palier.signin.Entrances;
import org.palier.territory.Territory;
import org.palier.territory.TerritoryService;

@MicronautTest(transactional = false)
@Property(name = "micronaut.server.host", value = "127.0.0.1")
class NetworkTest {

  private static final String FRESH = "trois lampes dorment sous la neige";

  @Inject EmbeddedServer server;
  @Inject Territories territories;
  @Inject TerritoryService service;
  @Inject StaffAccounts accounts;
  @Inject Mailbox mailbox;
  @Inject SubmittedUnits database;

  private final String slug = "n" + UUID.randomUUID().toString().substring(0, 12);
  private final String newcomer = Entrances.anyone();
  private Visitor network = new Visitor(URI.create("http://127.0.0.1"));

  @BeforeEach
  void anAdministratorOfTheNetwork() {
    network = accounts.atTheNetwork(origin());
  }

  private URI origin() {
    return URI.create("http://127.0.0.1:" + server.getPort());
  }

  private Map<String, String> opening() {
    return new HashMap<>(
        Map.of(
            "name", "Pays des " + slug,
            "slug", slug,
            "language", "fr",
            "body", "CU du Grand Poitiers",
            "communes", "",
            "questionnaires", "transition-ecologique",
            "email", newcomer));
  }

  private HttpResponse<String> open(String field, String value) {
    Map<String, String> form = opening();
    form.put(field, value);
    network.get("/network/new");
    return network.post("/network/territories", form);
  }

  @Test
  void aTerritoryIsOpenedWithTheCommunesOfItsEpciAndAnInvitationForItsFirstAdministrator() {
    HttpResponse<String> opened = open("communes", "79191\nThouars");

    assertThat(opened.statusCode()).as(opened.body()).isEqualTo(200);
    assertThat(opened.body()).contains("Invitation prête pour " + newcomer);
    Territory made = service.find(slug).orElseThrow();
    assertThat(service.communes(made.id()))
        .extracting(TerritoryService.Home::name)
        .contains("Poitiers", "Niort", "Thouars")
        .hasSizeGreaterThan(30);
    assertThat(service.questionnaires(made.id())).containsExactly("transition-ecologique");
    assertThat(network.get("/" + slug).body()).contains("Pays des " + slug);

    Visitor first = new Visitor(origin());
    String link = mailbox.lastLink(newcomer);
    first.get(link);
    String secret = link.substring(link.lastIndexOf('/') + 1);
    Map<String, String> acceptance = Map.of("secret", secret, "password", FRESH, "name", "Ada");
    assertThat(Visitor.location(first.post("/account/invitation", acceptance)))
        .isEqualTo("/" + slug + "/staff");
    assertThat(Visitor.location(first.get("/" + slug + "/staff")))
        .isEqualTo("/account/second-factor");
    assertThat(new Visitor(origin()).get(link).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "name, '', Donnez le nom",
    "slug, Pays Vert, Cette adresse n’est pas possible",
    "slug, network, Cette adresse n’est pas possible",
    "body, '', au moins une commune",
    "body, Grand Atlantide, n’est connu ni comme nom",
    "body, CC des Quatre Rivières, peut désigner",
    "communes, Atlantis, n’est connu ni comme nom",
    "communes, Sainte-Colombe, peut désigner",
    "questionnaires, unknown, au moins un questionnaire",
    "email, moi, n’est pas complète",
  })
  void badInputIsToldBesideItsFieldAndLosesNothingTyped(String field, String value, String told) {
    HttpResponse<String> answer = open(field, value);

    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains(told);
    opening().entrySet().stream()
        .filter(typed -> !typed.getKey().equals(field) && !typed.getKey().equals("language"))
        .forEach(typed -> assertThat(answer.body()).contains(typed.getValue()));
    assertThat(service.find(slug)).isEmpty();
  }

  @Test
  void anAddressIsTakenOnce() {
    open("name", "Premier");

    assertThat(open("name", "Second").body()).contains("a déjà cette adresse");
  }

  @Test
  void theListIsSearchedAndPaged() {
    for (int i = 0; i < 26; i++) {
      database.territory(slug + "-" + (char) ('a' + i));
    }

    String first = network.get("/network?q=" + slug).body();
    assertThat(first).contains(slug + "-a").contains(slug + "-y").doesNotContain(slug + "-z");
    assertThat(first).contains("rel=\"next\"");
    String second = network.get("/network?q=" + slug + "&from=25").body();
    assertThat(second)
        .contains(slug + "-z")
        .doesNotContain(slug + "-a")
        .doesNotContain("rel=\"next\"");
    assertThat(network.get("/network?q=nulle-part-" + slug).body()).contains("Aucun territoire");
  }

  @Test
  void whatWasTypedAtTheOpeningIsChangedLater() {
    open("communes", "");
    String page = "/network/territories/" + slug;
    Territory made = service.find(slug).orElseThrow();

    assertThat(network.post(page + "/name", Map.of("name", "Autre nom")).statusCode())
        .isEqualTo(303);
    assertThat(network.get(page).body()).contains("<h1>Autre nom");
    assertThat(network.post(page + "/name", Map.of("name", "")).statusCode()).isEqualTo(422);

    network.post(page + "/communes", Map.of("body", "", "communes", "Thouars"));
    assertThat(service.communes(made.id()))
        .extracting(TerritoryService.Home::code)
        .contains("79329");
    network.post(page + "/communes/removal", Map.of("commune", "79329"));
    assertThat(service.communes(made.id()))
        .extracting(TerritoryService.Home::code)
        .doesNotContain("79329");
    HttpResponse<String> foreign =
        network.post(page + "/communes/removal", Map.of("commune", "75056"));
    assertThat(foreign.statusCode()).isEqualTo(422);
    assertThat(foreign.body()).contains("n’est pas du territoire");
    HttpResponse<String> none = network.post(page + "/questionnaires", Map.of());
    assertThat(none.statusCode()).isEqualTo(422);
    assertThat(service.questionnaires(made.id())).containsExactly("transition-ecologique");
  }

  @Test
  void theLastCommuneStays() {
    Territory made = territories.fresh();
    String removal = "/network/territories/" + made.slug() + "/communes/removal";
    network.post(removal, Map.of("commune", "86194"));
    network.post(removal, Map.of("commune", "86041"));

    assertThat(service.communes(made.id()))
        .extracting(TerritoryService.Home::code)
        .containsExactly("86041");
  }

  @Test
  void aClosedTerritoryTakesNoNewAssessmentAndSaysSo() {
    Territory place = territories.fresh();
    PlainBrowser respondent = new PlainBrowser(origin().toString());
    String draft = respondent.start(place);
    String start = "/" + place.slug() + "/questionnaires/transition-ecologique";

    network.post("/network/territories/" + place.slug() + "/state", Map.of("state", "closed"));

    assertThat(respondent.get("/" + place.slug()).body())
        .contains("Ce territoire est fermé")
        .doesNotContain(start);
    assertThat(respondent.get(start).statusCode()).isEqualTo(403);
    assertThat(respondent.get(start).body()).contains("ne prend plus de nouvelle évaluation");
    assertThat(respondent.post(start, Map.of("name", "Fournil")).statusCode()).isEqualTo(403);
    assertThat(respondent.get("/assessments/" + draft).statusCode()).isEqualTo(200);
    assertThat(network.get("/network?q=" + place.slug()).body()).contains("fermé</span>");

    network.post("/network/territories/" + place.slug() + "/state", Map.of("state", "open"));
    assertThat(respondent.get(start).statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("ASVS 8.2.1: who administers the network reads no figure of a territory")
  void asvs821NoFigureOfATerritory() {
    Territory place = territories.fresh();
    String staff = "/" + place.slug() + "/staff";

    for (String path :
        List.of("", "/maturity", "/organisations", "/mail", "/print", "/register", "/layers")) {
      assertThat(network.get(staff + path).statusCode()).as(path).isEqualTo(404);
    }
    assertThat(network.get(staff + "/people").statusCode()).isEqualTo(200);
    assertThat(network.get(staff + "/people").body()).contains("href=\"/network\"");
    assertThat(network.get(staff + "/settings").statusCode()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/network", "/network/new", "/network/people"})
  @DisplayName("ASVS 6.3.3: the pages of the network need a second factor, and are nobody else's")
  void asvs633ThePagesOfTheNetworkNeedASecondFactor(String page) {
    Visitor without = new Visitor(origin());
    without.signIn(accounts.ofTheNetwork(), StaffAccounts.PASSWORD);
    Visitor administrator = new Visitor(origin());
    administrator.signIn(
        accounts.of(territories.fresh().id(), Role.ADMINISTRATOR), StaffAccounts.PASSWORD);

    assertThat(Visitor.location(without.get(page))).isEqualTo("/account/second-factor");
    assertThat(administrator.get(page).statusCode()).isEqualTo(404);
    assertThat(Visitor.location(new Visitor(origin()).get(page))).startsWith("/login?next=");
    assertThat(network.get(page).statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("ASVS 6.4.1: an administrator of the network is asked in once, by mail")
  void asvs641ANetworkAdministratorIsAskedInByMail() {
    network.get("/network/people");
    network.post("/network/people/invitations", Map.of("email", newcomer));
    assertThat(network.get("/network/people").body()).contains(newcomer);
    String link = mailbox.lastLink(newcomer);
    Visitor invited = new Visitor(origin());
    assertThat(invited.get(link).body())
        .contains("Le réseau Palier")
        .contains("administration du réseau");
    String secret = link.substring(link.lastIndexOf('/') + 1);
    Map<String, String> acceptance = Map.of("secret", secret, "password", FRESH, "name", "Ada");

    assertThat(Visitor.location(invited.post("/account/invitation", acceptance)))
        .isEqualTo("/network");
    assertThat(Visitor.location(invited.get("/network"))).isEqualTo("/account/second-factor");
    accounts.setSecondFactor(newcomer);
    assertThat(network.get("/network/people").body()).contains("Ada");
    assertThat(new Visitor(origin()).get(link).statusCode()).isEqualTo(404);

    network.post("/network/people/" + accounts.id(newcomer) + "/removal", Map.of());
    assertThat(network.get("/network/people").body()).doesNotContain(newcomer);
  }

  @Test
  void aWithdrawnInvitationServesNoMore() {
    network.get("/network/people");
    network.post("/network/people/invitations", Map.of("email", newcomer));
    network.post("/network/people/invitations/withdrawal", Map.of("email", newcomer));

    assertThat(new Visitor(origin()).get(mailbox.lastLink(newcomer)).statusCode()).isEqualTo(404);
  }

  @Test
  void theLastAdministratorOfTheNetworkStays() {
    String self = accounts.ofTheNetwork();
    database.run(
        "DELETE FROM network_administrator WHERE account_id <> ?", accounts.id(self).toString());
    accounts.setSecondFactor(self);
    Visitor last = new Visitor(origin());
    last.signIn(self, StaffAccounts.PASSWORD);
    last.get("/login/code");
    last.post("/login/code", Map.of("code", accounts.code(self), "next", ""));
    last.get("/network/people");

    HttpResponse<String> refused =
        last.post("/network/people/" + accounts.id(self) + "/removal", Map.of());

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("la seule à administrer le réseau");
    assertThat(last.get("/network/people").statusCode()).isEqualTo(200);
    assertThat(
            last.post("/network/people/" + UUID.randomUUID() + "/removal", Map.of()).statusCode())
        .isEqualTo(404);
  }
}
