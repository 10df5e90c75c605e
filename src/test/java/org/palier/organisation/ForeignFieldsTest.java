package org.palier.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpResponse;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.palier.account.Role;
import org.palier.account.StaffAccounts;
import org.palier.account.Visitor;
import org.palier.assessment.PlainBrowser;
import org.palier.assessment.Territories;
import org.palier.dashboard.SubmittedUnits;
import org.palier.territory.Territory;

/// Fields that a form does not have are no way to what it does not offer.
@MicronautTest(transactional = false)
@Property(name = "micronaut.server.host", value = "127.0.0.1")
class ForeignFieldsTest {

  @Inject EmbeddedServer server;
  @Inject Territories territories;
  @Inject StaffAccounts staff;
  @Inject Spaces spaces;
  @Inject SubmittedUnits database;

  private Territory territory = new Territory(new UUID(0, 0), "x", "", "fr", "", "", "", true);
  private Territory other = territory;
  private Spaces.Space space =
      new Spaces.Space(new PlainBrowser(""), "", new UUID(0, 0), new UUID(0, 0));

  @BeforeEach
  void twoTerritories() {
    territory = territories.fresh();
    other = territories.fresh();
    space = spaces.submitted(origin(), territory, "Scierie des Deux-Eaux");
  }

  private String origin() {
    return "http://127.0.0.1:" + server.getPort();
  }

  /// A form with all that somebody might like to set.
  private Map<String, String> with(Map<String, String> form) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (String name : new String[] {"territoryId", "territory_id", "territory"}) {
      fields.put(name, other.id().toString());
    }
    for (String name : new String[] {"organisation_id", "organisationId", "id"}) {
      fields.put(name, new UUID(1, 1).toString());
    }
    fields.put("role", "owner");
    fields.put("score", "1");
    fields.put("level", "5");
    fields.put("status", "verified");
    fields.put("state", "submitted");
    fields.put("verified", "true");
    fields.put("synthetic", "true");
    fields.put("slug", "stolen");
    fields.put("email", "stolen@exemple.fr");
    fields.put("sharing", "answers");
    fields.put("named", "yes");
    fields.putAll(form);
    return fields;
  }

  private String cell(String sql, UUID id) {
    return database.text(sql, id.toString());
  }

  @Test
  @DisplayName("ASVS 8.2.3: a correction changes the name and the number, nothing else")
  void aCorrectionChangesItsFieldsOnly() {
    String rest =
        "SELECT CONCAT_WS('|', id, territory_id, synthetic, sharing, named) FROM organisation"
            + " WHERE id = ?";
    String before = cell(rest, space.id());
    space.owner().get(space.address() + "/data");
    HttpResponse<String> done =
        space
            .owner()
            .post(
                space.address() + "/data/correction",
                with(Map.of("name", "Scierie Neuve", "number", "")));

    assertThat(done.statusCode()).isEqualTo(200);
    assertThat(cell(rest, space.id())).isEqualTo(before);
    assertThat(cell("SELECT name FROM organisation WHERE id = ?", space.id()))
        .isEqualTo("Scierie Neuve");
  }

  @Test
  @DisplayName("ASVS 8.2.3: an assessment starts as a draft of the territory of its page")
  void aStartIsADraftOfItsTerritory() {
    PlainBrowser browser = new PlainBrowser(origin());
    Map<String, String> form = with(PlainBrowser.BAKERY);
    String body =
        browser.post("/" + territory.slug() + "/questionnaires/transition-ecologique", form).body();
    String id = body.replaceAll("(?s).*?/assessments/([0-9a-f-]{36}).*", "$1");

    assertThat(
            cell(
                "SELECT CONCAT_WS('|', territory_id, state, organisation_id, synthetic, email)"
                    + " FROM assessment WHERE id = ?",
                UUID.fromString(id)))
        .isEqualTo(territory.id() + "|draft|" + "0");
  }

  @Test
  @DisplayName("ASVS 8.2.3: a submission has the score of its answers")
  void aSubmissionHasItsOwnScore() {
    String score =
        "SELECT CONCAT_WS('|', score, level, territory_id) FROM submission WHERE assessment_id = ?"
            + " ORDER BY number DESC LIMIT 1";
    String before = cell(score, space.assessment());
    PlainBrowser owner = space.owner();
    owner.get("/assessments/" + space.assessment());
    owner.post("/assessments/" + space.assessment() + "/revision", with(Map.of()));
    owner.post("/assessments/" + space.assessment() + "/submission", with(Map.of()));

    assertThat(cell(score, space.assessment())).isEqualTo(before);
  }

  @Test
  @DisplayName("ASVS 8.2.3: a person’s form changes the name, not the address nor a role")
  void aPersonChangesTheNameOnly() {
    space.owner().get("/account/data");
    space.owner().post("/account/data", with(Map.of("name", "Camille")));
    UUID account =
        UUID.fromString(
            cell(
                "SELECT account_id FROM organisation_member WHERE organisation_id = ?",
                space.id()));

    assertThat(cell("SELECT CONCAT_WS('|', email, name) FROM account WHERE id = ?", account))
        .isEqualTo(space.email() + "|Camille");
    assertThat(cell("SELECT COUNT(*) FROM account_role WHERE account_id = ?", account))
        .isEqualTo("0");
  }

  @Test
  @DisplayName("ASVS 8.2.3: settings keep the address and the kind of the territory")
  void settingsKeepTheAddressOfTheTerritory() {
    String rest = "SELECT CONCAT_WS('|', id, slug, synthetic) FROM territory WHERE id = ?";
    String before = cell(rest, territory.id());
    Visitor administrator = new Visitor(URI.create(origin()));
    administrator.signIn(staff.of(territory.id(), Role.ADMINISTRATOR), StaffAccounts.PASSWORD);
    String page = "/" + territory.slug() + "/staff/settings";
    String seen =
        administrator.get(page).body().replaceAll("(?s).*name=\"seen\" value=\"([^\"]*)\".*", "$1");
    administrator.post(
        page, with(Map.of("seen", seen, "name", "Pays Neuf", "contactEmail", "a@exemple.fr")));

    assertThat(cell(rest, territory.id())).isEqualTo(before);
    assertThat(cell("SELECT name FROM territory WHERE id = ?", territory.id()))
        .isEqualTo("Pays Neuf");
  }
}
