package org.palier.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.Question;
import org.palier.territory.Territory;

/// The respondent's way as a browser without script goes it: forms, redirects, a cookie.
@MicronautTest(transactional = false)
@Property(name = "micronaut.server.host", value = "127.0.0.1")
class JourneyTest {

  @Inject EmbeddedServer server;
  @Inject Territories territories;
  @Inject AssessmentService assessments;
  @Inject SubmissionService submissions;

  private Territory territory =
      new Territory(new java.util.UUID(0, 0), "x", "", "fr", "", "", "", true);
  private PlainBrowser browser = new PlainBrowser("");

  @BeforeEach
  void open() {
    territory = territories.fresh();
    browser = new PlainBrowser("http://127.0.0.1:" + server.getPort());
  }

  @Test
  void anAssessmentIsStartedAnsweredAndSubmittedWithoutScript() {
    String id = browser.start(territory);
    answerEverything(id, "2");

    HttpResponse<String> submitted = browser.post("/assessments/" + id + "/submission", Map.of());

    assertThat(submitted.statusCode()).isEqualTo(303);
    assertThat(submitted.headers().firstValue("location"))
        .contains("/assessments/" + id + "/result");
    assertThat(
            submissions.latest(java.util.UUID.fromString(id)).orElseThrow().evaluation().finished())
        .isTrue();
  }

  @Test
  void theResultKeptIsTheResultRecomputed() {
    String id = browser.start(territory);
    answerEverything(id, "2");
    browser.post("/assessments/" + id + "/submission", Map.of());
    Submission submission = submissions.latest(java.util.UUID.fromString(id)).orElseThrow();

    assertThat(submissions.result(submission.assessmentId(), submission.number()).orElseThrow())
        .contains("\"shown\":\"")
        .contains("transition-ecologique@1.0.0");
  }

  @Test
  void submittingTooEarlyListsWhatIsMissing() {
    String id = browser.start(territory);

    HttpResponse<String> refused = browser.post("/assessments/" + id + "/submission", Map.of());

    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(refused.body()).contains("Mandat et gouvernance").contains("error-summary");
  }

  @Test
  void aStartWithoutAnswersComesBackFilledWithItsMessages() {
    HttpResponse<String> refused =
        browser.post(
            "/" + territory.slug() + "/questionnaires/transition-ecologique",
            Map.of("name", "Club de boules", "type", "ASS", "employees", "deux"));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("Club de boules")
        .contains("value=\"deux\"")
        .contains("Choisissez la commune");
  }

  @Test
  void aCommuneElsewhereIsRefused() {
    Map<String, String> fields = new LinkedHashMap<>(PlainBrowser.BAKERY);
    fields.put("commune", "75056");

    HttpResponse<String> refused =
        browser.post("/" + territory.slug() + "/questionnaires/transition-ecologique", fields);

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("n’est pas sur ce territoire");
  }

  @Test
  void ofAPageWithAConflictAllTheRestIsStoredAndBothTextsAreShown() {
    String id = browser.start(territory);
    theme(id, "PIL", Map.of("PIL-1.revision", "0", "PIL-1.answer", "1"));

    HttpResponse<String> page =
        theme(
            id,
            "PIL",
            Map.of(
                "PIL-1.revision",
                "0",
                "PIL-1.answer",
                "3",
                "PIL-1.comment",
                "ma version",
                "PIL-2.revision",
                "0",
                "PIL-2.answer",
                "2"));

    assertThat(page.statusCode()).isEqualTo(409);
    assertThat(page.body()).contains("ma version").contains("Sa réponse est enregistrée");
    assertThat(stored(id, "PIL-2").revision()).isEqualTo(1);
    assertThat(stored(id, "PIL-1").comment()).isEmpty();
  }

  @Test
  void aPageWithATooLongCommentComesBackWithItAndTheRestIsStored() {
    String id = browser.start(territory);
    String comment = "a".repeat(5000);

    HttpResponse<String> page =
        theme(
            id,
            "PIL",
            Map.of(
                "PIL-1.revision",
                "0",
                "PIL-1.answer",
                "3",
                "PIL-1.comment",
                comment,
                "PIL-2.revision",
                "0",
                "PIL-2.answer",
                "2"));

    assertThat(page.statusCode()).isEqualTo(422);
    assertThat(page.body()).contains(comment).contains("4\u202f000");
    assertThat(stored(id, "PIL-2").revision()).isEqualTo(1);
  }

  @Test
  void aThemePageShowsWhatIsStored() {
    String id = browser.start(territory);
    theme(id, "PIL", Map.of("PIL-1.revision", "0", "PIL-1.answer", "1", "PIL-1.comment", "Anne"));

    String page = browser.get("/assessments/" + id + "/themes/PIL").body();

    assertThat(page).contains("value=\"1\" checked").contains("Anne");
  }

  @Test
  void thePrivateLinkBringsAnotherBrowserToTheAssessment() {
    String id = browser.start(territory);
    PlainBrowser phone = new PlainBrowser("http://127.0.0.1:" + server.getPort());

    HttpResponse<String> opened = phone.get(browser.privateLink());

    assertThat(opened.statusCode()).isEqualTo(303);
    assertThat(opened.headers().firstValue("location")).contains("/assessments/" + id);
    assertThat(phone.get("/assessments/" + id).statusCode()).isEqualTo(200);
  }

  @Test
  void replacingTheLinksClosesTheOldOneAndWhatItOpened() {
    String id = browser.start(territory);
    String old = browser.privateLink();
    PlainBrowser other = new PlainBrowser("http://127.0.0.1:" + server.getPort());
    other.get(old);

    String fresh = browser.post("/assessments/" + id + "/links/revocation", Map.of()).body();

    assertThat(fresh).contains("/r/");
    assertThat(other.get("/assessments/" + id).statusCode()).isEqualTo(404);
    assertThat(other.get(old).statusCode()).isEqualTo(404);
    assertThat(browser.get("/assessments/" + id).statusCode()).isEqualTo(200);
  }

  @Test
  void aStrangerSeesNothingOfAnAssessment() {
    String id = browser.start(territory);
    PlainBrowser stranger = new PlainBrowser("http://127.0.0.1:" + server.getPort());

    for (String page : List.of("", "/facts", "/themes/PIL", "/review", "/erasure")) {
      assertThat(stranger.get("/assessments/" + id + page).statusCode()).isEqualTo(404);
    }
  }

  @Test
  void factsAreAskedPartByPartAndEachPartKeepsWhatTheOthersHold() {
    String id = browser.start(territory);
    String facts = "/assessments/" + id + "/facts";

    assertThat(browser.get(facts).body()).contains("Partie 1 sur 3").contains("id=\"name\"");
    HttpResponse<String> saved =
        browser.post(facts, Map.of("revision", "1", "part", "2", "locaux", "false"));
    assertThat(saved.headers().firstValue("location")).contains(facts + "?part=3");
    HttpResponse<String> left =
        browser.post(
            facts, Map.of("revision", "2", "part", "2", "locaux", "false", "then", "overview"));
    assertThat(left.headers().firstValue("location")).contains("/assessments/" + id);
    HttpResponse<String> last =
        browser.post(facts, Map.of("revision", "2", "part", "3", "eau_activite", "true"));
    assertThat(last.headers().firstValue("location")).contains("/assessments/" + id);
    assertThat(browser.get(facts + "?part=2").body())
        .contains("id=\"locaux-false\" value=\"false\" checked");
    assertThat(browser.get(facts + "?part=9").body()).contains("Partie 3 sur 3");
  }

  @Test
  void aRefusedFactIsNotSaidToBeSaved() {
    String id = browser.start(territory);
    HttpResponse<String> refused =
        browser.post(
            "/assessments/" + id + "/facts",
            Map.of("revision", "1", "part", "2", "locaux", "true", "surface_tertiaire", "abc"));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains("value=\"abc\"").doesNotContain("C’est enregistré");
  }

  @Test
  void correctingAFactSaysFirstWhatItChangesAndLosesNoAnswer() {
    String id = browser.start(territory);
    browser.post(
        "/assessments/" + id + "/facts",
        Map.of("revision", "1", "part", "2", "eclairage", "true", "locaux", "true"));
    theme(id, "BIO", Map.of("BIO-4.revision", "0", "BIO-4.answer", "1"));

    HttpResponse<String> warned =
        browser.post(
            "/assessments/" + id + "/facts", Map.of("revision", "2", "eclairage", "false"));
    assertThat(warned.body())
        .contains("Respecter la nuit")
        .contains("Rien n’est encore enregistré");

    browser.post(
        "/assessments/" + id + "/facts",
        Map.of("revision", "2", "eclairage", "false", "confirmed", "1"));
    assertThat(browser.get("/assessments/" + id + "/themes/BIO").body()).doesNotContain("BIO-4");
    assertThat(stored(id, "BIO-4").revision()).isEqualTo(1);
  }

  @Test
  void whatDeservesASecondLookIsSaidBeforeSubmittingAndNeverBlocks() {
    String id = browser.start(territory);
    answerEverything(id, "1");
    browser.post("/assessments/" + id + "/submission", Map.of());
    browser.post("/assessments/" + id + "/revisions", Map.of());
    theme(id, "PIL", Map.of("PIL-3.revision", "1", "PIL-3.answer", "3"));

    assertThat(browser.get("/assessments/" + id + "/review").body())
        .contains("un second regard", "au-dessus de votre dernier envoi", "une preuve");
    assertThat(browser.post("/assessments/" + id + "/submission", Map.of()).statusCode())
        .isEqualTo(303);
  }

  @Test
  void aSubmittedAssessmentIsChangedOnlyInANewRevision() {
    String id = browser.start(territory);
    answerEverything(id, "2");
    browser.post("/assessments/" + id + "/submission", Map.of());

    assertThat(theme(id, "PIL", Map.of("PIL-1.revision", "1", "PIL-1.answer", "3")).statusCode())
        .isEqualTo(409);
    browser.post("/assessments/" + id + "/revisions", Map.of());
    theme(id, "PIL", Map.of("PIL-1.revision", "1", "PIL-1.answer", "3"));
    browser.post("/assessments/" + id + "/submission", Map.of());

    var uuid = java.util.UUID.fromString(id);
    assertThat(submissions.latest(uuid).orElseThrow().number()).isEqualTo(2);
    assertThat(submissions.numbered(uuid, 1).orElseThrow().situation().answers())
        .isNotEqualTo(submissions.latest(uuid).orElseThrow().situation().answers());
  }

  @Test
  void whoHoldsTheLinkErasesAllOfIt() {
    String id = browser.start(territory);
    theme(id, "PIL", Map.of("PIL-1.revision", "0", "PIL-1.answer", "1"));

    HttpResponse<String> erased = browser.post("/assessments/" + id + "/erasure", Map.of());

    assertThat(erased.statusCode()).isEqualTo(200);
    assertThat(assessments.find(java.util.UUID.fromString(id))).isEmpty();
    assertThat(browser.get("/assessments/" + id).statusCode()).isEqualTo(404);
  }

  private HttpResponse<String> theme(String id, String theme, Map<String, String> fields) {
    return browser.post("/assessments/" + id + "/themes/" + theme, fields);
  }

  private StoredEntry stored(String id, String question) {
    return assessments
        .find(java.util.UUID.fromString(id))
        .orElseThrow()
        .entry(new NodeId(question))
        .orElseThrow();
  }

  private void answerEverything(String id, String option) {
    Assessment assessment = assessments.find(java.util.UUID.fromString(id)).orElseThrow();
    for (var theme : assessments.questionnaireOf(assessment).themes()) {
      Map<String, String> fields = new LinkedHashMap<>();
      for (Question question : theme.questions()) {
        fields.put(question.id() + ".revision", "0");
        fields.put(question.id() + ".answer", option);
      }
      assertThat(theme(id, theme.id().value(), fields).statusCode()).isEqualTo(303);
    }
  }
}
