package org.palier.support;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.palier.assessment.Territories;
import org.palier.sql.Statements;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The list of a territory with 50,000 organisations: what it gives, and how long that takes, told
/// in the log.
@MicronautTest(transactional = false)
class FollowedAtScaleTest {

  private static final Logger LOG = LoggerFactory.getLogger(FollowedAtScaleTest.class);

  @Inject FollowedRepository followed;
  @Inject Territories territories;
  @Inject Crowd crowd;

  private UUID territory = new UUID(0, 0);

  /// Fills a territory.
  @Singleton
  static class Crowd {

    private final Statements statements;

    Crowd(Statements statements) {
      this.statements = statements;
    }

    @Transactional
    void fill(UUID territory) {
      statements.run(
          """
          INSERT INTO organisation (id, territory_id, name, name_key, commune, created_at)
          SELECT UUID(), ?, CONCAT('Atelier ', LPAD(seq, 5, '0')), '', '86194', NOW()
          FROM seq_1_to_50000
          """,
          territory);
      statements.run(
          """
          INSERT INTO assessment
            (id, territory_id, organisation_id, questionnaire_id, questionnaire_version, language,
             state, facts, created_at, touched_at)
          SELECT UUID(), territory_id, id, 'tiny', '1', 'fr',
                 IF(RIGHT(name, 1) = '0', 'submitted', 'draft'), '{}', NOW(), NOW()
          FROM organisation
          WHERE territory_id = ? AND RIGHT(name, 1) IN ('0', '3', '6')
          """,
          territory);
    }

    @Transactional
    void leave(UUID territory) {
      statements.run("DELETE FROM assessment WHERE territory_id = ?", territory);
      statements.run("DELETE FROM organisation WHERE territory_id = ?", territory);
    }
  }

  @AfterEach
  void leave() {
    crowd.leave(territory);
  }

  @Test
  void everyKindOfPageIsGivenAmongFiftyThousand() {
    territory = territories.fresh().id();
    crowd.fill(territory);

    List<Followed> first =
        timed("first page", () -> followed.page(territory, Search.ALL, null, 26));
    UUID middle = at(territory, "Atelier 25000");
    List<Followed> after =
        timed("a page in the middle", () -> followed.page(territory, Search.ALL, middle, 26));
    List<Followed> named = timed("a part of a name", () -> search(territory, "r 4999", null));
    List<Followed> absent = timed("a name there is not", () -> search(territory, "zzz", null));
    List<Followed> done = timed("submitted", () -> search(territory, "", Progress.SUBMITTED));
    List<Followed> rare =
        timed("submitted, of a name", () -> search(territory, "99", Progress.SUBMITTED));

    assertThat(first).hasSize(26).first().extracting(Followed::name).isEqualTo("Atelier 00001");
    assertThat(after).first().extracting(Followed::name).isEqualTo("Atelier 25001");
    assertThat(named).hasSize(10);
    assertThat(absent).isEmpty();
    assertThat(done).hasSize(26).allMatch(one -> one.progress() == Progress.SUBMITTED);
    assertThat(rare).hasSize(26).allMatch(one -> one.name().contains("99"));
  }

  private UUID at(UUID territory, String name) {
    return search(territory, name, null).getFirst().id();
  }

  private List<Followed> search(UUID territory, String text, @Nullable Progress progress) {
    return followed.page(territory, new Search(text, "", progress), null, 26);
  }

  private static <T> T timed(String what, Supplier<T> work) {
    List<Long> times = new ArrayList<>();
    T result = work.get();
    for (int i = 0; i < 20; i++) {
      long start = System.nanoTime();
      result = work.get();
      times.add((System.nanoTime() - start) / 1000);
    }
    Collections.sort(times);
    LOG.info("among 50,000: {}: p95 {} µs, median {} µs", what, times.get(18), times.get(10));
    return result;
  }
}
