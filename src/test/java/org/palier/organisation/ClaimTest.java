package org.palier.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.palier.assessment.AssessmentService;
import org.palier.assessment.PlainBrowser;
import org.palier.assessment.Territories;
import org.palier.domain.organisation.Luhn;
import org.palier.mail.Mailbox;
import org.palier.signin.Entrances;
import org.palier.territory.Territory;

/// From an assessment without an account to an organisation with people.
@MicronautTest(transactional = false)
@Property(name = "micronaut.server.host", value = "127.0.0.1")
class ClaimTest {

  private static final String LA_POSTE = "35600000049837";

  @Inject EmbeddedServer server;
  @Inject Territories territories;
  @Inject AssessmentService assessments;
  @Inject Entrances entrances;
  @Inject Mailbox mailbox;
  @Inject AccountIds accounts;

  private Territory territory = new Territory(new UUID(0, 0), "x", "", "fr", "", "", "", true);
  private final String baker = Entrances.anyone();
  private PlainBrowser browser = new PlainBrowser("");
  private String assessment = "";

  @BeforeEach
  void start() {
    territory = territories.fresh();
    someoneElse();
  }

  private PlainBrowser fresh() {
    return new PlainBrowser("http://127.0.0.1:" + server.getPort());
  }

  private void someoneElse() {
    browser = fresh();
    assessment = browser.start(territory);
  }

  private String claimPage() {
    return "/assessments/" + assessment + "/claim";
  }

  private void enterToClaim(String email) {
    browser.post(claimPage() + "/mail", Map.of("email", email));
    assertThat(entrances.follow(browser, email)).isEqualTo(claimPage());
  }

  private HttpResponse<String> claim(String number, String name) {
    browser.get(claimPage());
    return browser.post(claimPage(), Map.of("number", number, "name", name, "person", "Ana"));
  }

  /// A right one of the legal unit these eight digits begin.
  private static String siret(String eight, String establishment) {
    return Luhn.completed(Luhn.completed(eight) + establishment);
  }

  private @Nullable UUID owner() {
    return assessments.find(UUID.fromString(assessment)).orElseThrow().organisationId();
  }

  @Test
  void anAssessmentIsKeptWithAnAddressAndANumber() {
    enterToClaim(baker);

    HttpResponse<String> claimed = claim(siret("12345678", "0001"), "Boulangerie du Moulin");

    assertThat(claimed.statusCode()).isEqualTo(303);
    String space = claimed.headers().firstValue("Location").orElseThrow();
    assertThat(browser.get(space).body())
        .contains("<h1>Boulangerie du Moulin</h1>")
        .contains("/assessments/" + assessment);
    assertThat(space).endsWith(String.valueOf(owner()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "W123456789", LA_POSTE})
  void withoutANumberAsAnAssociationAndForLaPosteItIsKeptToo(String number) {
    enterToClaim(baker);

    assertThat(claim(number, "Le Club des Boules").statusCode()).isEqualTo(303);
    assertThat(owner()).isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"12345678901234", "123", "W12", "35600000049838"})
  void aWrongNumberComesBackWithItsMessageAndWhatWasTyped(String number) {
    enterToClaim(baker);

    HttpResponse<String> refused = claim(number, "Boulangerie <du> Moulin");

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("Ce n’est ni un SIRET")
        .contains("Boulangerie &lt;du&gt; Moulin")
        .contains("value=\"" + number + "\"");
    assertThat(owner()).isNull();
  }

  @Test
  void theLinkBringsTheAssessmentToAnotherDevice() {
    browser.post(claimPage() + "/mail", Map.of("email", baker));
    PlainBrowser phone = fresh();

    assertThat(entrances.follow(phone, baker)).isEqualTo(claimPage());

    assertThat(phone.get(claimPage()).body()).contains("Quelle organisation");
  }

  @Test
  void aSecondPersonWithTheSameNumberIsLetInByTheFirst() {
    enterToClaim(baker);
    String number = siret("23456789", "0001");
    claim(number, "Boulangerie du Moulin");
    UUID organisation = owner();
    String space = "/organisations/" + organisation;
    PlainBrowser first = browser;
    String second = Entrances.anyone();
    someoneElse();
    enterToClaim(second);

    HttpResponse<String> known = claim(number, "Le Moulin");

    assertThat(known.statusCode()).isEqualTo(409);
    assertThat(known.body()).contains("déjà là").contains("Boulangerie du Moulin");
    browser.post(claimPage() + "/request", Map.of("organisation", String.valueOf(organisation)));
    assertThat(browser.get(space).statusCode()).isEqualTo(404);
    assertThat(mailbox.texts(baker).getLast()).contains(second).contains("demande à rejoindre");
    assertThat(owner()).isNull();

    assertThat(first.get(space + "/members").body()).contains(second);
    first.post(space + "/requests/" + accounts.byEmail(second), Map.of("decision", "accept"));

    assertThat(browser.get(space).statusCode()).isEqualTo(200);
    assertThat(owner()).isEqualTo(organisation);
    assertThat(mailbox.texts(second).getLast()).contains("acceptée");
  }

  @Test
  void theSameNameInTheCommuneIsProposedAndNeverMerged() {
    enterToClaim(baker);
    claim("", "SARL Boulangerie du Moulin");
    UUID first = owner();
    someoneElse();
    enterToClaim(Entrances.anyone());

    HttpResponse<String> alike = claim("", "boulangerie du MOULIN");

    assertThat(alike.statusCode()).isEqualTo(409);
    assertThat(alike.body())
        .contains("SARL Boulangerie du Moulin")
        .contains("en créer une nouvelle");
    assertThat(owner()).isNull();
    browser.post(
        claimPage(), Map.of("number", "", "name", "boulangerie du MOULIN", "distinct", "yes"));
    assertThat(owner()).isNotNull().isNotEqualTo(first);
  }

  @Test
  void anotherEstablishmentOfTheLegalUnitIsProposed() {
    enterToClaim(baker);
    claim(siret("34567891", "0001"), "Moulin, la boutique");
    someoneElse();
    enterToClaim(Entrances.anyone());

    assertThat(claim(siret("34567891", "0002"), "Moulin, le fournil").body())
        .contains("Moulin, la boutique");
  }

  @Test
  void organisationsOfAnotherTerritoryAreNeverProposed() {
    enterToClaim(baker);
    String number = siret("45678912", "0001");
    claim(number, "Boulangerie du Moulin");
    territory = territories.fresh();
    someoneElse();
    enterToClaim(Entrances.anyone());

    assertThat(claim(number, "Boulangerie du Moulin").statusCode()).isEqualTo(303);
  }

  @Test
  void aStrangerCanClaimNothing() {
    PlainBrowser stranger = entrances.enter(fresh(), Entrances.anyone());

    assertThat(stranger.get(claimPage()).statusCode()).isEqualTo(404);
    assertThat(stranger.post(claimPage(), Map.of("name", "À moi")).statusCode()).isEqualTo(404);
  }
}
