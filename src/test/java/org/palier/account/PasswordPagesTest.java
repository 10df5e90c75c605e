package org.palier.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.palier.assessment.Territories;
import org.palier.dashboard.SubmittedUnits;
import org.palier.database.TestDatabase;
import org.palier.territory.Territory;

/// What the pages with passwords do for those who use them.
@MicronautTest(transactional = false)
class PasswordPagesTest {

  private static final Pattern INPUT = Pattern.compile("<input[^>]*type=\"password\"[^>]*>");
  private static final Pattern PURPOSE = Pattern.compile("autocomplete=\"([a-z-]+)\"");

  @Inject EmbeddedServer server;
  @Inject StaffAccounts accounts;
  @Inject Territories territories;
  @Inject SubmittedUnits units;

  private String slug = "";
  private String email = "";

  @BeforeEach
  void someone() {
    Territory territory = territories.fresh();
    slug = territory.slug();
    email = accounts.of(territory.id());
  }

  private Visitor signedIn() {
    Visitor visitor = new Visitor(server.getURI());
    visitor.signIn(email, StaffAccounts.PASSWORD);
    visitor.get("/" + slug + "/staff");
    return visitor;
  }

  private static List<String> purposes(HttpResponse<String> page) {
    return INPUT
        .matcher(page.body())
        .results()
        .map(
            input -> {
              Matcher purpose = PURPOSE.matcher(input.group());
              return purpose.find() ? purpose.group(1) : "none";
            })
        .toList();
  }

  @Test
  @DisplayName("ASVS 6.2.7: password managers know which password a field wants")
  void everyFieldSaysWhatItWants() {
    Visitor visitor = signedIn();

    assertThat(purposes(new Visitor(server.getURI()).get("/login")))
        .containsExactly("current-password");
    assertThat(purposes(visitor.get("/account/password")))
        .containsExactly("current-password", "new-password");
    assertThat(purposes(visitor.get("/account/second-factor"))).containsExactly("current-password");
    assertThat(visitor.get("/account/password").body()).contains("autocomplete=\"username\"");
  }

  @Test
  @DisplayName("ASVS 6.2.7: nothing keeps anyone from pasting")
  void pastingIsLeftAlone() throws IOException {
    Path main = TestDatabase.target().resolveSibling("src/main/resources");
    try (Stream<Path> files = Stream.concat(all(main, "views"), all(main, "public/js"))) {
      assertThat(files.filter(file -> file.toString().matches(".*\\.(hbs|js)")).toList())
          .hasSizeGreaterThan(50)
          .allSatisfy(
              file -> assertThat(Files.readString(file).toLowerCase()).doesNotContain("paste"));
    }
  }

  private static Stream<Path> all(Path main, String folder) throws IOException {
    return Files.walk(main.resolve(folder)).filter(Files::isRegularFile);
  }

  @Test
  @DisplayName(
      "ASVS 6.2.10, G12 (CNIL 2022-100): a password of three years ago is not to be renewed")
  void aPasswordDoesNotAge() {
    units.run(
        "UPDATE account SET created_at = created_at - INTERVAL 3 YEAR WHERE email = ?", email);

    assertThat(Visitor.location(new Visitor(server.getURI()).signIn(email, StaffAccounts.PASSWORD)))
        .isEqualTo("/" + slug + "/staff");
  }

  @Test
  @DisplayName("G12 (CNIL 2022-100): a password is stored as a hash and sent to nobody")
  void aPasswordIsStoredAsAHashAndSentToNobody() {
    String fresh = "trois lampes dorment sous la neige";
    change(fresh);

    assertThat(units.text("SELECT password_hash FROM account WHERE email = ?", email))
        .startsWith("$argon2id$")
        .doesNotContain("lampes");
    assertThat(
            units.text(
                "SELECT COUNT(*) FROM outbox WHERE LOCATE(?, CONCAT(subject, text_body,"
                    + " html_body))",
                fresh))
        .isEqualTo("0");
  }

  @Test
  @DisplayName("ASVS 6.2.11, G12: the name of one's organisation is no password")
  void theNameOfOnesOrganisationIsRefused() {
    UUID organisation = UUID.randomUUID();
    units.run(
        """
        INSERT INTO organisation (id, territory_id, name, name_key, commune, synthetic, created_at)
        SELECT '%s', id, 'Scierie Neuve', 'scierie neuve', '86194', FALSE, UTC_TIMESTAMP()
        FROM territory WHERE slug = ?
        """
            .formatted(organisation),
        slug);
    units.run(
        """
        INSERT INTO organisation_member (organisation_id, account_id, role, since)
        SELECT '%s', id, 'owner', UTC_TIMESTAMP() FROM account WHERE email = ?
        """
            .formatted(organisation),
        email);

    assertThat(change("lampe scierie neuve trois clés").body()).contains("votre organisation");
    assertThat(change("trois lampes dorment sous la neige").statusCode()).isEqualTo(303);
  }

  private HttpResponse<String> change(String fresh) {
    return signedIn()
        .post("/account/password", Map.of("current", StaffAccounts.PASSWORD, "fresh", fresh));
  }
}
