package org.palier.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.assessment.Evolving;
import org.palier.assessment.OutsideReview;
import org.palier.assessment.OutsideReviewService;
import org.palier.assessment.PlainBrowser;
import org.palier.assessment.SubmissionService;
import org.palier.domain.evaluation.Situation;

/// What others said of an assessment stands beside what was declared, and counts from the next
/// submission on.
@MicronautTest(transactional = false)
@Property(name = "micronaut.server.host", value = "127.0.0.1")
class OutsideReviewTest {

  private static final String DAY = "2026-03-02";

  @Inject EmbeddedServer server;
  @Inject Bakery bakeries;
  @Inject OutsideReviewService reviews;
  @Inject SubmissionService submissions;

  private Bakery.Open bakery =
      new Bakery.Open(
          new PlainBrowser(""), "", new Evolving.Begun("x", new UUID(0, 0), ""), new UUID(0, 0));

  @BeforeEach
  void open() {
    bakery = bakeries.open("http://127.0.0.1:" + server.getPort());
  }

  private Map<String, String> form(String kind, String status) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("submission", bakery.first().id() + "~1");
    fields.put("kind", kind);
    fields.put("reviewer", "Chambre de métiers");
    fields.put("on", DAY);
    fields.put("scope", "L’énergie et l’eau");
    fields.put("status", status);
    fields.put("remarks", "Factures <vues>");
    return fields;
  }

  private HttpResponse<String> post(String path, Map<String, String> fields) {
    bakery.owner().get(bakery.space() + "/reviews");
    return bakery.owner().post(bakery.space() + "/reviews" + path, fields);
  }

  private Situation.Platform platformOfTheNext() {
    UUID next = bakeries.submitAgain(bakery, "EAU-3", "1");
    return submissions.latest(next).orElseThrow().situation().platform();
  }

  @Test
  void aVerificationIsToldApartOnTheResultAndChangesNothingOfIt() {
    String result = bakery.first().page("/result");
    assertThat(bakery.owner().get(result).body()).doesNotContain("Déclaré par l’organisation");

    assertThat(post("", form("third_party", "reserved")).statusCode()).isEqualTo(303);

    assertThat(bakery.owner().get(result).body())
        .contains("<li>Déclaré par l’organisation</li>")
        .contains("<li>Vérifié par un tiers le 2 mars 2026\u00a0: confirmé avec des réserves</li>")
        .doesNotContain("Relu par un pair");
    assertThat(bakery.owner().get(bakery.space() + "/reviews").body())
        .contains("Chambre de métiers", "Factures &lt;vues&gt;", "Vérification par un tiers");
    assertThat(
            submissions.latest(bakery.first().id()).orElseThrow().situation().platform().reviewOn())
        .isNull();
  }

  @Test
  void aReviewAndASharedExperienceAreKnownAtTheNextSubmission() {
    post("", form("peer", "confirmed"));
    post("/experiences", Map.of("shared", DAY, "description", "Visite du fournil"));

    Situation.Platform known = platformOfTheNext();

    assertThat(known.reviewOn()).isEqualTo(LocalDate.parse(DAY));
    assertThat(known.experienceSharedOn()).isEqualTo(LocalDate.parse(DAY));
  }

  @Test
  void whatWasRefusedIsToldAndCountsForNothing() {
    post("", form("peer", "refused"));

    assertThat(bakery.owner().get(bakery.first().page("/result")).body())
        .contains("Relu par un pair le 2 mars 2026\u00a0: non confirmé");
    assertThat(platformOfTheNext().reviewOn()).isNull();
  }

  @Test
  void whatIsMissingOrToComeComesBackWithItsMessage() {
    Map<String, String> fields = form("peer", "confirmed");
    fields.put("reviewer", " ");
    fields.put("on", "2999-01-01");

    HttpResponse<String> refused = post("", fields);

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("Donnez le nom de qui a relu.", "Cette date est à venir.")
        .contains("value=\"L’énergie et l’eau\"");
    assertThat(post("/experiences", Map.of("shared", "hier")).body())
        .contains("Donnez une date complète.", "Dites ce qui a été partagé.");
    assertThat(reviews.of(bakery.organisation())).isEmpty();
  }

  @Test
  void theSubmissionOfAnotherOrganisationIsNotReviewedHere() {
    Bakery.Open other = bakeries.open("http://127.0.0.1:" + server.getPort());
    Map<String, String> fields = form("peer", "confirmed");
    fields.put("submission", other.first().id() + "~1");

    assertThat(post("", fields).statusCode()).isEqualTo(422);
    assertThat(reviews.of(other.organisation())).isEmpty();
  }

  @Test
  void whatWasRecordedByMistakeIsRemovedByTheOrganisationOnly() {
    post("", form("peer", "confirmed"));
    OutsideReview review = reviews.of(bakery.organisation()).getFirst();
    Bakery.Open other = bakeries.open("http://127.0.0.1:" + server.getPort());
    other.owner().get(other.space() + "/reviews");

    assertThat(
            other
                .owner()
                .post(other.space() + "/reviews/" + review.id() + "/removal", Map.of())
                .statusCode())
        .isEqualTo(404);
    assertThat(post("/" + review.id() + "/removal", Map.of()).statusCode()).isEqualTo(303);
    assertThat(reviews.of(bakery.organisation())).isEmpty();
  }
}
