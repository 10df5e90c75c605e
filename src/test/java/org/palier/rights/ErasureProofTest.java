package org.palier.rights;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import com.github.f4b6a3.uuid.UuidCreator;
import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.palier.assessment.PlainBrowser;
import org.palier.assessment.Territories;
import org.palier.organisation.Spaces;
import org.palier.rights.WholeDatabase.Column;
import org.palier.signin.Entrances;
import org.palier.territory.Territory;
import org.slf4j.LoggerFactory;

/// GDPR art. 17: after an erasure, no word that was known of someone is left in any table, outbox
/// or log but ids, which name nobody once their rows are gone. Words are planted in every text
/// column that the server lists.
@MicronautTest(transactional = false)
@Property(name = "micronaut.server.host", value = "127.0.0.1")
class ErasureProofTest {

  /// What released figures were made of stays, under a random key.
  private static final Set<String> STAY = Set.of("released_unit");

  /// Rows that are the organisation's, whoever wrote them, and those of the security log.
  private static final Set<String> NOT_THE_PERSONS =
      Set.of(
          "assessment",
          "audit_entry",
          "campaign_recipient",
          "known_organisation",
          "population_import_before",
          "population_import_row",
          "sharing_choice",
          "support",
          "support_note",
          "organisation_request");

  @Inject EmbeddedServer server;
  @Inject Territories territories;
  @Inject Spaces spaces;
  @Inject WholeDatabase database;
  @Inject ErasureService erasure;

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final String name = "Scierie " + word();
  private final String person = "Camille " + word();
  private final String moved = Entrances.anyone();
  private final String former = Entrances.anyone();
  private final String colleague = Entrances.anyone();
  private final List<String> words = new ArrayList<>();
  private Spaces.Space space =
      new Spaces.Space(new PlainBrowser(""), "", new UUID(0, 0), new UUID(0, 0));
  private UUID account = new UUID(0, 0);

  private static String word() {
    return "kz"
        + Long.toString(ThreadLocalRandom.current().nextLong(36L * 36 * 36, 78364164096L), 36);
  }

  @BeforeEach
  void livesOnThePlatform() {
    log.start();
    root().addAppender(log);
    Territory territory = territories.fresh();
    space = spaces.submitted("http://127.0.0.1:" + server.getPort(), territory, name);
    PlainBrowser owner = space.owner();
    owner.get("/account/data");
    owner.post("/account/data", Map.of("name", person));
    space.share("answers", "yes");
    owner.post(space.address() + "/invitations", Map.of("email", colleague, "role", "contributor"));
    account = database.account(space.email());
    leaveTracesElsewhere(territory);
    words.addAll(List.of(name, person, space.email(), moved, former));
  }

  @AfterEach
  void closeTheLog() {
    root().detachAppender(log);
  }

  private static Logger root() {
    return (Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  }

  private void leaveTracesElsewhere(Territory territory) {
    UUID assessment = space.assessment();
    database.run(
        """
        INSERT INTO released_unit
          (territory_id, questionnaire_id, unit_key, from_number, assessment_id,
           submission_number, profile)
        VALUES (?, 'transition-ecologique', ?, 1, ?, 1, 'ENT||||')
        """,
        territory.id(),
        space.id().toString(),
        assessment);
    database.run("INSERT INTO support VALUES (?, 'contacted', NULL, NULL, 1, NOW())", space.id());
    database.run(
        "INSERT INTO support_note VALUES (UUID(), ?, ?, 'à rappeler', NOW())", space.id(), account);
    database.run(
        "INSERT INTO idempotency VALUES (?, ?, UNHEX(SHA2('x', 256)), ?, NOW())",
        "scope",
        UuidCreator.getTimeOrderedEpoch().toString(),
        "{\"id\": \"" + assessment + "\"}");
    database.run(
        "INSERT INTO carry_over VALUES (?, 1, 1, '0.9.0', '1.0.0', '{}', 1, NOW())", assessment);
    database.run(
        "INSERT INTO carried_answer VALUES (?, 1, 'EAU-1', 1, 'written', 'a', 'b', 'c', NOW())",
        assessment);
    database.run(
        """
        INSERT INTO sign_in_link (token_hash, email, next, created_at, expires_at)
        VALUES (UNHEX(SHA2(UUID(), 256)), ?, '/organisations', NOW(), NOW())
        """,
        space.email());
    database.run(
        """
        INSERT INTO outbox
          (id, territory_id, assessment_id, recipient, language, subject, text_body, html_body,
           created_at, next_attempt_at)
        VALUES (UUID(), ?, ?, ?, 'fr', 'sujet', 'texte', 'texte', NOW(), NOW())
        """,
        territory.id(),
        assessment,
        space.email());
    database.run(
        """
        INSERT INTO address_change VALUES
          (UNHEX(SHA2(UUID(), 256)), ?, ?, ?, NOW(), NOW(), NOW())
        """,
        account,
        moved,
        former);
    for (String address : List.of(moved, former)) {
      database.run(
          """
          INSERT INTO outbox
            (id, recipient, language, subject, text_body, html_body, created_at, next_attempt_at)
          VALUES (UUID(), ?, 'fr', 'sujet', 'texte', 'texte', NOW(), NOW())
          """,
          address);
    }
    database.run("UPDATE assessment SET email = ? WHERE id = ?", space.email(), assessment);
    becomeKnown(territory);
    beCalled(territory);
    database.run(
        "INSERT INTO organisation_request VALUES (?, ?, NULL, NOW())", space.id(), account);
  }

  /// The territory read the organisation, and whom to write to, in a file before it came.
  private void becomeKnown(Territory territory) {
    UUID file = UuidCreator.getTimeOrderedEpoch();
    database.run("UPDATE organisation SET siret = '73282932000074' WHERE id = ?", space.id());
    database.run(
        """
        INSERT INTO population_import (id, territory_id, file_name, state, created_at)
        VALUES (?, ?, 'liste.csv', 'done', NOW())
        """,
        file,
        territory.id());
    database.run(
        """
        INSERT INTO population_import_row
          (import_id, line, fate, name, name_key, siret, email, person)
        VALUES (?, 2, 'add', ?, '', '73282932000074', ?, ?)
        """,
        file,
        name,
        space.email(),
        person);
    database.run(
        """
        INSERT INTO known_organisation
          (id, territory_id, import_id, name, name_key, siret, email, person, created_at,
           changed_at, seen_at)
        VALUES (UUID(), ?, ?, ?, '', '73282932000074', ?, ?, NOW(), NOW(), NOW())
        """,
        territory.id(),
        file,
        name,
        space.email(),
        person);
    database.run(
        """
        INSERT INTO population_import_before
          (import_id, known_id, name, name_key, siret, email, person, language, changed_at, seen_at)
        SELECT import_id, id, name, name_key, siret, email, person, language, changed_at, seen_at
        FROM known_organisation
        WHERE territory_id = ?
        """,
        territory.id());
  }

  /// The territory wrote to it.
  private void beCalled(Territory territory) {
    UUID campaign = UuidCreator.getTimeOrderedEpoch();
    database.run(
        """
        INSERT INTO campaign
          (id, territory_id, name, questionnaire_id, starts_on, ends_on, counts_from, from_hour,
           until_hour, created_at)
        VALUES (?, ?, 'Appel', 'transition-ecologique', CURDATE(), CURDATE(), CURDATE(), 8, 19,
                NOW())
        """,
        campaign,
        territory.id());
    database.run(
        """
        INSERT INTO campaign_recipient (campaign_id, known_id, mail)
        SELECT ?, id, 'sent' FROM known_organisation WHERE territory_id = ?
        """,
        campaign,
        territory.id());
  }

  /// Plants a word in every text column of every row about the subject, and tells the tables.
  private Set<String> plantEverywhere(Subject subject, UUID id, Set<String> left) {
    Set<String> planted = new TreeSet<>();
    for (DataTable table : DataMap.TABLES) {
      String condition = table.condition(subject);
      if (condition.isEmpty() || left.contains(table.name())) {
        continue;
      }
      for (Column column : database.columns()) {
        if (column.table().equals(table.name()) && column.text() && !isKnown(column)) {
          String word = word();
          if (database.plant(column, condition, id, word) > 0) {
            words.add(word);
            planted.add(table.name());
          }
        }
      }
    }
    return planted;
  }

  /// Those by which rows are found, filled with words of their own already.
  private static boolean isKnown(Column column) {
    return Set.of("email", "former", "recipient", "scope", "outcome", "unit_key", "siret", "rna")
            .contains(column.name())
        || Set.of("organisation.name", "account.name")
            .contains(column.table() + "." + column.name());
  }

  @Test
  @DisplayName("G13 (erase): nothing is left of an organisation")
  void nothingIsLeftOfAnOrganisation() {
    Set<String> planted = plantEverywhere(Subject.ORGANISATION, space.id(), STAY);
    assertThat(planted)
        .contains(
            "answer",
            "assessment",
            "campaign_recipient",
            "carried_answer",
            "idempotency",
            "known_organisation",
            "organisation",
            "outbox",
            "population_import_before",
            "population_import_row",
            "submission",
            "submission_theme",
            "support_note");
    List<String> ofOrganisation = new ArrayList<>(words);
    ofOrganisation.removeAll(List.of(person, space.email(), moved, former));
    assertThat(database.whereabouts(ofOrganisation).keySet()).containsAll(ofOrganisation);

    erasure.eraseOrganisation(space.id(), account);

    assertThat(database.whereabouts(ofOrganisation)).isEmpty();
    assertThat(logged(ofOrganisation)).isEmpty();
  }

  @Test
  @DisplayName("G13 (erase), ASVS 7.4.2: nothing is left of a person, nor the session")
  void nothingIsLeftOfAPersonNorOfTheOrganisationTheyLeaveAlone() {
    Set<String> planted = plantEverywhere(Subject.PERSON, account, NOT_THE_PERSONS);
    assertThat(planted).contains("account", "outbox", "sign_in_link");
    assertThat(database.whereabouts(words).keySet()).containsAll(words);

    space.owner().get("/account/data/erasure");
    assertThat(space.owner().post("/account/data/erasure", Map.of()).body())
        .contains("Votre compte n’existe plus");

    assertThat(database.whereabouts(words)).isEmpty();
    assertThat(logged(words)).isEmpty();
    assertThat(space.owner().get("/organisations").statusCode()).isEqualTo(303);
  }

  private List<String> logged(List<String> words) {
    return log.list.stream()
        .map(ILoggingEvent::getFormattedMessage)
        .filter(line -> words.stream().anyMatch(line::contains))
        .toList();
  }
}
