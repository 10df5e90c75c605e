package org.palier.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.assessment.Evolving.Begun;
import org.palier.domain.answers.Answer;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.OptionId;
import org.palier.referential.Reread;
import org.palier.referential.SchemaCheck;

/// A questionnaire gets a later version while some are answering it, and after some have.
@MicronautTest(transactional = false)
@Property(name = "micronaut.server.host", value = "127.0.0.1")
class CarryOverTest {

  @Inject EmbeddedServer server;
  @Inject Evolving evolving;
  @Inject AssessmentService assessments;
  @Inject SubmissionService submissions;
  @Inject RecalculationService recalculations;
  @Inject CarryOverRepository carryOvers;
  @Inject Reread reread;

  private PlainBrowser browser = new PlainBrowser("");

  @BeforeEach
  void open() {
    browser = new PlainBrowser("http://127.0.0.1:" + server.getPort());
  }

  private Begun opened(Begun begun) {
    browser.get(begun.link());
    return begun;
  }

  private Begun draftWithALaterVersion() {
    Begun begun = opened(evolving.draft());
    evolving.note(begun.id(), "EAU-3", "à voir avec le plombier");
    evolving.publish(begun, 2);
    return begun;
  }

  private HttpResponse<String> carry(Begun begun) {
    browser.get(begun.page("/version"));
    return browser.post(begun.page("/version"), Map.of("from", "1.0.0", "to", "2.0.0"));
  }

  private Assessment found(Begun begun) {
    return assessments.find(begun.id()).orElseThrow();
  }

  private StoredEntry stored(Begun begun, String question) {
    return found(begun).entry(new NodeId(question)).orElse(StoredEntry.NOTHING);
  }

  @Test
  void aDraftStaysUnderItsVersionUntilItsRespondentChooses() {
    Begun begun = draftWithALaterVersion();

    assertThat(browser.get(begun.page("")).body())
        .contains("Une nouvelle version du questionnaire est parue", begun.page("/version"));
    assertThat(found(begun).questionnaireVersion()).isEqualTo("1.0.0");
    assertThat(browser.get(begun.page("/themes/EAU")).body()).contains("EAU-3");
  }

  @Test
  void theOfferSaysWhatChangesForEachAnswer() {
    Begun begun = draftWithALaterVersion();

    String page = browser.get(begun.page("/version")).body();

    assertThat(page)
        .contains("Une réponse est reprise telle quelle", "3 questions restent sans réponse")
        .contains(
            "<strong>ENE-1 Suivi</strong><span class=\"said\">«\u00a0Une fois par an\u00a0»</span>"
                + "<span>Votre réponse devient «\u00a0Chaque année\u00a0».</span>")
        .contains("«\u00a0Chaleur produite\u00a0», «\u00a0Électricité produite\u00a0»")
        .contains("Non repris\u00a0: cela ne convient plus à «\u00a0Température\u00a0»")
        .contains(
            "Non repris dans la version 2.0.0\u00a0: Le référentiel ne demande plus la"
                + " récupération d’eau de pluie.")
        .contains("à voir avec le plombier", "sous la question «\u00a0Recherche de fuites\u00a0»")
        .contains("Les vitrines ne changent plus rien.")
        .doesNotContain("EAU-1");
  }

  @Test
  void theAnswersGoOverByTheTableWithTheirNotes() {
    Begun begun = draftWithALaterVersion();

    assertThat(carry(begun).statusCode()).isEqualTo(303);

    assertThat(found(begun).questionnaireVersion()).isEqualTo("2.0.0");
    assertThat(found(begun).factsRevision()).isEqualTo(2);
    assertThat(stored(begun, "ENE-1"))
        .isEqualTo(
            new StoredEntry(new Answer.Chosen(new OptionId("annuel")), "vu avec Anne", "", 2));
    assertThat(stored(begun, "ENE-4").comment()).isEqualTo("panneaux");
    assertThat(stored(begun, "ENE-5").answer()).isEqualTo(stored(begun, "ENE-4").answer());
    assertThat(stored(begun, "EAU-6"))
        .isEqualTo(new StoredEntry(null, "à voir avec le plombier", "", 2));
    assertThat(found(begun).entries().keySet().stream().map(NodeId::value))
        .containsExactly("EAU-1", "EAU-6", "ENE-1", "ENE-4", "ENE-5");
  }

  @Test
  void nothingThatWasTypedIsLostAndThePageRecallsIt() {
    Begun begun = draftWithALaterVersion();
    Map<NodeId, StoredEntry> before = found(begun).entries();

    carry(begun);

    assertThat(carryOvers.answers(begun.id(), 1))
        .allSatisfy(
            row ->
                assertThat(AssessmentLoader.entry(row))
                    .isEqualTo(before.get(new NodeId(row.questionId()))))
        .hasSameSizeAs(before.entrySet());
    assertThat(browser.get(begun.page("/version")).body())
        .contains("Vos réponses sont passées à la version 2.0.0")
        .contains("Eau de pluie", "«\u00a0Oui\u00a0»", "ne demande plus");
    assertThat(browser.get(begun.page("")).body()).contains("Revoir ce qui a changé");
  }

  @Test
  void askingTwiceCarriesOnceAndAStaleAskCarriesNothing() {
    Begun begun = draftWithALaterVersion();
    carry(begun);
    assertThat(carry(begun).statusCode()).isEqualTo(303);
    assertThat(carryOvers.latest(begun.id()).orElseThrow().place()).isEqualTo(1);

    Begun other = draftWithALaterVersion();
    browser.post(other.page("/version"), Map.of("from", "1.0.0", "to", "3.0.0"));
    assertThat(found(other).questionnaireVersion()).isEqualTo("1.0.0");
  }

  @Test
  void aPageOpenedUnderTheVersionBeforeWritesOverNothing() {
    Begun begun = draftWithALaterVersion();
    carry(begun);

    HttpResponse<String> late =
        browser.post(begun.page("/themes/EAU"), Map.of("EAU-1.revision", "1", "EAU-1.answer", "0"));

    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(stored(begun, "EAU-1").answer()).isEqualTo(new Answer.Chosen(new OptionId("1")));
  }

  @Test
  void aDraftGoesOverSeveralVersionsAtOnceAndAgain() {
    Begun begun = draftWithALaterVersion();
    carry(begun);
    evolving.publish(begun, 3);
    browser.post(begun.page("/version"), Map.of("from", "2.0.0", "to", "3.0.0"));
    assertThat(found(begun).questionnaireVersion()).isEqualTo("3.0.0");
    assertThat(stored(begun, "EAU-8").comment()).isEqualTo("à voir avec le plombier");
    assertThat(carryOvers.latest(begun.id()).orElseThrow().place()).isEqualTo(2);

    Begun straight = draftWithALaterVersion();
    evolving.publish(straight, 3);
    browser.get(straight.page(""));
    browser.post(straight.page("/version"), Map.of("from", "1.0.0", "to", "3.0.0"));
    assertThat(found(straight).answers().entries()).isEqualTo(found(begun).answers().entries());
  }

  @Test
  void whatWasKeptIsErasedWithItsAssessment() {
    Begun begun = draftWithALaterVersion();
    carry(begun);
    browser.post(begun.page("/erasure"), Map.of());
    assertThat(carryOvers.latest(begun.id())).isEmpty();
    assertThat(carryOvers.answers(begun.id(), 1)).isEmpty();
  }

  @Test
  void aSubmittedAssessmentDoesNotGoOverButItsNextRevisionMay() {
    Begun begun = opened(evolving.submitted());
    evolving.publish(begun, 2);
    browser.get(begun.page(""));
    assertThat(carry(begun).statusCode()).isEqualTo(409);
    assertThat(browser.get(begun.page("/version")).body()).contains("version 1.0.0");

    browser.post(begun.page("/revisions"), Map.of());
    assertThat(carry(begun).statusCode()).isEqualTo(303);
    evolving.answer(begun.id(), "EAU-7", "1", "");
    assertThat(browser.get(begun.page("/review")).statusCode()).isEqualTo(200);
    assertThat(found(begun).questionnaireVersion()).isEqualTo("2.0.0");
    assertThat(submissions.latest(begun.id()).orElseThrow().referential().questionnaire().version())
        .isEqualTo("1.0.0");
  }

  @Test
  void anOldResultIsFoundAgainUnderItsOwnVersionFromTheDatabaseAlone() {
    Begun begun = evolving.submitted();
    Submission before = submissions.latest(begun.id()).orElseThrow();
    String kept = submissions.result(begun.id(), 1).orElseThrow();
    evolving.publish(begun, 2);
    evolving.publish(begun, 3);

    Submission again = submissions.latest(begun.id()).orElseThrow();

    assertThat(again.evaluation()).isEqualTo(before.evaluation());
    assertThat(reread.result(begun.questionnaire(), "1.0.0", again.situation())).isEqualTo(kept);
  }

  /// Under 1.0.0: ENE is (1 + 1 + 0)/3, EAU is (1 + 1 + 0)/3, so 2/3. Under 2.0.0: ENE is 0 for the
  /// degree that no longer fits, 1/2, 1 and 1, so 5/8; EAU is 1, 0 and 0, so 1/3; the mean is
  /// 23/48.
  @Test
  void aResultIsScoredUnderBothVersionsAndSaysSo() throws IOException {
    Begun begun = opened(evolving.submitted());
    assertThat(browser.get(begun.page("/result")).body()).doesNotContain("recalculé");
    evolving.publish(begun, 2);

    assertThat(browser.get(begun.page("/result")).body())
        .contains("Selon la version 1.0.0, celle de ce résultat\u00a0: 66,7 sur 100")
        .contains("Selon la version 2.0.0\u00a0: 47,9 sur 100, Premier palier (recalculé\u202f;")
        .contains("2 réponses n’ont pas pu être reprises");

    JsonNode result = new ObjectMapper().readTree(apiResult(begun));
    assertThat(result.at("/overall/exact").asText()).isEqualTo("2/3");
    assertThat(result.at("/questionnaire").asText()).isEqualTo(begun.questionnaire() + "@1.0.0");
    JsonNode later = result.at("/recalculated");
    assertThat(later.at("/questionnaire").asText()).isEqualTo(begun.questionnaire() + "@2.0.0");
    assertThat(later.at("/exact").asText()).isEqualTo("23/48");
    assertThat(later.at("/level").asText()).isEqualTo("un");
    assertThat(later.at("/notCarried").asInt()).isEqualTo(2);
    assertThat(SchemaCheck.of("score").problems(result)).isEmpty();
    assertThat(result.toString()).doesNotContain("panneaux", "citerne");
  }

  @Test
  void theResultThatWasKeptStaysLetterForLetter() {
    Begun begun = evolving.submitted();
    String kept = submissions.result(begun.id(), 1).orElseThrow();
    assertThat(recalculations.result(begun.id())).contains(kept);
    evolving.publish(begun, 2);
    assertThat(submissions.result(begun.id(), 1)).contains(kept);
    assertThat(recalculations.result(begun.id()).orElseThrow())
        .startsWith(kept.substring(0, kept.length() - 1));
  }

  private String apiResult(Begun begun) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(
                    "http://127.0.0.1:"
                        + server.getPort()
                        + "/api/v1/assessments/"
                        + begun.id()
                        + "/result"))
            .header("Authorization", "Bearer " + evolving.readingToken(begun))
            .build();
    try {
      return HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofString()).body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }
}
