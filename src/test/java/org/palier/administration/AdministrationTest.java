package org.palier.administration;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palier.account.Role;
import org.palier.account.StaffAccounts;
import org.palier.account.Visitor;
import org.palier.assessment.PlainBrowser;
import org.palier.assessment.Territories;
import org.palier.territory.Territory;

/// Staff change what their territory says of itself and adds to the questionnaires.
@MicronautTest(transactional = false)
@Property(name = "micronaut.server.host", value = "127.0.0.1")
class AdministrationTest {

  @Inject EmbeddedServer server;
  @Inject Territories territories;
  @Inject StaffAccounts accounts;

  private Territory territory = new Territory(new UUID(0, 0), "x", "", "fr", "", "", "", true);
  private Visitor staff = new Visitor(URI.create("http://127.0.0.1"));

  @BeforeEach
  void signIn() {
    territory = territories.fresh();
    staff = new Visitor(URI.create("http://127.0.0.1:" + server.getPort()));
    staff.get("/login");
    staff.signIn(accounts.of(territory.id(), Role.ADMINISTRATOR), StaffAccounts.PASSWORD);
    staff.get(home() + "/settings");
  }

  private String home() {
    return "/" + territory.slug() + "/staff";
  }

  private HttpResponse<String> landing() {
    return new PlainBrowser("http://127.0.0.1:" + server.getPort()).get("/" + territory.slug());
  }

  private HttpResponse<String> settle(String name, String email, String colour) {
    return settle(seen(staff.get(home() + "/settings")), name, email, colour);
  }

  private HttpResponse<String> settle(String seen, String name, String email, String colour) {
    return staff.post(
        home() + "/settings",
        Map.of(
            "seen",
            seen,
            "name",
            name,
            "contactEmail",
            email,
            "contactName",
            "Ana",
            "colour",
            colour));
  }

  @Test
  @DisplayName("R3: of two who change the settings, the second sees both and overwrites nothing")
  void settingsAreNotSavedOverAnothersUnseen() {
    String seen = seen(staff.get(home() + "/settings"));
    settle("Pays des Moulins", "ana@moulins.example", "");

    HttpResponse<String> stale = settle(seen, "Pays des Lacs", "ana@moulins.example", "");

    assertThat(stale.statusCode()).isEqualTo(409);
    assertThat(stale.body())
        .contains("est enregistré", "Pays des Moulins")
        .contains("Pays des Lacs");
    assertThat(landing().body()).contains("Pays des Moulins");
    assertThat(settle(seen(stale), "Pays des Lacs", "ana@moulins.example", "").statusCode())
        .isEqualTo(303);
    assertThat(landing().body()).contains("Pays des Lacs");
  }

  @Test
  @DisplayName("R3: of two who write a text, the second sees both and overwrites nothing")
  void aTextIsNotWrittenOverAnothersUnseen() {
    String address = home() + "/settings/texts/contact/fr";
    String seen = seen(staff.get(address));
    staff.post(address, Map.of("seen", seen, "body", "Au moulin."));

    HttpResponse<String> stale = staff.post(address, Map.of("seen", seen, "body", "Au lac."));

    assertThat(stale.statusCode()).isEqualTo(409);
    assertThat(stale.body()).contains("Au moulin.").contains("Au lac.");
    assertThat(staff.get("/" + territory.slug() + "/contact").body()).contains("Au moulin.");
    assertThat(staff.post(address, Map.of("seen", seen(stale), "body", "Au lac.")).statusCode())
        .isEqualTo(303);
  }

  @Test
  void nameContactAndColourAreSeenAtOnce() {
    assertThat(settle("Pays des Moulins", "ana@moulins.example", "#804000").statusCode())
        .isEqualTo(303);

    assertThat(landing().body())
        .contains("Pays des Moulins")
        .contains("ana@moulins.example")
        .contains("/assets/brand/804000.css");
    HttpResponse<String> css = staff.get("/assets/brand/804000.css");
    assertThat(css.statusCode()).isEqualTo(200);
    assertThat(css.body()).contains("--brand: #804000");
    assertThat(css.headers().firstValue("Cache-Control").orElseThrow()).contains("immutable");
  }

  @ParameterizedTest
  @CsvSource({
    "'', '', '', Donnez le nom du territoire",
    "Pays, ana@, '', Cette adresse n’est pas complète",
    "Pays, '', red, Ce n’est pas une couleur",
    "Pays, '', #ffee00, trop claire",
  })
  void whatIsWrongComesBackWithItsMessage(
      String name, String email, String colour, String message) {
    HttpResponse<String> refused = settle(name, email, colour);

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body()).contains(message).contains("value=\"" + colour + "\"");
    assertThat(landing().body()).contains("Pays d’Essai");
  }

  @Test
  void noStyleSheetIsServedForWhatIsNoReadableColour() {
    assertThat(staff.get("/assets/brand/ffffff.css").statusCode()).isEqualTo(404);
    assertThat(staff.get("/assets/brand/red.css").statusCode()).isEqualTo(404);
  }

  @Test
  void aTextOfOnesOwnStandsOnItsPageUntilItIsTakenAway() {
    String address = home() + "/settings/texts/contact/fr";
    staff.post(
        address,
        Map.of("seen", seen(staff.get(address)), "body", "Passez nous voir <b>au moulin</b>."));

    String contact = "/" + territory.slug() + "/contact";
    assertThat(staff.get(contact).body()).contains("Passez nous voir &lt;b&gt;au moulin");
    staff.post(address, Map.of("seen", seen(staff.get(address)), "body", " "));
    assertThat(staff.get(contact).body()).doesNotContain("Passez nous voir");
  }

  @Test
  void aTextOfAnUnknownPageIsNotFound() {
    assertThat(staff.get(home() + "/settings/texts/secret/fr").statusCode()).isEqualTo(404);
    assertThat(staff.get(home() + "/settings/texts/contact/de").statusCode()).isEqualTo(404);
  }

  private HttpResponse<String> layer(String action, String text) {
    String address = home() + "/layers/transition-ecologique";
    String seen = seen(staff.get(address));
    return staff.post(address, Map.of("action", action, "text", text, "seen", seen));
  }

  private String layer(String question) {
    return """
    extends: transition-ecologique@1
    territory: %s
    edition: 2026-11-22
    questions:
      %s:
        help: Voir le guide du pays.
    """
        .formatted(territory.slug(), question);
  }

  @Test
  void aLayerIsCheckedWithoutBeingPublished() {
    HttpResponse<String> checked = layer("check", layer("EAU-1"));

    assertThat(checked.statusCode()).isEqualTo(200);
    assertThat(checked.body())
        .contains("est juste et peut être publiée")
        .doesNotContain("Questions ajoutées");
    assertThat(staff.get(home() + "/layers").body()).doesNotContain("complété");
  }

  @Test
  void aLayerIsSeenAsRespondentsWillSeeItWithoutBeingPublished() {
    HttpResponse<String> shown = layer("preview", layer("EAU-1"));

    assertThat(shown.statusCode()).isEqualTo(200);
    assertThat(shown.body())
        .contains("<h1>Eau", "data-question=\"EAU-1\"", "Voir le guide du pays.", "disabled")
        .contains("value=\"EAU\" selected", "telle que les répondants la verront")
        .contains("extends: transition-ecologique@1");
    assertThat(staff.get(home() + "/layers").body()).doesNotContain("complété");
  }

  @Test
  void whatIsWrongIsToldInsteadOfShown() {
    assertThat(layer("preview", layer("NOPE-1")).statusCode()).isEqualTo(422);
  }

  @Test
  void aPublishedLayerIsReadBackAndCannotChangeUnderItsEdition() {
    assertThat(layer("publish", layer("EAU-1")).body()).contains("est publiée");

    assertThat(staff.get(home() + "/layers").body()).contains("complété");
    assertThat(staff.get(home() + "/layers/transition-ecologique").body())
        .contains("Voir le guide du pays.");
    HttpResponse<String> again = layer("publish", layer("EAU-2"));
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body()).contains("raise the edition").contains("EAU-2");
  }

  @Test
  @DisplayName("R3: of two who publish a layer, the second sees both texts and overwrites nothing")
  void aLayerIsNotPublishedOverAnothersUnseen() {
    Visitor colleague = new Visitor(URI.create("http://127.0.0.1:" + server.getPort()));
    colleague.get("/login");
    colleague.signIn(accounts.of(territory.id(), Role.EDITOR), StaffAccounts.PASSWORD);
    String address = home() + "/layers/transition-ecologique";
    colleague.get(address);
    assertThat(layer("publish", layer("EAU-1")).body()).contains("est publiée");

    String later = layer("EAU-2").replace("2026-11-22", "2026-11-23");
    HttpResponse<String> stale =
        colleague.post(address, Map.of("action", "publish", "text", later, "seen", ""));

    assertThat(stale.statusCode()).isEqualTo(409);
    assertThat(stale.body()).contains("EAU-1").contains("EAU-2").contains("entre-temps");
    assertThat(staff.get(address).body()).contains("EAU-1").doesNotContain("EAU-2");
    assertThat(
            colleague
                .post(address, Map.of("action", "publish", "text", later, "seen", seen(stale)))
                .body())
        .contains("est publiée");
  }

  private static String seen(HttpResponse<String> page) {
    return page.body().replaceAll("(?s).*name=\"seen\" value=\"([^\"]*)\".*", "$1");
  }

  @Test
  void theProblemsOfALayerAreToldWithTheirLines() {
    HttpResponse<String> refused = layer("check", layer("NOPE-1"));

    assertThat(refused.statusCode()).isEqualTo(422);
    assertThat(refused.body())
        .contains("Un point à corriger")
        .contains("NOPE-1")
        .contains(".yaml:6");
  }

  @ParameterizedTest
  @CsvSource({"STAFF, 404, 404", "FACILITATOR, 404, 404", "EDITOR, 404, 200"})
  void onlyThoseWithTheRightOpenThesePages(Role role, int settings, int layers) {
    Visitor other = new Visitor(URI.create("http://127.0.0.1:" + server.getPort()));
    other.get("/login");
    other.signIn(accounts.of(territory.id(), role), StaffAccounts.PASSWORD);

    assertThat(other.get(home() + "/settings").statusCode()).isEqualTo(settings);
    assertThat(other.get(home() + "/layers").statusCode()).isEqualTo(layers);
  }
}
