package org.palier.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.palier.account.StaffAccounts;
import org.palier.account.Visitor;
import org.palier.assessment.PlainBrowser;
import org.palier.assessment.Territories;
import org.palier.audit.AuditService;
import org.palier.organisation.Spaces;
import org.palier.territory.Territory;
import org.palier.web.Language;

/// What staff see of the organisations of their territory is what each shares, on every route.
@MicronautTest(transactional = false)
@Property(name = "micronaut.server.host", value = "127.0.0.1")
class SupportTest {

  private static final Pattern LEVEL = Pattern.compile("· <strong>([^<]+)</strong>");
  private static final Pattern CODED = Pattern.compile("&#(x?)([0-9a-fA-F]+);");
  private static final String QUESTION = "review-theme";

  @Inject EmbeddedServer server;
  @Inject Territories territories;
  @Inject StaffAccounts accounts;
  @Inject Spaces spaces;
  @Inject AuditService audit;
  @Inject FollowedExport export;
  @TempDir Path folder = Path.of("");

  private Territory territory = new Territory(new UUID(0, 0), "x", "", "fr", "", "", "", true);
  private Visitor staff = new Visitor(URI.create("http://127.0.0.1"));

  @BeforeEach
  void everyone() {
    territory = territories.fresh();
    staff = signedIn(territory);
  }

  private String origin() {
    return "http://127.0.0.1:" + server.getPort();
  }

  private Visitor signedIn(Territory place) {
    Visitor visitor = new Visitor(URI.create(origin()));
    visitor.get("/login");
    visitor.signIn(accounts.of(place.id()), StaffAccounts.PASSWORD);
    return visitor;
  }

  private String list() {
    return "/" + territory.slug() + "/staff/organisations";
  }

  private static String level(Spaces.Space space) {
    Matcher found = LEVEL.matcher(space.owner().get(space.address()).body());
    assertThat(found.find()).isTrue();
    return found.group(1);
  }

  /// Whether level and answers are seen on each route.
  private void assertSeen(Spaces.Space space, String level, boolean levelSeen, boolean answersSeen)
      throws IOException {
    String page = list() + "/" + space.id();
    assertThat(staff.get(list()).body().contains(level)).as("list").isEqualTo(levelSeen);
    assertThat(staff.get(list() + "?q=Scierie").body().contains(level)).isEqualTo(levelSeen);
    assertThat(staff.get(page).body().contains(level)).as("page").isEqualTo(levelSeen);
    assertThat(staff.get(page).body().contains("/answers/")).isEqualTo(answersSeen);
    assertThat(staff.get(list() + "/export/csv").body().contains(level)).isEqualTo(levelSeen);
    assertThat(xlsx().contains(level)).as("xlsx").isEqualTo(levelSeen);
    var answers = staff.get(page + "/answers/" + space.assessment());
    assertThat(answers.statusCode()).isEqualTo(answersSeen ? 200 : 404);
    assertThat(answers.body().contains(QUESTION)).isEqualTo(answersSeen);
  }

  private String xlsx() throws IOException {
    assertThat(staff.get(list() + "/export/xlsx").statusCode()).isEqualTo(200);
    StringBuilder all = new StringBuilder();
    Path file = folder.resolve("list.xlsx");
    Files.write(file, export.xlsx(territory.id(), Search.ALL, Language.FR));
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry entry : Collections.list(zip.entries())) {
        all.append(new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return CODED
        .matcher(all)
        .replaceAll(
            code ->
                Matcher.quoteReplacement(
                    Character.toString(
                        code.group(1).isEmpty()
                            ? Integer.parseInt(code.group(2))
                            : Integer.parseInt(code.group(2), 16))));
  }

  @ParameterizedTest
  @CsvSource({"aggregates,false,false", "level,true,false", "answers,true,true"})
  void staffSeeWhatIsSharedAndNothingAfterItsWithdrawal(
      String choice, boolean levelSeen, boolean answersSeen) throws IOException {
    Spaces.Space space = spaces.submitted(origin(), territory, "Scierie des Deux-Eaux");
    String level = level(space);

    assertSeen(space, level, false, false);
    space.share(choice, "no");
    assertSeen(space, level, levelSeen, answersSeen);
    space.share("aggregates", "no");
    assertSeen(space, level, false, false);
  }

  @Test
  void answersAreReadOfTheOrganisationThatSharesThemOnly() {
    Spaces.Space open = spaces.submitted(origin(), territory, "Scierie des Deux-Eaux");
    Spaces.Space closed = spaces.submitted(origin(), territory, "Garage du Pont");
    open.share("answers", "no");

    String foreign = list() + "/" + open.id() + "/answers/" + closed.assessment();

    assertThat(staff.get(foreign).statusCode()).isEqualTo(404);
  }

  @Test
  void organisationsAreFoundByNamePlaceAndProgress() {
    spaces.started(origin(), territory, "Scierie 100 % bois_vert");
    spaces.started(origin(), territory, "Garage du Pont");

    assertThat(staff.get(list() + "?q=100+%25").body())
        .contains("Scierie")
        .doesNotContain("Garage");
    assertThat(staff.get(list() + "?q=%25").body()).contains("Scierie").doesNotContain("Garage");
    assertThat(staff.get(list() + "?q=s_v").body()).contains("Scierie").doesNotContain("Garage");
    assertThat(staff.get(list() + "?q=.*").body()).contains("Aucune organisation ne correspond");
    assertThat(staff.get(list() + "?q=%28%28%28%28a%2B%29%2B%24").statusCode()).isEqualTo(200);
    assertThat(staff.get(list() + "?state=started").body()).contains("Scierie").contains("Garage");
    assertThat(staff.get(list() + "?state=submitted").body()).doesNotContain("Scierie");
    assertThat(staff.get(list() + "?state=invited").body()).doesNotContain("Scierie");
    assertThat(staff.get(list() + "?commune=nulle-part").body()).doesNotContain("Garage du");
  }

  @Test
  void aLongListIsReadPageByPageWithoutLossOrRepetition() {
    for (int i = 10; i < 37; i++) {
      spaces.started(origin(), territory, "Atelier " + i);
    }
    String first = staff.get(list()).body();
    Matcher next = Pattern.compile("href=\"([^\"]*after[^\"]*)\" rel=\"next\"").matcher(first);

    assertThat(next.find()).isTrue();
    String second = staff.get(next.group(1).replace("&#x3D;", "=")).body();
    assertThat(first).contains("Atelier 10").contains("Atelier 34").doesNotContain("Atelier 35");
    assertThat(second).contains("Atelier 35").contains("Atelier 36").doesNotContain("Atelier 34");
    assertThat(second).doesNotContain("rel=\"next\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+33", "-2", "@SUM(A1)", "＝1"})
  void aNameThatReadsLikeAFormulaIsNone(String name) throws IOException {
    spaces.started(origin(), territory, name);

    assertThat(staff.get(list() + "/export/csv").body()).contains("\"'" + name + "\"");
    assertThat(xlsx()).doesNotContain("<f>").contains(name);
  }

  @Test
  void staffNoteWhatIsNextAndWhoAccompanies() {
    Spaces.Space space = spaces.started(origin(), territory, "Garage du Pont");
    String page = list() + "/" + space.id();
    String colleague =
        first(Pattern.compile("<option value=\"([0-9a-f-]{36})\">Agent"), staff.get(page).body());

    Map<String, String> fields =
        Map.of(
            "revision", "0", "contact", "accompanied", "next", "2027-01-15", "account", colleague);
    assertThat(staff.post(page + "/contact", fields).body()).contains("Le suivi est enregistré");
    assertThat(staff.post(page + "/notes", Map.of("body", "A rappeler <b>vite</b>")).body())
        .contains("A rappeler &lt;b&gt;vite&lt;/b&gt;");

    assertThat(staff.get(list()).body())
        .contains("accompagnée", "suivie par Agent", "15 janvier 2027");
  }

  @Test
  @DisplayName("R3: a save over a colleague’s contact is refused with both texts")
  void aSaveOverAColleaguesIsRefusedWithBothTexts() {
    Spaces.Space space = spaces.started(origin(), territory, "Garage du Pont");
    String page = list() + "/" + space.id();
    staff.get(page);
    Map<String, String> mine = Map.of("revision", "0", "contact", "contacted", "account", "");
    Map<String, String> theirs =
        Map.of("revision", "0", "contact", "declined", "next", "2027-02-01", "account", "");
    staff.post(page + "/contact", mine);

    var late = staff.post(page + "/contact", theirs);

    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("entre-temps", "contactée", "value=\"2027-02-01\"");
  }

  @ParameterizedTest
  @CsvSource({"2027-02-30,", "demain,", ",00000000-0000-0000-0000-000000000000"})
  void whatCanNotBeIsRefused(String next, String account) {
    Spaces.Space space = spaces.started(origin(), territory, "Garage du Pont");
    String page = list() + "/" + space.id();
    staff.get(page);
    Map<String, String> fields =
        Map.of(
            "revision",
            "0",
            "contact",
            "contacted",
            "next",
            next == null ? "" : next,
            "account",
            account == null ? "" : account);

    assertThat(staff.post(page + "/contact", fields).statusCode()).isEqualTo(422);
    assertThat(staff.get(list()).body()).doesNotContain("contactée");
  }

  @Test
  @DisplayName("ASVS 16.3.1: a list that staff take along is in the security log")
  void aListTakenAlongIsInTheSecurityLog() {
    List<String> said = new ArrayList<>();
    staff.get(list() + "/export/csv");
    audit.read(
        entry -> {
          if (territory.id().equals(entry.note().territory())) {
            said.add(entry.note().kind() + " " + entry.note().about());
          }
        });

    assertThat(said).contains("EXPORTED organisations.csv");
  }

  @Test
  @DisplayName("ASVS 8.4.1: an organisation of another territory is unknown")
  void anOrganisationOfAnotherTerritoryIsUnknown() {
    Territory elsewhere = territories.fresh();
    Spaces.Space space = spaces.started(origin(), elsewhere, "Garage du Pont");

    assertThat(staff.get(list() + "/" + space.id()).statusCode()).isEqualTo(404);
    assertThat(staff.get(list()).body()).doesNotContain("Garage");
    assertThat(new PlainBrowser(origin()).get(list()).statusCode()).isEqualTo(303);
  }

  private static String first(Pattern pattern, String text) {
    Matcher found = pattern.matcher(text);
    assertThat(found.find()).isTrue();
    return found.group(1);
  }
}
