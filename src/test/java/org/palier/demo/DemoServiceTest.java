package org.palier.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.palier.database.TestDatabase;
import org.palier.database.TestDatabase.Schema;
import org.palier.demo.Filling.Filled;

/// On a schema of its own, so that no other test meets the demonstration.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoServiceTest {

  private final Schema schema = TestDatabase.freshSchema();
  private final ApplicationContext platform =
      ApplicationContext.run(
          Map.of(
              "datasources.default.url", schema.url(),
              "datasources.default.username", schema.username(),
              "datasources.default.password", schema.password()),
          "test");
  private final DemoService demo = platform.getBean(DemoService.class);
  private Connection connection;

  @BeforeAll
  void connect() throws SQLException {
    connection = DriverManager.getConnection(schema.url(), schema.username(), schema.password());
  }

  @AfterAll
  void close() throws SQLException {
    connection.close();
    platform.close();
  }

  @BeforeEach
  void empty() throws SQLException {
    for (String table :
        List.of("assessment", "organisation", "territory_text", "territory_commune", "territory")) {
      execute("DELETE FROM " + table);
    }
  }

  @Test
  void theTerritoryIsMarkedAndHasTheCommunesOfARealOne() throws SQLException {
    fill(3);
    assertThat(texts("SELECT name FROM territory WHERE slug = 'demo' AND synthetic"))
        .containsExactly("Pays de démonstration");
    assertThat(number("SELECT COUNT(*) FROM territory_commune")).isEqualTo(40);
    assertThat(texts("SELECT questionnaire_id FROM territory_questionnaire ORDER BY position"))
        .containsExactly(
            "transition-ecologique",
            "manifestation-responsable",
            "zone-activite",
            "commune-climat",
            "incontournables-climat");
  }

  @Test
  void itsPagesSayThatNobodyRealIsDescribed() throws SQLException {
    fill(3);
    assertThat(texts("SELECT body FROM territory_text WHERE page = 'landing' ORDER BY language"))
        .satisfiesExactly(
            english -> assertThat(english).contains("Nobody real is described"),
            french -> assertThat(french).contains("Personne de réel n’y est décrit"));
  }

  @Test
  void whatItSaysItWroteIsThere() throws SQLException {
    Filled filled = fill(60);
    assertThat(number("SELECT COUNT(*) FROM organisation WHERE synthetic")).isEqualTo(60);
    assertThat(number("SELECT COUNT(*) FROM assessment WHERE synthetic")).isEqualTo(60);
    assertThat(number("SELECT COUNT(*) FROM submission WHERE synthetic"))
        .isEqualTo(filled.submissions());
    assertThat(number("SELECT COUNT(*) FROM assessment WHERE state = 'draft'"))
        .isEqualTo(filled.drafts())
        .isPositive();
    assertThat(number("SELECT COUNT(*) FROM answer")).isGreaterThan(60 * 20);
  }

  @Test
  void theTerritoryCallsThemAllInOneCampaignHoweverOftenItIsFilled() throws SQLException {
    fill(60);
    fill(60);
    assertThat(number("SELECT COUNT(*) FROM campaign WHERE synthetic AND state = 'open'"))
        .isEqualTo(1);
    assertThat(number("SELECT COUNT(*) FROM campaign_recipient")).isEqualTo(60);
    assertThat(number("SELECT COUNT(*) FROM campaign_recipient WHERE state = 'finished'"))
        .isPositive();
    assertThat(number("SELECT COUNT(*) FROM known_organisation WHERE NOT synthetic")).isZero();
    assertThat(number("SELECT COUNT(*) FROM outbox")).isZero();
  }

  @Test
  void everySubmissionHasItsScoresItsLevelAndTheWordsThatMadeThem() throws SQLException {
    fill(30);
    assertThat(
            number(
                """
                SELECT COUNT(*)
                FROM submission
                WHERE score IS NULL OR level IS NULL OR type IS NULL OR size IS NULL
                  OR sector IS NULL OR commune IS NULL OR JSON_LENGTH(answers) < 10
                  OR JSON_LENGTH(facts) < 10 OR JSON_LENGTH(result) < 5
                """))
        .isZero();
    assertThat(
            number(
                """
                SELECT COUNT(*)
                FROM submission s
                WHERE (SELECT COUNT(*) FROM submission_theme t
                       WHERE t.assessment_id = s.assessment_id AND t.number = s.number) <> 7
                """))
        .isZero();
  }

  @Test
  void theNumberOfAnAssessmentIsThatOfItsLastRevision() throws SQLException {
    fill(60);
    assertThat(
            number(
                """
                SELECT COUNT(*)
                FROM assessment a
                WHERE a.number <> (SELECT COUNT(*) FROM submission s WHERE s.assessment_id = a.id)
                                  + (a.state = 'draft')
                """))
        .isZero();
  }

  @Test
  void theSameSeedWritesTheSameRows() throws SQLException {
    fill(20);
    List<String> first = everything();
    fill(20);
    assertThat(everything()).isEqualTo(first);
  }

  @Test
  void anotherDemonstrationTakesThePlaceOfTheOneBefore() throws SQLException {
    fill(20);
    demo.fill(7, 5, false);
    assertThat(number("SELECT COUNT(*) FROM organisation")).isEqualTo(7);
    assertThat(number("SELECT COUNT(*) FROM assessment")).isEqualTo(7);
  }

  @Test
  void whatPeopleTypedThereStays() throws SQLException {
    fill(3);
    execute(
        """
        INSERT INTO assessment
          (id, territory_id, questionnaire_id, questionnaire_version, language, facts, created_at,
           touched_at)
        SELECT UUID(), id, 'transition-ecologique', '1.0.0', 'fr', '{}', NOW(), NOW()
        FROM territory
        """);
    fill(3);
    assertThat(number("SELECT COUNT(*) FROM assessment WHERE NOT synthetic")).isEqualTo(1);
  }

  @Test
  void resultsOnlyLeavesTheSingleAnswersOut() throws SQLException {
    demo.fill(10, 1, true);
    assertThat(number("SELECT COUNT(*) FROM answer")).isZero();
    assertThat(number("SELECT COUNT(*) FROM submission")).isPositive();
  }

  @Test
  void aRealTerritoryOfThatNameIsNotTouched() throws SQLException {
    execute(
        """
        INSERT INTO territory (id, slug, name, created_at)
        VALUES (UUID(), 'demo', 'Demeure-sur-Oise', NOW())
        """);
    assertThat(demo.fill(3, 1, false)).isEqualTo(new Filling.NameTaken());
    assertThat(number("SELECT COUNT(*) FROM organisation")).isZero();
  }

  @Test
  void aFirstStartHasTheTerritoryAtOnceAndItsOrganisationsSoon() throws Exception {
    DemoAtFirstStart start = firstStart(12);
    start.openFirst(new StartupEvent(platform));
    assertThat(number("SELECT COUNT(*) FROM territory")).isEqualTo(1);
    start.fillLater(new ServerStartupEvent(platform.getBean(EmbeddedServer.class)));
    Instant limit = Instant.now().plus(Duration.ofSeconds(60));
    while (number("SELECT COUNT(*) FROM organisation") < 12 && Instant.now().isBefore(limit)) {
      Thread.sleep(50);
    }
    assertThat(number("SELECT COUNT(*) FROM organisation")).isEqualTo(12);
  }

  @Test
  void aPlatformWithATerritoryOfItsOwnGetsNoDemonstration() throws SQLException {
    execute(
        """
        INSERT INTO territory (id, slug, name, created_at)
        VALUES (UUID(), 'oise', 'Vallée de l’Oise', NOW())
        """);
    firstStart(12).openFirst(new StartupEvent(platform));
    assertThat(texts("SELECT slug FROM territory")).containsExactly("oise");
  }

  private DemoAtFirstStart firstStart(int organisations) {
    return new DemoAtFirstStart(
        platform.getBean(DemoTerritories.class),
        demo,
        platform.getBean(DemoWriter.class),
        organisations);
  }

  private Filled fill(int organisations) {
    return (Filled) demo.fill(organisations, 1, false);
  }

  private List<String> everything() throws SQLException {
    List<String> rows = new ArrayList<>();
    rows.addAll(texts("SELECT CONCAT_WS('|', id, name, siret, rna, created_at) FROM organisation"));
    rows.addAll(texts("SELECT CONCAT_WS('|', id, number, state, facts) FROM assessment"));
    rows.addAll(texts("SELECT CONCAT_WS('|', assessment_id, question_id, value) FROM answer"));
    rows.addAll(
        texts("SELECT CONCAT_WS('|', assessment_id, number, score, result) FROM submission"));
    rows.sort(null);
    return rows;
  }

  private void execute(String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private long number(String sql) throws SQLException {
    return Long.parseLong(texts(sql).getFirst());
  }

  private List<String> texts(String sql) throws SQLException {
    List<String> texts = new ArrayList<>();
    try (var statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        texts.add(rows.getString(1));
      }
    }
    return texts;
  }
}
