package org.palier.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.palier.account.StaffAccounts;
import org.palier.account.Visitor;
import org.palier.assessment.Territories;
import org.palier.territory.Territory;

@MicronautTest(transactional = false)
@Property(name = "micronaut.server.host", value = "127.0.0.1")
class PrintControllerTest {

  @Inject EmbeddedServer server;
  @Inject Territories territories;
  @Inject StaffAccounts accounts;

  private Territory territory =
      new Territory(new java.util.UUID(0, 0), "x", "", "fr", "", "", "", true);
  private Visitor staff = new Visitor(URI.create("http://127.0.0.1"));

  @BeforeEach
  void someoneSignedIn() {
    territory = territories.fresh();
    staff = visitor();
    staff.get("/login");
    staff.signIn(accounts.of(territory.id()), StaffAccounts.PASSWORD);
  }

  @Test
  void aBookletIsChosenByThemeAndByProfile() {
    assertThat(staff.get(print("")).body())
        .contains("Imprimer un livret")
        .contains("<option value=\"EAU\">Eau</option>")
        .contains("value=\"biodechets:false\"");
  }

  @Test
  void theWholeBookletIsPrinted() {
    String html = staff.get(print("/booklet")).body();
    assertThat(html)
        .contains("Livret à remplir")
        .contains("<b>PIL-1</b>")
        .contains("<b>BIO-6</b>")
        .contains("127.0.0.1:" + server.getPort() + "/" + territory.slug())
        .contains("N’y écrivez ni nom de personne");
  }

  @Test
  void whatCertainlyDoesNotConcernIsLeftOut() {
    String html =
        staff
            .get(print("/booklet?theme=DEC&type=ENT&size=T1&profile=&profile=biodechets:false"))
            .body();
    assertThat(html)
        .contains("<b>DEC-1</b>")
        .doesNotContain("<b>DEC-3</b>")
        .doesNotContain("PIL-1");
    assertThat(html).contains("Pour : Entreprise · 1 à 9 salariés".replace(" :", "\u00a0:"));
  }

  @Test
  void aWrongAddressIsNotFound() {
    for (String query :
        new String[] {
          "theme=NOPE",
          "type=XXX",
          "size=T9",
          "sector=moon",
          "profile=nope:true",
          "profile=employees:true",
          "profile=biodechets:perhaps",
          "questionnaire=other"
        }) {
      assertThat(staff.get(print("/booklet?" + query)).statusCode()).as(query).isEqualTo(404);
    }
  }

  @Test
  void onlyTheTerritorysStaffPrints() {
    assertThat(Visitor.location(visitor().get(print("/booklet")))).contains("/login?next=");
    Territory other = territories.fresh();
    assertThat(staff.get("/" + other.slug() + "/staff/print").statusCode()).isEqualTo(404);
    assertThat(staff.get("/" + other.slug() + "/staff/print/booklet").statusCode()).isEqualTo(404);
  }

  private String print(String rest) {
    return "/" + territory.slug() + "/staff/print" + rest;
  }

  private Visitor visitor() {
    return new Visitor(URI.create("http://127.0.0.1:" + server.getPort()));
  }
}
