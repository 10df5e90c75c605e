package org.palier.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palier.assessment.PlainBrowser;
import org.palier.assessment.Territories;
import org.palier.signin.Entrances;

/// People come to an organisation and leave it, and may do there what their role says.
@MicronautTest(transactional = false)
@Property(name = "micronaut.server.host", value = "127.0.0.1")
class MembersTest {

  @Inject EmbeddedServer server;
  @Inject Territories territories;
  @Inject Entrances entrances;
  @Inject AccountIds accounts;

  private final String baker = Entrances.anyone();
  private final String colleague = Entrances.anyone();
  private PlainBrowser owner = new PlainBrowser("");
  private String assessment = "";
  private String space = "";

  @BeforeEach
  void claim() {
    owner = fresh();
    assessment = owner.start(territories.fresh());
    entrances.enter(owner, baker);
    String page = "/assessments/" + assessment + "/claim";
    owner.get(page);
    space =
        owner
            .post(page, Map.of("name", "Boulangerie du Moulin"))
            .headers()
            .firstValue("Location")
            .orElseThrow();
    owner.get(space + "/members");
  }

  private PlainBrowser fresh() {
    return new PlainBrowser("http://127.0.0.1:" + server.getPort());
  }

  private HttpResponse<String> invite(String role) {
    return owner.post(space + "/invitations", Map.of("email", colleague, "role", role));
  }

  private PlainBrowser member(String role) {
    assertThat(invite(role).statusCode()).isEqualTo(200);
    PlainBrowser browser = fresh();
    assertThat(entrances.follow(browser, colleague)).isEqualTo("/organisations");
    assertThat(browser.get("/organisations").body()).contains("On vous invite");
    browser.post(space + "/membership", Map.of());
    return browser;
  }

  @ParameterizedTest
  @CsvSource({"contributor,200", "reader,404", "adviser,404"})
  void anInvitedPersonMayDoWhatTheRoleSays(String role, int answering) {
    PlainBrowser browser = member(role);

    assertThat(browser.get(space).body()).contains("Boulangerie du Moulin");
    assertThat(browser.get("/assessments/" + assessment).statusCode()).isEqualTo(answering);
  }

  @Test
  void onlyOwnersInviteAndOthersAreToldSo() {
    PlainBrowser browser = member("contributor");

    HttpResponse<String> refused =
        browser.post(space + "/invitations", Map.of("email", Entrances.anyone()));

    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("personnes responsables");
  }

  @Test
  void anInvitationIsForItsAddressOnly() {
    invite("owner");
    PlainBrowser other = entrances.enter(fresh(), Entrances.anyone());

    assertThat(other.post(space + "/membership", Map.of()).statusCode()).isEqualTo(404);
    assertThat(other.get(space).statusCode()).isEqualTo(404);
  }

  @Test
  void aWithdrawnInvitationLetsNobodyIn() {
    invite("owner");
    owner.post(space + "/invitations/withdrawal", Map.of("email", colleague));
    PlainBrowser browser = fresh();
    browser.get(entrances.follow(browser, colleague));

    assertThat(browser.post(space + "/membership", Map.of()).statusCode()).isEqualTo(404);
  }

  @Test
  @DisplayName("Trouble, last owner leaving: they can neither leave nor step down")
  void theLastOwnerCanNeitherLeaveNorStepDown() {
    member("contributor");

    assertThat(owner.post(space + "/departure", Map.of()).statusCode()).isEqualTo(409);
    assertThat(changeRole(baker, "reader").body())
        .contains("Il faut au moins une personne responsable");
    assertThat(owner.get(space).statusCode()).isEqualTo(200);
  }

  private HttpResponse<String> changeRole(String email, String role) {
    return owner.post(space + "/members/" + accounts.byEmail(email), Map.of("role", role));
  }

  @Test
  void anOwnerLeavesOnceSomeoneElseIsOne() {
    PlainBrowser browser = member("contributor");
    changeRole(colleague, "owner");

    assertThat(owner.post(space + "/departure", Map.of()).statusCode()).isEqualTo(303);
    assertThat(owner.get(space).statusCode()).isEqualTo(404);
    assertThat(browser.get(space + "/members").body()).doesNotContain(baker);
  }

  @Test
  void whoIsRemovedReadsNothingMore() {
    PlainBrowser browser = member("contributor");

    owner.post(space + "/members/" + accounts.byEmail(colleague) + "/removal", Map.of());

    assertThat(browser.get(space).statusCode()).isEqualTo(404);
    assertThat(browser.get("/assessments/" + assessment).statusCode()).isEqualTo(404);
  }

  @Test
  void whoIsNotSignedInIsLedToTheEntranceAndBack() {
    assertThat(fresh().get(space).headers().firstValue("Location"))
        .contains("/sign-in?next=" + space.replace("/", "%2F"));
  }

  @Test
  void anUnknownOrganisationAndAForeignOneLookTheSame() {
    PlainBrowser stranger = entrances.enter(fresh(), Entrances.anyone());

    String foreign = stranger.get(space).body();
    String unknown = stranger.get("/organisations/" + UUID.randomUUID()).body();

    assertThat(withoutAddresses(foreign)).isEqualTo(withoutAddresses(unknown));
  }

  private static String withoutAddresses(String page) {
    return page.replaceAll("[0-9a-f]{8}-[0-9a-f-]{27}", "id").replaceAll("value=\"[^\"]*\"", "");
  }
}
