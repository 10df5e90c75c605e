package org.palier.population;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.palier.assessment.Territories;
import org.palier.population.PopulationSearch.Reach;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The list of a territory that knows 50,000 organisations: what it gives, and how long that takes,
/// told in the log.
@MicronautTest(transactional = false)
class PopulationAtScaleTest {

  private static final Logger LOG = LoggerFactory.getLogger(PopulationAtScaleTest.class);

  @Inject PopulationService population;
  @Inject Territories territories;
  @Inject Knowns knowns;

  private UUID territory = new UUID(0, 0);

  @AfterEach
  void leave() {
    knowns.leave(territory);
  }

  @Test
  void everyKindOfPageIsGivenAmongFiftyThousand() {
    territory = territories.fresh().id();
    knowns.crowd(territory, 50_000);

    List<KnownOrganisation> first =
        timed("first page", () -> population.page(territory, PopulationSearch.ALL, null, 26));
    UUID middle = search("Atelier 025000").getFirst().id();
    List<KnownOrganisation> after =
        timed("in the middle", () -> population.page(territory, PopulationSearch.ALL, middle, 26));
    List<KnownOrganisation> named = timed("a part of a name", () -> search("r 04999"));
    List<KnownOrganisation> absent = timed("a name there is not", () -> search("zzz"));
    List<KnownOrganisation> written = timed("an address", () -> search("a77@atelier"));
    List<KnownOrganisation> placed =
        timed("a commune", () -> search(new PopulationSearch("", "Buxer", Reach.ANY)));
    int count = timed("how many", () -> population.count(territory, PopulationSearch.ALL));

    assertThat(first)
        .hasSize(26)
        .first()
        .extracting(KnownOrganisation::name)
        .isEqualTo("Atelier 000001");
    assertThat(after).first().extracting(KnownOrganisation::name).isEqualTo("Atelier 025001");
    assertThat(named).hasSize(10);
    assertThat(absent).isEmpty();
    assertThat(written).hasSize(1);
    assertThat(placed).hasSize(26).allMatch(one -> "86041".equals(one.details().commune()));
    assertThat(count).isEqualTo(50_000);
  }

  private List<KnownOrganisation> search(String text) {
    return search(new PopulationSearch(text, "", Reach.ANY));
  }

  private List<KnownOrganisation> search(PopulationSearch search) {
    return population.page(territory, search, null, 26);
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
