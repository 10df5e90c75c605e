package org.palier.rights;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.context.annotation.Property;
import io.micronaut.runtime.server.EmbeddedServer;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.palier.assessment.Territories;
import org.palier.organisation.Spaces;
import org.palier.rights.WholeDatabase.Column;
import org.palier.territory.Territory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// How long it takes to give everything and to erase everything, among 50,000 organisations, mails
/// and saves; and that a word planted in every text column is nowhere afterwards.
@MicronautTest(transactional = false)
@Property(name = "micronaut.server.host", value = "127.0.0.1")
class RightsAtScaleTest {

  private static final Logger LOG = LoggerFactory.getLogger(RightsAtScaleTest.class);
  private static final String WORD = "kzscalewyx";
  private static final int TIMES = 5;

  @Inject EmbeddedServer server;
  @Inject Territories territories;
  @Inject Spaces spaces;
  @Inject WholeDatabase database;
  @Inject DataExportService exports;
  @Inject ErasureService erasure;

  private Territory territory = new Territory(new UUID(0, 0), "x", "", "fr", "", "", "", true);

  private void fill() {
    database.run(
        """
        INSERT INTO organisation (id, territory_id, name, name_key, commune, created_at)
        SELECT UUID(), ?, CONCAT('Atelier ', LPAD(seq, 5, '0')), '', '86194', NOW()
        FROM seq_1_to_50000
        """,
        territory.id());
    database.run(
        """
        INSERT INTO outbox
          (id, territory_id, recipient, language, subject, text_body, html_body, created_at,
           next_attempt_at, sent_at)
        SELECT UUID(), ?, CONCAT('crowd', seq, '@exemple.fr'), 'fr', 'sujet',
               REPEAT('un texte de lettre ', 20), REPEAT('un texte de lettre ', 40), NOW(), NOW(),
               NOW()
        FROM seq_1_to_50000
        """,
        territory.id());
    database.run(
        """
        INSERT INTO idempotency (scope, idempotency_key, request_hash, outcome, created_at)
        SELECT CONCAT('crowd:', UUID()), UUID(), UNHEX(SHA2(seq, 256)), '{}', NOW()
        FROM seq_1_to_50000
        """);
  }

  @AfterEach
  void leave() {
    database.run("DELETE FROM outbox WHERE recipient LIKE 'crowd%'");
    database.run("DELETE FROM idempotency WHERE scope LIKE 'crowd:%'");
    database.run("DELETE FROM organisation WHERE territory_id = ?", territory.id());
  }

  @Test
  void exportsAndErasuresAreTimed() {
    territory = territories.fresh();
    fill();
    List<Long> exportOfOrganisation = new ArrayList<>();
    List<Long> erasureOfOrganisation = new ArrayList<>();
    List<Long> exportOfPerson = new ArrayList<>();
    List<Long> erasureOfPerson = new ArrayList<>();
    int planted = 0;
    for (int i = 0; i < TIMES; i++) {
      Spaces.Space space =
          spaces.submitted(
              "http://127.0.0.1:" + server.getPort(), territory, "Scierie " + WORD + i);
      UUID account = database.account(space.email());
      planted += plant(space.id());
      byte[] all =
          timed(
              exportOfOrganisation,
              () -> whole(exports.export(Subject.ORGANISATION, space.id(), account)));
      assertThat(all).isNotEmpty();
      timed(exportOfPerson, () -> whole(exports.export(Subject.PERSON, account, account)));
      timed(
          erasureOfOrganisation,
          () -> {
            erasure.eraseOrganisation(space.id(), account);
            return true;
          });
      assertThat(timed(erasureOfPerson, () -> erasure.erasePerson(account, account))).isTrue();
      assertThat(database.whereabouts(List.of(WORD, space.email()))).isEmpty();
    }
    tell("export of an organisation", exportOfOrganisation);
    tell("export of a person", exportOfPerson);
    tell("erasure of an organisation", erasureOfOrganisation);
    tell("erasure of a person", erasureOfPerson);
    LOG.info("{} words planted in all, none found afterwards", planted);
    assertThat(planted).isGreaterThan(20 * TIMES);
  }

  /// In every text column of a row of each table about an organisation.
  private int plant(UUID organisation) {
    int planted = 0;
    for (DataTable table : DataMap.TABLES) {
      String condition = table.condition(Subject.ORGANISATION);
      if (condition.isEmpty() || table.name().equals("released_unit")) {
        continue;
      }
      for (Column column : database.columns()) {
        if (column.table().equals(table.name()) && column.text() && !isKey(column)) {
          planted += database.plant(column, condition, organisation, WORD);
        }
      }
    }
    return planted;
  }

  private static boolean isKey(Column column) {
    return List.of("email", "recipient", "scope", "outcome", "unit_key").contains(column.name())
        || column.table().equals("organisation") && column.name().equals("name");
  }

  private static byte[] whole(InputStream export) {
    try (export) {
      return export.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static <T> T timed(List<Long> times, Supplier<T> work) {
    long start = System.nanoTime();
    T result = work.get();
    times.add((System.nanoTime() - start) / 1_000_000);
    return result;
  }

  private static void tell(String what, List<Long> times) {
    Collections.sort(times);
    LOG.info(
        "among 50,000: {}: median {} ms, longest {} ms",
        what,
        times.get(times.size() / 2),
        times.getLast());
  }
}
