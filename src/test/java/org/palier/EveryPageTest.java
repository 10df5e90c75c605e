package org.palier;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.web.router.Router;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.account.Role;
import org.palier.account.StaffAccounts;
import org.palier.account.Visitor;
import org.palier.assessment.Assessment;
import org.palier.assessment.AssessmentService;
import org.palier.assessment.PlainBrowser;
import org.palier.assessment.Territories;
import org.palier.campaign.Campaigns;
import org.palier.domain.questionnaire.Question;
import org.palier.population.Knowns;
import org.palier.signin.Entrances;
import org.palier.territory.Territory;

/// Every page there is, visited as everyone there is: each shows its own heading and something
/// written for it, or says that there is nothing here.
@MicronautTest(transactional = false)
@Property(name = "micronaut.server.host", value = "127.0.0.1")
class EveryPageTest {

  /// Files, probes and the API have tests of their own.
  private static final Set<String> NO_PAGES = Set.of("/assets", "/health", "/api", "/schemas");

  @Inject EmbeddedServer server;
  @Inject Router router;
  @Inject Territories territories;
  @Inject AssessmentService assessments;
  @Inject StaffAccounts accounts;
  @Inject Entrances entrances;
  @Inject Knowns knowns;
  @Inject Campaigns campaigns;

  private Territory territory = new Territory(new UUID(0, 0), "x", "", "fr", "", "", "", true);
  private String draft = "";
  private String submitted = "";
  private PlainBrowser member = new PlainBrowser("");
  private String space = "";
  private String kept = "";
  private String planItem = "";
  private String campaign = "";
  private PlainBrowser respondent = new PlainBrowser("");
  private Visitor staff = new Visitor(java.net.URI.create("http://127.0.0.1"));
  private Visitor staffElsewhere = new Visitor(java.net.URI.create("http://127.0.0.1"));

  /// What a page shows to whom it is for: a part of its heading and a datum.
  private record Page(String path, String heading, String datum) {}

  @BeforeEach
  void everyone() {
    territory = territories.fresh();
    respondent = new PlainBrowser(origin());
    draft = respondent.start(territory);
    submitted = respondent.start(territory);
    answerEverything(respondent, submitted);
    respondent.post("/assessments/" + submitted + "/submission", Map.of());
    member = entrances.enter(new PlainBrowser(origin()), Entrances.anyone());
    kept = member.start(territory);
    answerEverything(member, kept);
    member.post("/assessments/" + kept + "/submission", Map.of());
    member.get("/assessments/" + kept + "/claim");
    space =
        Visitor.location(
            member.post(
                "/assessments/" + kept + "/claim", Map.of("name", "Boulangerie du Moulin")));
    member.get(space + "/sharing");
    member.post(space + "/sharing", Map.of("staff", "answers", "named", "no"));
    member.post(space + "/plan/items", Map.of("title", "Relever le compteur", "status", "planned"));
    planItem = first(space + "/plan/items/[0-9a-f-]{36}", member.get(space + "/plan").body());
    staff = signedIn(territory);
    campaigns.know(territory.id(), "Fournil connu", Entrances.anyone());
    campaign = campaigns.opened(staff, territory, "Appel d’automne");
    staffElsewhere = signedIn(territories.fresh());
  }

  @Test
  void everyRouteIsVisited() {
    Set<String> served = new TreeSet<>();
    router
        .uriRoutes()
        .filter(route -> route.getHttpMethodName().equals("GET"))
        .map(route -> route.getUriMatchTemplate().toPathString())
        .filter(path -> NO_PAGES.stream().noneMatch(path::startsWith))
        .filter(path -> !path.contains("-test"))
        .forEach(served::add);
    Set<String> visited = new TreeSet<>();
    visited.addAll(publicPages().keySet());
    visited.addAll(respondentPages().keySet());
    visited.addAll(staffPages().keySet());
    visited.addAll(memberPages().keySet());
    visited.addAll(administratorPages().keySet());
    visited.addAll(networkPages().keySet());
    visited.addAll(
        Set.of(
            "/i/{secret}",
            "/login/code",
            "/account/second-factor",
            "/account/identities",
            "/account/sessions",
            "/organisations/{id}/plan.pdf",
            "/assessments/{id}/result.pdf",
            "/organisations/{id}/documents/{document}",
            "/organisations/{id}/documents/{document}/removal",
            "/account/address",
            "/e/{secret}",
            "/sign-in/oidc",
            "/sign-in/oidc/callback",
            "/sign-in/oidc/link",
            "/organisations/{id}/plan/export.xlsx",
            "/u/{secret}",
            "/r/{token}",
            "/s/{secret}",
            "/c/{secret}",
            "/d/{secret}",
            "/account/password",
            "/account/signed-out"));

    assertThat(visited).isEqualTo(served);
  }

  @Test
  void publicPagesAreForEveryone() {
    publicPages()
        .forEach(
            (route, page) -> {
              shows(new PlainBrowser(origin()).get(page.path()), page);
              if (!Set.of("/login", "/sign-in").contains(route)) {
                shows(staff.get(page.path()), page);
              }
            });
  }

  @Test
  void whoIsSignedInHasNoUseForTheSignInPage() {
    assertThat(Visitor.location(staff.get("/login"))).contains(territory.slug());
  }

  @Test
  void anAssessmentIsForItsRespondentOnly() {
    respondentPages()
        .forEach(
            (route, page) -> {
              shows(respondent.get(page.path()), page);
              isNothing(new PlainBrowser(origin()).get(page.path()), page);
              isNothing(staff.get(page.path()), page);
            });
  }

  @Test
  void anOrganisationIsForItsMembersOnly() {
    memberPages()
        .forEach(
            (route, page) -> {
              shows(member.get(page.path()), page);
              if (route.startsWith("/organisations/")) {
                isNothing(staff.get(page.path()), page);
              }
              HttpResponse<String> stranger = new PlainBrowser(origin()).get(page.path());
              assertThat(stranger.statusCode()).as(page.path()).isEqualTo(303);
              assertThat(Visitor.location(stranger)).contains("/sign-in");
            });
  }

  @Test
  void staffPagesAreForTheStaffOfTheTerritoryOnly() {
    staffPages()
        .forEach(
            (route, page) -> {
              shows(staff.get(page.path()), page);
              isNothing(staffElsewhere.get(page.path()), page);
              HttpResponse<String> stranger = new PlainBrowser(origin()).get(page.path());
              assertThat(stranger.statusCode()).as(page.path()).isEqualTo(303);
              assertThat(Visitor.location(stranger)).contains("/login");
            });
  }

  @Test
  void theTeamIsForTheAdministratorsOfTheTerritoryOnly() {
    Visitor administrator = signedIn(accounts.of(territory.id(), Role.ADMINISTRATOR));
    administratorPages()
        .forEach(
            (route, page) -> {
              shows(administrator.get(page.path()), page);
              isNothing(staff.get(page.path()), page);
              isNothing(staffElsewhere.get(page.path()), page);
            });
  }

  @Test
  void thePagesOfTheNetworkAreForItsAdministratorsOnly() {
    Visitor network = accounts.atTheNetwork(java.net.URI.create(origin()));
    Visitor administrator = signedIn(accounts.of(territory.id(), Role.ADMINISTRATOR));
    networkPages()
        .forEach(
            (route, page) -> {
              shows(network.get(page.path()), page);
              isNothing(administrator.get(page.path()), page);
              isNothing(staff.get(page.path()), page);
            });
  }

  private Map<String, Page> networkPages() {
    String one = "/network/territories/" + territory.slug();
    Map<String, Page> pages = new LinkedHashMap<>();
    pages.put(
        "/network",
        new Page("/network?q=" + territory.slug(), "Les territoires du réseau", territory.name()));
    pages.put("/network/new", new Page("/network/new", "Ouvrir un territoire", "name=\"slug\""));
    pages.put(
        "/network/territories/{territory}", new Page(one, territory.name(), "Buxerolles (86041)"));
    pages.put(
        "/network/people",
        new Page("/network/people", "qui administrent le réseau", "@exemple.fr"));
    return pages;
  }

  private Map<String, Page> administratorPages() {
    String home = "/" + territory.slug() + "/staff";
    Map<String, Page> pages = new LinkedHashMap<>();
    pages.put(
        "/{territory}/staff/people",
        new Page(home + "/people", "L’équipe du territoire", territory.name()));
    pages.put("/{territory}/staff/settings", new Page(home + "/settings", "<h1", territory.name()));
    pages.put(
        "/{territory}/staff/settings/logo",
        new Page(home + "/settings/logo", "<h1>Logo", "name=\"file\""));
    pages.put(
        "/{territory}/staff/settings/places",
        new Page(home + "/settings/places", "zones et population", "name=\"zones\""));
    pages.put("/{territory}/staff/layers", new Page(home + "/layers", "<h1", territory.name()));
    pages.put(
        "/{territory}/staff/settings/texts/{page}/{language}",
        new Page(home + "/settings/texts/contact/fr", "Nous contacter", "name=\"body\""));
    pages.put(
        "/{territory}/staff/layers/{questionnaire}",
        new Page(home + "/layers/transition-ecologique", "<h1", "extends: transition"));
    return pages;
  }

  private Map<String, Page> publicPages() {
    String home = "/" + territory.slug();
    Map<String, Page> pages = new LinkedHashMap<>();
    pages.put("/", new Page("/", "<h1", "Palier"));
    pages.put("/styles", new Page("/styles", "<h1", "level-card"));
    pages.put("/login", new Page("/login", "<h1", "name=\"password\""));
    pages.put("/sign-in", new Page("/sign-in", "Entrer dans votre espace", "name=\"email\""));
    pages.put("/{territory}", new Page(home, "Où en est votre organisation", territory.name()));
    pages.put(
        "/{territory}/questionnaires/{id}",
        new Page(
            home + "/questionnaires/transition-ecologique",
            "Votre organisation en quelques mots",
            "Buxerolles"));
    pages.put(
        "/{territory}/participants",
        new Page(home + "/participants", "Elles participent et le disent", territory.name()));
    for (String name : Set.of("legal", "privacy", "accessibility", "contact", "method")) {
      pages.put("/" + name, new Page("/" + name, "<h1", "Palier"));
      pages.put("/{territory}/" + name, new Page(home + "/" + name, "<h1", territory.name()));
    }
    return pages;
  }

  private Map<String, Page> respondentPages() {
    String mine = "/assessments/" + draft;
    String done = "/assessments/" + submitted;
    Map<String, Page> pages = new LinkedHashMap<>();
    pages.put("/assessments/{id}", new Page(mine, "Où vous en êtes", "Boulangerie du Moulin"));
    pages.put(
        "/assessments/{id}/facts",
        new Page(mine + "/facts", "Votre organisation", "Boulangerie du Moulin"));
    pages.put(
        "/assessments/{id}/themes/{theme}", new Page(mine + "/themes/EAU", "<h1>Eau", "EAU-1"));
    pages.put(
        "/assessments/{id}/review",
        new Page(mine + "/review", "Relire avant d’envoyer", "Mandat et gouvernance"));
    pages.put(
        "/assessments/{id}/version",
        new Page(mine + "/version", "Version du questionnaire", "version 1.0.0"));
    pages.put(
        "/assessments/{id}/erasure",
        new Page(mine + "/erasure", "Effacer cette évaluation", "Non, la garder"));
    pages.put(
        "/assessments/{id}/result", new Page(done + "/result", "<h1", "Boulangerie du Moulin"));
    pages.put("/assessments/{id}/actions", new Page(done + "/actions", "<h1", "PIL"));
    pages.put(
        "/assessments/{id}/what-if", new Page(done + "/what-if", "<h1>Et si…", "name=\"action\""));
    pages.put("/assessments/{id}/duties", new Page(done + "/duties", "<h1", "<li"));
    pages.put(
        "/assessments/{id}/receipt",
        new Page(done + "/receipt", "Comment ce score est calculé", "Total"));
    pages.put(
        "/assessments/{id}/claim",
        new Page(mine + "/claim", "Garder cette évaluation", "name=\"email\""));
    pages.put("/assessments/{id}/share", new Page(done + "/share", "<h1", "<form"));
    return pages;
  }

  private Map<String, Page> memberPages() {
    Map<String, Page> pages = new LinkedHashMap<>();
    pages.put(
        "/organisations", new Page("/organisations", "Vos organisations", "Boulangerie du Moulin"));
    pages.put(
        "/organisations/{id}",
        new Page(space, "<h1>Boulangerie du Moulin", "Transition écologique"));
    pages.put(
        "/organisations/{id}/members",
        new Page(space + "/members", "Les personnes", "Boulangerie du Moulin"));
    pages.put(
        "/organisations/{id}/sharing",
        new Page(space + "/sharing", "Ce que vous partagez", "Boulangerie du Moulin"));
    pages.put(
        "/organisations/{id}/data",
        new Page(space + "/data", "Les données de l’organisation", "Boulangerie du Moulin"));
    pages.put(
        "/organisations/{id}/data/export",
        new Page(space + "/data/export", "data.json", "schema.json"));
    pages.put(
        "/organisations/{id}/data/erasure",
        new Page(space + "/data/erasure", "Effacer cette organisation", "Boulangerie du Moulin"));
    pages.put("/account/data", new Page("/account/data", "Vos données", "@fournil.example"));
    pages.put("/account/data/export", new Page("/account/data/export", "data.json", "schema.json"));
    pages.put(
        "/account/data/erasure",
        new Page("/account/data/erasure", "Effacer votre compte", "Boulangerie du Moulin"));
    pages.put(
        "/organisations/{id}/plan",
        new Page(space + "/plan", "Plan d’actions", "Boulangerie du Moulin"));
    pages.put(
        "/organisations/{id}/plan/print",
        new Page(space + "/plan/print", "Plan d’actions", "Boulangerie du Moulin"));
    pages.put(
        "/organisations/{id}/plan/new",
        new Page(space + "/plan/new", "Ajouter une action", "Boulangerie du Moulin"));
    pages.put(
        "/organisations/{id}/plan/suggestions",
        new Page(space + "/plan/suggestions", "Actions recommandées", "Boulangerie du Moulin"));
    pages.put(
        "/organisations/{id}/plan/items/{item}",
        new Page(planItem, "<h1>Relever le compteur", "Boulangerie du Moulin"));
    pages.put(
        "/organisations/{id}/plan/items/{item}/indicator",
        new Page(planItem + "/indicator", "Indicateur de suivi", "Boulangerie du Moulin"));
    pages.put(
        "/organisations/{id}/plan/pulse",
        new Page(space + "/plan/pulse", "Le point en cinq minutes", "Relever le compteur"));
    pages.put(
        "/organisations/{id}/plan/calendar.ics",
        new Page(space + "/plan/calendar.ics", "BEGIN:VCALENDAR", "Boulangerie du Moulin"));
    pages.put(
        "/organisations/{id}/documents",
        new Page(space + "/documents", "<h1>Documents de preuve", "Aucun document"));
    pages.put(
        "/organisations/{id}/documents/new",
        new Page(space + "/documents/new", "<h1>Ajouter un document", "EAU-1"));
    pages.put(
        "/organisations/{id}/reviews",
        new Page(space + "/reviews", "Relectures et partages", "Boulangerie du Moulin"));
    pages.put(
        "/organisations/{id}/territory",
        new Page(space + "/territory", "Votre territoire", "Boulangerie du Moulin"));
    pages.put(
        "/organisations/{id}/progress",
        new Page(
            space + "/progress?questionnaire=transition-ecologique",
            "Vos progrès",
            "Boulangerie du Moulin"));
    return pages;
  }

  private Map<String, Page> staffPages() {
    String home = "/" + territory.slug() + "/staff";
    Map<String, Page> pages = new LinkedHashMap<>();
    for (String name :
        Set.of(
            "",
            "/maturity",
            "/maturity/themes",
            "/maturity/groups",
            "/maturity/communes",
            "/maturity/method",
            "/mail",
            "/print",
            "/print/booklet")) {
      pages.put("/{territory}/staff" + name, new Page(home + name, "<h1", territory.name()));
    }
    pages.put(
        "/{territory}/staff/register",
        new Page(home + "/register", "Fiche du registre", territory.name()));
    String known = home + "/population";
    UUID garage = knowns.add(territory.id(), "Garage du Pont", "pont@garage.example");
    UUID file = knowns.read(territory, "nom;siret\nScierie;1\n");
    pages.put("/{territory}/staff/population", new Page(known, "<h1", "Garage du Pont"));
    pages.put(
        "/{territory}/staff/population/export/{format}",
        new Page(known + "/export/csv", "Courriel", "pont@garage.example"));
    pages.put(
        "/{territory}/staff/population/model/{format}",
        new Page(known + "/model/csv", "Nom", "SIRET"));
    pages.put(
        "/{territory}/staff/population/new",
        new Page(known + "/new", "Ajouter une organisation", territory.name()));
    pages.put(
        "/{territory}/staff/population/{id}",
        new Page(known + "/" + garage, "<h1>Garage du Pont", "pont@garage.example"));
    pages.put(
        "/{territory}/staff/population/{id}/removal",
        new Page(known + "/" + garage + "/removal", "Retirer Garage du Pont", territory.name()));
    pages.put(
        "/{territory}/staff/population/imports",
        new Page(known + "/imports", "Importer un fichier", "liste.csv"));
    pages.put(
        "/{territory}/staff/population/imports/{id}",
        new Page(known + "/imports/" + file, "<h1>liste.csv", "Ligne 2"));
    pages.put(
        "/{territory}/staff/population/imports/{id}/problems",
        new Page(known + "/imports/" + file + "/problems", "Colonne", "Scierie"));
    String called = home + "/campaigns";
    pages.put("/{territory}/staff/campaigns", new Page(called, "<h1>Campagnes", "Appel d’automne"));
    pages.put(
        "/{territory}/staff/campaigns/new",
        new Page(called + "/new", "<h1>Nouvelle campagne", "{lien}"));
    pages.put(
        "/{territory}/staff/campaigns/{id}", new Page(campaign, "<h1>Appel d’automne", "Appelées"));
    pages.put(
        "/{territory}/staff/campaigns/{id}/edit",
        new Page(campaign + "/edit", "Modifier Appel d’automne", "{lien}"));
    pages.put(
        "/{territory}/staff/campaigns/{id}/preview",
        new Page(campaign + "/preview", "<h1>Invitation en français", territory.name()));
    pages.put(
        "/{territory}/staff/campaigns/{id}/recipients",
        new Page(campaign + "/recipients", "Appel d’automne", "Fournil connu"));
    pages.put(
        "/{territory}/staff/campaigns/{id}/recipients/{known}",
        new Page(
            campaign + "/recipients/" + campaigns.known(territory.id()),
            "<h1>Fournil connu",
            "Enregistrer et inviter à nouveau"));
    String followed = home + "/organisations";
    String one = followed + space.substring("/organisations".length());
    pages.put(
        "/{territory}/staff/organisations",
        new Page(followed, "Les organisations", "Boulangerie du Moulin"));
    pages.put(
        "/{territory}/staff/organisations/export/{format}",
        new Page(followed + "/export/csv", "Avancement", "Boulangerie du Moulin"));
    pages.put(
        "/{territory}/staff/organisations/{id}",
        new Page(one, "<h1>Boulangerie du Moulin", "Suivi"));
    pages.put(
        "/{territory}/staff/organisations/{id}/answers/{assessment}",
        new Page(one + "/answers/" + kept, "Réponses de Boulangerie du Moulin", "<dt>"));
    return pages;
  }

  private static void shows(HttpResponse<String> response, Page page) {
    assertThat(response.statusCode()).as(page.path()).isEqualTo(200);
    assertThat(response.body()).as(page.path()).contains(page.heading()).contains(page.datum());
  }

  private static void isNothing(HttpResponse<String> response, Page page) {
    assertThat(response.statusCode()).as(page.path()).isEqualTo(404);
    assertThat(response.body()).as(page.path()).doesNotContain("Boulangerie du Moulin");
  }

  private Visitor signedIn(Territory place) {
    return signedIn(accounts.of(place.id()));
  }

  private Visitor signedIn(String email) {
    Visitor visitor = new Visitor(java.net.URI.create(origin()));
    visitor.get("/login");
    visitor.signIn(email, StaffAccounts.PASSWORD);
    return visitor;
  }

  private void answerEverything(PlainBrowser browser, String id) {
    Assessment assessment = assessments.find(UUID.fromString(id)).orElseThrow();
    for (var theme : assessments.questionnaireOf(assessment).themes()) {
      Map<String, String> fields = new LinkedHashMap<>();
      for (Question question : theme.questions()) {
        fields.put(question.id() + ".revision", "0");
        fields.put(question.id() + ".answer", "1");
      }
      browser.post("/assessments/" + id + "/themes/" + theme.id(), fields);
    }
  }

  private static String first(String pattern, String text) {
    return Pattern.compile(pattern)
        .matcher(text)
        .results()
        .map(MatchResult::group)
        .findFirst()
        .orElseThrow();
  }

  private String origin() {
    return "http://127.0.0.1:" + server.getPort();
  }
}
