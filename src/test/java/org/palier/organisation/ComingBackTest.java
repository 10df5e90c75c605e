package org.palier.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.assessment.Assessment;
import org.palier.assessment.AssessmentService;
import org.palier.assessment.Evolving;
import org.palier.assessment.PlainBrowser;
import org.palier.domain.questionnaire.NodeId;

/// The year after: the next assessment begins with what was said the last time.
@MicronautTest(transactional = false)
@Property(name = "micronaut.server.host", value = "127.0.0.1")
class ComingBackTest {

  private static final String TO_CONFIRM = "à confirmer ou changer. Enregistrer la confirme.";

  @Inject EmbeddedServer server;
  @Inject Bakery bakeries;
  @Inject Evolving evolving;
  @Inject AssessmentService assessments;

  private Bakery.Open bakery =
      new Bakery.Open(
          new PlainBrowser(""), "", new Evolving.Begun("x", new UUID(0, 0), ""), new UUID(0, 0));

  @BeforeEach
  void open() {
    bakery = bakeries.open("http://127.0.0.1:" + server.getPort());
  }

  private Assessment found(String address) {
    return assessments
        .find(UUID.fromString(address.substring("/assessments/".length())))
        .orElseThrow();
  }

  private String page(String address) {
    return bakery.owner().get(address).body();
  }

  private static int count(String text, String part) {
    return text.split(java.util.regex.Pattern.quote(part), -1).length - 1;
  }

  @Test
  void theNextAssessmentBeginsWithTheLastAnswersAndFacts() {
    Assessment first = found("/assessments/" + bakery.first().id());

    String draft = bakery.begun();

    assertThat(found(draft).organisationId()).isEqualTo(bakery.organisation());
    assertThat(found(draft).answers()).isEqualTo(first.answers());
    assertThat(found(draft).facts()).isEqualTo(first.facts());
    assertThat(page(draft)).contains("remplie avec vos réponses du", "Il reste 6 réponses");
    assertThat(count(page(draft + "/themes/ENE"), TO_CONFIRM)).isEqualTo(3);
    assertThat(found("/assessments/" + bakery.first().id())).isEqualTo(first);
  }

  @Test
  void aSecondClickOpensTheSameDraft() {
    String draft = bakery.begun();

    assertThat(bakery.begun()).isEqualTo(draft);
    assertThat(page(bakery.space())).contains(draft + "\">Continuer");
  }

  @Test
  void anAnswerIsToConfirmUntilItIsSavedEvenUnchanged() {
    String draft = bakery.begun();
    page(draft + "/themes/ENE");

    bakery
        .owner()
        .post(draft + "/answers/ENE-1", Map.of("ENE-1.revision", "1", "ENE-1.answer", "1"));

    assertThat(count(page(draft + "/themes/ENE"), TO_CONFIRM)).isEqualTo(2);
    assertThat(page(draft)).contains("Il reste 5 réponses");
  }

  @Test
  void whatWasNotLookedAtAgainCountsAndTheReviewPageSaysHowMany() {
    String draft = bakery.begun();

    assertThat(page(draft + "/review"))
        .contains("6 réponses reprises de l’évaluation précédente n’ont pas été revues");
    assertThat(bakery.owner().post(draft + "/submission", Map.of()).statusCode()).isEqualTo(303);
    assertThat(page(draft + "/result")).contains("66,7");
  }

  @Test
  void underALaterVersionTheUpgradeCarriesTheAnswersAndSaysWhatChanged() {
    evolving.publish(bakery.first(), 2);

    String draft = bakery.begun();

    assertThat(found(draft).questionnaireVersion()).isEqualTo("2.0.0");
    assertThat(found(draft).entries().keySet().stream().map(NodeId::value))
        .containsExactlyInAnyOrder("EAU-1", "EAU-6", "ENE-1", "ENE-4", "ENE-5");
    assertThat(page(draft + "/themes/ENE"))
        .contains("Les réponses proposées ont changé depuis.")
        .contains("Vous aviez répondu\u00a0: «\u00a0Une fois par an\u00a0»");
    assertThat(page(draft + "/version"))
        .contains("Le référentiel ne demande plus la récupération d’eau de pluie.");
  }

  @Test
  void whatIsToConfirmGoesOverToALaterVersionWithTheDraft() {
    String draft = bakery.begun();
    evolving.publish(bakery.first(), 2);
    page(draft + "/version");

    bakery.owner().post(draft + "/version", Map.of("from", "1.0.0", "to", "2.0.0"));

    assertThat(found(draft).questionnaireVersion()).isEqualTo("2.0.0");
    assertThat(count(page(draft + "/themes/ENE"), TO_CONFIRM)).isEqualTo(3);
  }

  @Test
  void aQuestionnaireNobodyAnsweredYetBeginsBlank() {
    bakery.owner().get(bakery.space());

    String draft =
        bakery
            .owner()
            .post(bakery.space() + "/assessments", Map.of("questionnaire", "transition-ecologique"))
            .headers()
            .firstValue("Location")
            .orElseThrow();

    assertThat(found(draft).entries()).isEmpty();
    assertThat(page(draft)).doesNotContain("remplie avec vos réponses");
  }

  @Test
  void whatTheTerritoryDoesNotOfferIsNotBegun() {
    bakery.owner().get(bakery.space());

    assertThat(
            bakery
                .owner()
                .post(bakery.space() + "/assessments", Map.of("questionnaire", "zone-activite"))
                .statusCode())
        .isEqualTo(404);
  }
}
