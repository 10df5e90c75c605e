package org.palier.rights;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.json.JsonMapper;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.palier.account.StaffAccounts;
import org.palier.account.Visitor;
import org.palier.assessment.PlainBrowser;
import org.palier.assessment.Territories;
import org.palier.audit.AuditService;
import org.palier.organisation.Spaces;
import org.palier.signin.Entrances;
import org.palier.territory.Territory;

/// GDPR art. 15 to 20, as buttons.
@MicronautTest(transactional = false)
@Property(name = "micronaut.server.host", value = "127.0.0.1")
class RightsTest {

  @Inject EmbeddedServer server;
  @Inject Territories territories;
  @Inject Entrances entrances;
  @Inject StaffAccounts staff;
  @Inject Spaces spaces;
  @Inject DataExportService exports;
  @Inject WholeDatabase database;
  @Inject AuditService audit;
  @Inject JsonMapper json;

  private Territory territory = new Territory(new UUID(0, 0), "x", "", "fr", "", "", "", true);
  private Spaces.Space space =
      new Spaces.Space(new PlainBrowser(""), "", new UUID(0, 0), new UUID(0, 0));

  @BeforeEach
  void claim() {
    territory = territories.fresh();
    space = spaces.submitted(origin(), territory, "Scierie des Deux-Eaux");
  }

  private String origin() {
    return "http://127.0.0.1:" + server.getPort();
  }

  private String data() {
    return space.address() + "/data";
  }

  private PlainBrowser member(String role) {
    String email = Entrances.anyone();
    space.owner().get(space.address() + "/members");
    space.owner().post(space.address() + "/invitations", Map.of("email", email, "role", role));
    PlainBrowser browser = new PlainBrowser(origin());
    entrances.follow(browser, email);
    browser.get("/organisations");
    browser.post(space.address() + "/membership", Map.of());
    return browser;
  }

  private static Map<String, String> files(InputStream zipped) throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(zipped)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return files;
  }

  @Test
  @DisplayName("G13 (export): an organisation takes along all there is and no secret")
  void anOrganisationTakesAlongAllThereIsAndNoSecret() throws IOException {
    space.share("level", "no");
    Map<String, String> files = files(exports.export(Subject.ORGANISATION, space.id(), space.id()));

    assertThat(files.keySet())
        .contains("data.json", "schema.json", "organisation.csv", "answer.csv", "submission.csv");
    assertThat(files.get("organisation.csv")).contains("\"Scierie des Deux-Eaux\"");
    assertThat(files.get("sharing_choice.csv")).contains("\"level\"");
    assertThat(files.get("schema.json")).contains("token_hash");
    assertThat(json.readValue(files.get("data.json"), Map.class)).containsKey("answer");
    assertThat(files.get("data.json")).doesNotContain("token_hash", "text_body");
  }

  @Test
  @DisplayName("G13 (export): a person takes along what is theirs only")
  void aPersonTakesAlongWhatIsTheirsOnly() throws IOException {
    UUID account = database.account(space.email());
    Map<String, String> files = files(exports.export(Subject.PERSON, account, account));

    assertThat(files.get("account.csv")).contains(space.email());
    assertThat(files.get("organisation_member.csv")).contains("\"owner\"");
    assertThat(files).doesNotContainKey("answer.csv");
    assertThat(space.owner().get("/account/data/export").headers().firstValue("Content-Type"))
        .contains("application/zip");
  }

  @Test
  void onlyOwnersOpenTheDataOfAnOrganisation() {
    PlainBrowser reader = member("reader");

    assertThat(reader.get(data()).statusCode()).isEqualTo(403);
    assertThat(reader.get(data() + "/export").statusCode()).isEqualTo(403);
    assertThat(reader.post(data() + "/erasure", Map.of()).statusCode()).isEqualTo(403);
    assertThat(space.owner().get(data()).statusCode()).isEqualTo(200);
  }

  @Test
  @DisplayName("G13 (correct): a name and a number are corrected")
  void aNameAndANumberAreCorrected() {
    space.owner().get(data());
    HttpResponse<String> done =
        space
            .owner()
            .post(data() + "/correction", Map.of("name", "Scierie Neuve", "number", "W863000123"));

    assertThat(done.body()).contains("C’est corrigé", "Scierie Neuve", "W863000123");
    assertThat(database.whereabouts(List.of("W863000123")).values()).isNotEmpty();
  }

  @Test
  void aWrongNumberOrOneOfSomebodyElseIsRefused() {
    Spaces.Space other = spaces.started(origin(), territory, "Garage du Pont");
    other.owner().get(other.address() + "/data");
    other
        .owner()
        .post(
            other.address() + "/data/correction",
            Map.of("name", "Garage du Pont", "number", "W863000777"));
    space.owner().get(data());

    assertThat(correct("Scierie", "123").statusCode()).isEqualTo(422);
    assertThat(correct("", "").body()).contains("Donnez le nom");
    assertThat(correct("Scierie", "W863000777").body()).contains("déjà ce numéro");
  }

  private HttpResponse<String> correct(String name, String number) {
    return space.owner().post(data() + "/correction", Map.of("name", name, "number", number));
  }

  @Test
  @DisplayName("G13 (restrict): what is set aside is seen by no staff and no public")
  void whatIsSetAsideIsSeenByNoStaffAndNoPublicUntilItIsNoLonger() {
    Visitor agent = new Visitor(java.net.URI.create(origin()));
    agent.get("/login");
    agent.signIn(staff.of(territory.id()), StaffAccounts.PASSWORD);
    String list = "/" + territory.slug() + "/staff/organisations";
    space.share("answers", "yes");
    space.owner().get(data());

    space.owner().post(data() + "/restriction", Map.of("restricted", "yes"));
    assertThat(agent.get(list).body()).doesNotContain("Scierie");
    assertThat(agent.get(list + "/export/csv").body()).doesNotContain("Scierie");
    assertThat(agent.get(list + "/" + space.id()).statusCode()).isEqualTo(404);
    assertThat(agent.get("/" + territory.slug() + "/participants").body())
        .doesNotContain("Scierie");

    space.owner().post(data() + "/restriction", Map.of("restricted", "no"));
    assertThat(agent.get(list).body()).contains("Scierie");
  }

  @Test
  @DisplayName("ASVS 16.3.1, 16.2.5: exports and erasures are in the security log, by ids alone")
  void exportsAndErasuresAreInTheSecurityLog() {
    UUID account = database.account(space.email());
    space.owner().get("/account/data/export");
    space.owner().get(data() + "/export");
    space.owner().get(data() + "/erasure");
    space.owner().post(data() + "/erasure", Map.of());

    List<String> said = new ArrayList<>();
    audit.read(
        entry -> {
          if (account.equals(entry.note().account())) {
            said.add(entry.note().kind() + " " + entry.note().about());
          }
        });
    assertThat(said)
        .contains(
            "EXPORTED person " + account,
            "EXPORTED organisation " + space.id(),
            "ERASED organisation " + space.id())
        .noneMatch(line -> line.contains("@") || line.contains("Scierie"));
  }

  @Test
  @DisplayName("G13 (erase): an erased organisation is gone for everyone")
  void anErasedOrganisationIsGoneForEveryoneWithItsAssessments() {
    PlainBrowser colleague = member("contributor");
    space.owner().get(data() + "/erasure");

    assertThat(space.owner().post(data() + "/erasure", Map.of()).body()).contains("C’est effacé");

    assertThat(colleague.get(space.address()).statusCode()).isEqualTo(404);
    assertThat(colleague.get("/assessments/" + space.assessment() + "/result").statusCode())
        .isEqualTo(404);
    assertThat(database.count("assessment", "id = ?", space.assessment())).isZero();
  }

  @Test
  void theOnlyOwnerOfATeamHandsOverBeforeGoing() {
    member("contributor");

    HttpResponse<String> asked = space.owner().get("/account/data/erasure");
    HttpResponse<String> refused = space.owner().post("/account/data/erasure", Map.of());

    assertThat(asked.body()).contains("Scierie des Deux-Eaux").doesNotContain("Oui, tout effacer");
    assertThat(refused.statusCode()).isEqualTo(409);
    assertThat(space.owner().get(space.address()).statusCode()).isEqualTo(200);
  }
}
