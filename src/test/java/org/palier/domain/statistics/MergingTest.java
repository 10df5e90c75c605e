package org.palier.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MergingTest {

  private static final DisclosureRule FIVE = new DisclosureRule(5);

  private static List<List<String>> merged(Map<String, Long> units) {
    return Merging.merge(FIVE, CatalogueTable.SECTOR, units).stream().map(Group::classes).toList();
  }

  @Test
  void largeClassesKeepTheirNameInTheFixedOrder() {
    assertThat(merged(Map.of("trade", 9L, "agriculture", 5L)))
        .containsExactly(List.of("agriculture"), List.of("trade"));
  }

  @Test
  void smallClassesAreToldTogether() {
    assertThat(merged(Map.of("trade", 9L, "health", 3L, "education", 2L)))
        .containsExactly(List.of("trade"), List.of("education", "health"));
  }

  @Test
  void theSmallestClassJoinsWhenTheSmallOnesAreStillTooFew() {
    assertThat(merged(Map.of("trade", 9L, "industry", 6L, "health", 4L)))
        .containsExactly(List.of("trade"), List.of("industry", "health"));
  }

  @Test
  void ofTwoEqualClassesTheLastInTheFixedOrderJoins() {
    assertThat(merged(Map.of("trade", 6L, "industry", 6L, "health", 4L)))
        .containsExactly(List.of("industry"), List.of("trade", "health"));
  }

  @Test
  void fewerThanTheThresholdInAllWithholdsTheTable() {
    assertThat(merged(Map.of("trade", 2L, "health", 2L))).isEmpty();
  }

  @Test
  void nobodyWithholdsTheTable() {
    assertThat(merged(Map.of())).isEmpty();
  }

  @Test
  void anEmptyClassIsNotTold() {
    assertThat(merged(Map.of("trade", 9L, "health", 0L))).containsExactly(List.of("trade"));
  }

  @Test
  void aHigherThresholdOnlyJoinsGroupsOfALowerOne() {
    Map<String, Long> units =
        Map.of("trade", 31L, "health", 12L, "education", 7L, "industry", 6L, "other", 2L);
    List<Group> fine = Merging.merge(FIVE, CatalogueTable.SECTOR, units);
    List<Group> coarse = Merging.merge(new DisclosureRule(10), CatalogueTable.SECTOR, units);
    assertThat(fine)
        .allMatch(
            one -> coarse.stream().anyMatch(other -> other.classes().containsAll(one.classes())));
  }
}
