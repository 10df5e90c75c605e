package org.palier.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.uuid.UuidCreator;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.account.StaffAccounts;
import org.palier.account.Visitor;

/// Staff of a territory that has organisations and events assessed.
@MicronautTest(transactional = false)
class OfferedQuestionnairesTest {

  private static final String EVENT = "manifestation-responsable";
  private static final List<String> THEMES = List.of("PIL", "VEN", "MAN", "MAT", "LIE");

  @Inject EmbeddedServer server;
  @Inject StaffAccounts accounts;
  @Inject SubmittedUnits units;

  private final String slug = "o" + UUID.randomUUID().toString().substring(0, 8);
  private final String base = "/" + slug + "/staff";
  private UUID territory = UUID.randomUUID();

  @BeforeEach
  void territoryThatOffersTwo() {
    territory = units.territory(slug);
    units.run(
        """
        INSERT INTO territory_questionnaire (territory_id, questionnaire_id, position)
        VALUES (?, ?, 1)
        """,
        territory.toString(),
        EVENT);
    units.submit(territory, "shop", 12, "ENT", "trade", 30);
    for (int i = 0; i < 12; i++) {
      event(i);
    }
  }

  private void event(int number) {
    String id = UuidCreator.getTimeOrderedEpoch().toString();
    String level = List.of("engagee", "confirmee", "exemplaire").get(number % 3);
    int score = 40 + 20 * (number % 3);
    units.run(
        """
        INSERT INTO assessment
          (id, territory_id, questionnaire_id, questionnaire_version, language, state, facts,
           created_at, touched_at)
        VALUES (?, ?, ?, '1.0.0', 'fr', 'submitted', '{}', UTC_TIMESTAMP(), UTC_TIMESTAMP())
        """,
        id,
        territory.toString(),
        EVENT);
    units.run(
        """
        INSERT INTO submission
          (assessment_id, number, territory_id, unit_key, questionnaire_id, questionnaire_version,
           hashes, engine, evaluated_on, submitted_at, score, level, facts, platform, answers,
           result)
        VALUES (?, 1, ?, ?, ?, '1.0.0', '{}', '1', CURRENT_DATE(), '2026-01-01', ?, ?, '{}', '{}',
                '{}', '{}')
        """,
        id,
        territory.toString(),
        id,
        EVENT,
        score,
        level);
    for (String theme : THEMES) {
      units.run(
          """
          INSERT INTO submission_theme (assessment_id, number, theme_id, score, level)
          VALUES (?, 1, ?, ?, ?)
          """,
          id,
          theme,
          score,
          level);
    }
  }

  private Visitor staff() {
    Visitor visitor = new Visitor(server.getURI());
    visitor.signIn(accounts.of(territory), StaffAccounts.PASSWORD);
    visitor.get("/account/password");
    return visitor;
  }

  private static String page(Visitor staff, String path) {
    return staff.get(path).body().replace("&#x3D;", "=");
  }

  @Test
  void theFirstIsReadUnlessAnotherIsChosen() {
    assertThat(page(staff(), base))
        .contains("12 organisations ont commencé", "Choisir un autre questionnaire")
        .contains("href=\"" + base + "?questionnaire=" + EVENT + "\"");
    assertThat(page(staff(), base + "?questionnaire=" + EVENT))
        .contains("12 manifestations ont commencé", "href=\"" + base + "\"")
        .doesNotContain("organisations ont commencé");
  }

  @Test
  void whatTheQuestionnaireDoesNotAskIsNotSharedOut() {
    assertThat(page(staff(), base)).contains("id=\"by-type\"");
    assertThat(page(staff(), base + "?questionnaire=" + EVENT)).doesNotContain("id=\"by-");
  }

  @Test
  void aReleaseIsOfTheQuestionnaireOneReads() {
    Visitor staff = staff();
    HttpResponse<String> answer = staff.post(base + "/releases?questionnaire=" + EVENT, Map.of());
    assertThat(Visitor.location(answer))
        .isEqualTo(base + "/maturity?outcome=new&questionnaire=" + EVENT);
    assertThat(page(staff, Visitor.location(answer)))
        .contains("Manifestation responsable", "12 manifestations", "Confirmée")
        .contains(base + "/maturity/themes?questionnaire=" + EVENT)
        .contains("/releases?questionnaire=" + EVENT)
        .doesNotContain("/maturity/groups", "/maturity/communes", "id=\"by-");
    assertThat(page(staff, base + "/maturity/themes?questionnaire=" + EVENT))
        .contains("Manger et boire");
    assertThat(page(staff, base + "/maturity")).doesNotContain("id=\"stairs\"");
  }

  @Test
  void thePublicFindsTheFiguresOfEachQuestionnaire() {
    Visitor staff = staff();
    staff.post(base + "/releases", Map.of());
    staff.post(base + "/releases?questionnaire=" + EVENT, Map.of());
    Visitor anyone = new Visitor(server.getURI());
    String open = "/api/v1/territories/" + slug + "/releases";
    assertThat(anyone.get(open).body())
        .contains("\"address\":\"" + open + "/latest/transition-ecologique\"")
        .contains("\"questionnaire\":\"" + EVENT + "\",\"title\":\"Manifestation responsable\"");
    assertThat(anyone.get(open + "/latest/" + EVENT).body())
        .contains("\"questionnaire\":\"" + EVENT + "\",\"subject\":\"event\"")
        .contains("\"organisations\":{\"from\":10,\"to\":19}");
    assertThat(anyone.get(open + "/latest").body())
        .isEqualTo(anyone.get(open + "/latest/transition-ecologique").body());
    assertThat(anyone.get(open + "/latest/zone-activite").statusCode()).isEqualTo(404);
    assertThat(anyone.get(open + "?k=1").statusCode()).isEqualTo(404);
  }

  @Test
  void theRulesSpeakOfWhatIsAssessed() {
    Visitor staff = staff();
    assertThat(page(staff, base + "/maturity/method"))
        .contains("Aucun chiffre ne porte sur moins de 5 organisations.");
    assertThat(page(staff, base + "/maturity/method?questionnaire=" + EVENT))
        .contains("Aucun chiffre ne porte sur moins de 5 manifestations.");
    assertThat(page(staff, base + "/print?questionnaire=" + EVENT))
        .contains("ne concernent certainement pas ces manifestations");
  }

  @Test
  void whatIsNotOfferedIsNotThere() {
    assertThat(staff().get(base + "?questionnaire=zone-activite").statusCode()).isEqualTo(404);
    assertThat(staff().get(base + "/maturity?questionnaire=..%2F").statusCode()).isEqualTo(404);
    assertThat(staff().post(base + "/releases?questionnaire=zone-activite", Map.of()).statusCode())
        .isEqualTo(404);
  }
}
