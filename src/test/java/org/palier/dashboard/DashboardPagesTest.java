package org.palier.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palier.account.StaffAccounts;
import org.palier.account.Visitor;

@MicronautTest(transactional = false)
class DashboardPagesTest {

  @Inject EmbeddedServer server;
  @Inject StaffAccounts accounts;
  @Inject SubmittedUnits units;

  private final String slug = slug();
  private UUID territory = UUID.randomUUID();

  private static String slug() {
    return "d" + UUID.randomUUID().toString().substring(0, 8);
  }

  @BeforeEach
  void territory() {
    territory = units.territory(slug);
  }

  private Visitor staffOf(UUID one) {
    Visitor visitor = new Visitor(server.getURI());
    visitor.signIn(accounts.of(one), StaffAccounts.PASSWORD);
    visitor.get("/account/password");
    return visitor;
  }

  private void thirty(UUID one) {
    units.submit(one, "shop", 18, "ENT", "trade", 30);
    units.submit(one, "club", 9, "ASS", "culture-sport", 50);
    units.submit(one, "farm", 3, "PUB", "agriculture", 10);
  }

  private static HttpResponse<String> publish(Visitor staff, String slug) {
    return staff.post("/" + slug + "/staff/releases", Map.of());
  }

  @ParameterizedTest
  @CsvSource({
    "'', Qui participe, Ont terminé",
    "/maturity, Où en est le territoire, Niveau le plus fréquent",
    "/maturity/themes, Où en est le territoire, Biodiversité",
    "/maturity/groups, Où en est le territoire, Commerce et réparation",
    "/maturity/communes, Où en est le territoire, Par commune",
    "/maturity/method, Comment sont calculés ces chiffres, moins de 5 organisations"
  })
  void eachPageHasItsHeadingAndItsData(String page, String heading, String datum) {
    thirty(territory);
    Visitor staff = staffOf(territory);
    publish(staff, slug);
    HttpResponse<String> answer = staff.get("/" + slug + "/staff" + page);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body()).contains(heading).contains(datum);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "/maturity", "/maturity/groups", "/maturity/communes", "/maturity/method"})
  void theStaffOfAnotherTerritoryFindNothingAsIfItDidNotExist(String page) {
    Visitor stranger = staffOf(units.territory(slug()));
    HttpResponse<String> theirs = stranger.get("/" + slug + "/staff" + page);
    HttpResponse<String> nowhere = stranger.get("/nowhere" + slug + "/staff" + page);
    assertThat(theirs.statusCode()).isEqualTo(nowhere.statusCode()).isEqualTo(404);
    assertThat(theirs.body()).isEqualTo(nowhere.body().replace("nowhere" + slug, slug));
  }

  @Test
  void theStaffOfAnotherTerritoryCanNotPublish() {
    thirty(territory);
    Visitor stranger = staffOf(units.territory(slug()));
    assertThat(publish(stranger, slug).statusCode()).isEqualTo(404);
    assertThat(units.count("dashboard_release", territory)).isZero();
  }

  @Test
  void anAnonymousVisitorCanNotPublish() {
    thirty(territory);
    assertThat(publish(new Visitor(server.getURI()), slug).statusCode()).isEqualTo(303);
    assertThat(units.count("dashboard_release", territory)).isZero();
  }

  @Test
  void beforeTheFirstReleaseThePageSaysWhatToDo() {
    String body = staffOf(territory).get("/" + slug + "/staff/maturity").body();
    assertThat(body).contains("Rien n’est encore publié").contains("Publier une première version");
  }

  @Test
  void publishingShowsTheTerritoryOnItsStairs() {
    thirty(territory);
    Visitor staff = staffOf(territory);
    HttpResponse<String> answer = publish(staff, slug);
    assertThat(Visitor.location(answer)).isEqualTo("/" + slug + "/staff/maturity?outcome=new");
    String body = staff.get(Visitor.location(answer)).body();
    assertThat(body)
        .contains("La nouvelle publication est en place.")
        .contains("Le territoire sur ses paliers")
        .contains("Élan");
  }

  @Test
  void publishingAgainWithoutChangeSaysSo() {
    thirty(territory);
    Visitor staff = staffOf(territory);
    publish(staff, slug);
    HttpResponse<String> answer = publish(staff, slug);
    assertThat(staff.get(Visitor.location(answer)).body()).contains("Rien n’a été publié");
  }

  @Test
  void smallClassesAreToldTogetherAndTheReasonIsGiven() {
    thirty(territory);
    Visitor staff = staffOf(territory);
    publish(staff, slug);
    assertThat(staff.get("/" + slug + "/staff/maturity").body())
        .contains("Autres, regroupés")
        .contains("Association, Établissement public")
        .contains("les groupes de moins de 5 organisations sont réunis");
  }

  @Test
  void noParameterChangesWhatIsShown() {
    thirty(territory);
    Visitor staff = staffOf(territory);
    publish(staff, slug);
    String page = "/" + slug + "/staff/maturity/groups";
    String plain = table(staff.get(page).body());
    for (String query : List.of("?k=1", "?sector=trade", "?release=1&release=2", "?size=T1")) {
      assertThat(table(staff.get(page + query).body())).isEqualTo(plain);
    }
    assertThat(staff.get("/" + slug + "/staff/maturity?outcome=other").statusCode()).isEqualTo(404);
  }

  private static String table(String body) {
    return body.substring(body.indexOf("<h1>"), body.indexOf("</main>"));
  }

  @Test
  void twoTerritoriesThatDifferInAHiddenScoreShowTheSameBytes() {
    UUID other = units.territory(slug + "x");
    for (UUID one : List.of(territory, other)) {
      units.submit(one, "shop", 40, "ENT", "trade", 30);
    }
    units.submit(territory, "lone", "PUB", "T1", "health", "86194", 41);
    units.submit(other, "lone", "PUB", "T1", "health", "86194", 44);
    Visitor staff = staffOf(territory);
    Visitor others = staffOf(other);
    publish(staff, slug);
    publish(others, slug + "x");
    for (String page : List.of("/maturity", "/maturity/groups", "/maturity/communes")) {
      assertThat(plain(others.get("/" + slug + "x/staff" + page).body(), slug + "x"))
          .isEqualTo(plain(staff.get("/" + slug + "/staff" + page).body(), slug));
    }
  }

  private static String plain(String body, String slug) {
    return body.replace(slug, "SLUG")
        .replaceAll("content=\"[A-Za-z0-9_-]{20,}\"|value=\"[A-Za-z0-9_-]{20,}\"", "TOKEN");
  }

  @Test
  void participationIsLive() {
    Visitor staff = staffOf(territory);
    assertThat(staff.get("/" + slug + "/staff").body()).contains("Personne n’a encore commencé");
    thirty(territory);
    units.assessment(territory, "ENT", "trade", "86194", "draft");
    assertThat(staff.get("/" + slug + "/staff").body())
        .contains("31 organisations ont commencé, 30 ont terminé et une est en chemin.");
  }

  @Test
  void thePublicReadsTheReleaseAsJson() {
    thirty(territory);
    publish(staffOf(territory), slug);
    HttpResponse<String> answer =
        new Visitor(server.getURI()).get("/api/v1/territories/" + slug + "/releases/latest");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.body())
        .contains("\"threshold\":10")
        .contains("\"organisations\":{\"from\":20,\"to\":49}")
        .doesNotContain("unit_key");
  }

  @Test
  void thePublicCanNotFilter() {
    thirty(territory);
    publish(staffOf(territory), slug);
    String address = "/api/v1/territories/" + slug + "/releases/latest";
    Visitor anyone = new Visitor(server.getURI());
    for (String query : List.of("?k=1", "?sector=trade", "?territory=a&territory=b")) {
      assertThat(anyone.get(address + query).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void aTerritoryWithoutReleaseIsAnsweredLikeNoTerritory() {
    Visitor anyone = new Visitor(server.getURI());
    HttpResponse<String> none = anyone.get("/api/v1/territories/" + slug + "/releases/latest");
    HttpResponse<String> nowhere = anyone.get("/api/v1/territories/nowhere/releases/latest");
    assertThat(none.statusCode()).isEqualTo(404);
    assertThat(none.body()).isEqualTo(nowhere.body());
    assertThat(none.headers().firstValue("Content-Type").orElse(""))
        .startsWith("application/problem+json");
  }
}
