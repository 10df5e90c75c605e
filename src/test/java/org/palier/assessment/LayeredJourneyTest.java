package org.palier.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.Question;
import org.palier.domain.scoring.NodeScore;
import org.palier.territory.Territory;

/// The respondent's way where the territory adds questions of its own.
@MicronautTest(transactional = false)
@Property(name = "micronaut.server.host", value = "127.0.0.1")
class LayeredJourneyTest {

  @Inject EmbeddedServer server;
  @Inject Territories territories;
  @Inject LocalQuestions local;
  @Inject AssessmentService assessments;
  @Inject SubmissionService submissions;

  private Territory territory = new Territory(new UUID(0, 0), "x", "", "fr", "", "", "", true);
  private PlainBrowser browser = new PlainBrowser("");

  @BeforeEach
  void open() {
    territory = local.of(territories.fresh());
    browser = new PlainBrowser("http://127.0.0.1:" + server.getPort());
  }

  private String own(String id) {
    return territory.slug() + "." + id;
  }

  private String theme(String id, String theme) {
    return browser.get("/assessments/" + id + "/themes/" + theme).body();
  }

  private HttpResponse<String> answer(String id, String theme, String question, String option) {
    return browser.post(
        "/assessments/" + id + "/themes/" + theme,
        Map.of(question + ".revision", "0", question + ".answer", option));
  }

  private void answerEverything(String id, String option) {
    Assessment assessment = assessments.find(UUID.fromString(id)).orElseThrow();
    for (var theme : assessments.questionnaireOf(assessment).themes()) {
      Map<String, String> fields = new LinkedHashMap<>();
      for (Question question : theme.questions()) {
        fields.put(question.id() + ".revision", "0");
        fields.put(question.id() + ".answer", option);
      }
      assertThat(
              browser
                  .post("/assessments/" + id + "/themes/" + theme.id().value(), fields)
                  .statusCode())
          .isEqualTo(303);
    }
  }

  private Submission submitted(String option) {
    String id = browser.start(territory);
    answerEverything(id, option);
    HttpResponse<String> sent = browser.post("/assessments/" + id + "/submission", Map.of());
    assertThat(sent.statusCode()).isEqualTo(303);
    return submissions.latest(UUID.fromString(id)).orElseThrow();
  }

  @Test
  void aQuestionOfTheTerritoryIsAskedInItsPlaceAndMarked() {
    String page = theme(browser.start(territory), "PIL");
    assertThat(page)
        .contains("Avez-vous signé la charte du pays", "Question de votre territoire")
        .contains("data-question=\"" + own("P") + "\"");
    assertThat(page.indexOf("Charte du pays")).isGreaterThan(page.indexOf("id=\"PIL-7\""));
  }

  @Test
  void helpAndExamplesOfTheTerritoryAreShownAsItsOwn() {
    assertThat(theme(browser.start(territory), "PIL"))
        .contains("Sur votre territoire", "Le conseil du pays vous aide.")
        .contains("Un exemple ici", "Une page signée par le bureau.");
  }

  @Test
  void aThemeOfTheTerritoryIsOneMoreTheme() {
    String id = browser.start(territory);
    assertThat(browser.get("/assessments/" + id).body()).contains("Vie du pays");
    assertThat(theme(id, own("VIE"))).contains("Venez-vous aux rencontres", "Thème 8 sur 8");
  }

  @Test
  void anAnswerToItIsKeptAndCheckedLikeAnyOther() {
    String id = browser.start(territory);
    assertThat(answer(id, "PIL", own("P"), "1").statusCode()).isEqualTo(303);
    assertThat(answer(id, own("VIE"), own("V"), "9").statusCode()).isEqualTo(422);
    Assessment stored = assessments.find(UUID.fromString(id)).orElseThrow();
    assertThat(stored.entry(new NodeId(own("P")))).isPresent();
    assertThat(stored.entry(new NodeId(own("V")))).isEmpty();
  }

  @Test
  void oneAnswerIsSavedByScriptToo() {
    String id = browser.start(territory);
    browser.get("/assessments/" + id + "/themes/PIL");
    HttpResponse<String> saved =
        browser.post(
            "/assessments/" + id + "/answers/" + own("P"),
            Map.of(own("P") + ".revision", "0", own("P") + ".answer", "2"));
    assertThat(saved.statusCode()).isEqualTo(200);
    assertThat(saved.body()).contains("Charte du pays");
  }

  @Test
  void nothingIsSubmittedBeforeTheQuestionsOfTheTerritoryAreAnswered() {
    String id = browser.start(territory);
    HttpResponse<String> refused = browser.post("/assessments/" + id + "/submission", Map.of());
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("Rencontres du pays");
  }

  @Test
  void theResultHasBothScoresAndTheLevelIsTheCores() {
    Submission submission = submitted("2");
    Submission.Local beside = java.util.Objects.requireNonNull(submission.local());
    assertThat(submission.referential().questionnaire().question(new NodeId(own("P")))).isEmpty();
    assertThat(beside.evaluation().overall()).isInstanceOf(NodeScore.Rated.class);
    assertThat(beside.evaluation().overall()).isNotEqualTo(submission.evaluation().overall());

    String page = browser.get("/assessments/" + submission.assessmentId() + "/result").body();
    assertThat(page)
        .contains(
            "Score avec ce que votre territoire ajoute", "les 2 questions de votre territoire")
        .contains("votre niveau n’en dépend pas");
  }

  @Test
  void theResultKeptHoldsBothAndTheHashOfTheLayer() {
    Submission submission = submitted("1");
    String json = submissions.result(submission.assessmentId(), 1).orElseThrow();
    assertThat(json)
        .contains("\"local\":{\"territory\":\"" + territory.slug() + "\"")
        .contains("\"layer\":\"" + layerOf(submission) + "\"");
  }

  private static String layerOf(Submission submission) {
    return java.util.Objects.requireNonNull(submission.local()).referential().layer().hash();
  }

  @Test
  void aLaterEditionChangesNoLocalScore() {
    Submission before = submitted("2");
    local.publish(
        territory,
        LocalQuestions.TEXT
            .replace("2026-11-01", "2026-12-01")
            .replace("points: 2, label: \"Oui\"", "points: 5, label: \"Oui\""));
    Submission after = submissions.latest(before.assessmentId()).orElseThrow();
    assertThat(after.local()).isEqualTo(before.local());
    assertThat(layerOf(submitted("2"))).isNotEqualTo(layerOf(before));
  }

  @Test
  void aDraftBegunBeforeTheLayerGoesOnWithoutIt() {
    Territory plain = territories.fresh();
    String id = browser.start(plain);
    local.of(plain);
    assertThat(theme(id, "PIL")).doesNotContain("Charte du pays");
    answerEverything(id, "2");
    browser.post("/assessments/" + id + "/submission", Map.of());
    assertThat(submissions.latest(UUID.fromString(id)).orElseThrow().local()).isNull();
    assertThat(browser.get("/assessments/" + id + "/result").body())
        .doesNotContain("Score avec ce que votre territoire ajoute");
  }

  @Test
  void howEachOfBothScoresIsMadeIsShown() {
    String address = "/assessments/" + submitted("2").assessmentId() + "/receipt";
    String core = browser.get(address).body();
    assertThat(core)
        .contains("Score avec ce que votre territoire ajoute", "?score=territory")
        .doesNotContain("Vie du pays");
    String whole = browser.get(address + "?score=territory").body();
    assertThat(whole)
        .contains("Ceci est le calcul du score avec ce que votre territoire ajoute", "Vie du pays")
        .contains("?score=territory&amp;node=PIL")
        .doesNotContain("prochain");
    assertThat(browser.get(address + "?score=territory&node=PIL").body())
        .contains("Charte du pays");
  }

  @Test
  void theScoreOfATerritoryWithoutLayerIsTheCores() {
    territory = territories.fresh();
    String address = "/assessments/" + submitted("2").assessmentId() + "/receipt";
    assertThat(browser.get(address + "?score=territory").body())
        .doesNotContain("score de votre territoire");
  }
}
