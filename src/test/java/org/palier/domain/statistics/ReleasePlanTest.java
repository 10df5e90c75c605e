package org.palier.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ReleasePlanTest {

  private static final DisclosureRule FIVE = new DisclosureRule(5);

  private static Profile profile(String type, String sector, String... themes) {
    return new Profile(type, "T1", sector, "86194", new TreeSet<>(List.of(themes)));
  }

  private static final Profile SHOP = profile("ENT", "trade", "ENE");
  private static final Profile CLINIC = profile("ENT", "health", "ENE");

  private static final Standing LAST = Standing.of(FIVE, Map.of(SHOP, 20L, CLINIC, 10L));

  private static Movement added(Profile profile, long units) {
    return new Movement(null, profile, units);
  }

  @Test
  void theFirstReleaseTakesAllInWhenThereAreEnough() {
    ReleasePlan plan =
        ReleasePlan.of(FIVE, Standing.NOTHING, List.of(added(SHOP, 4), added(CLINIC, 1)));
    assertThat(plan.unitsAccepted()).isEqualTo(5);
    assertThat(plan.next().total()).isEqualTo(5);
  }

  @Test
  void fourNewcomersWait() {
    ReleasePlan plan = ReleasePlan.of(FIVE, LAST, List.of(added(SHOP, 4)));
    assertThat(plan.accepted()).isEmpty();
    assertThat(plan.unitsWaiting()).isEqualTo(4);
  }

  @Test
  void fiveNewcomersOfOneClassEnter() {
    assertThat(ReleasePlan.of(FIVE, LAST, List.of(added(SHOP, 5))).unitsAccepted()).isEqualTo(5);
  }

  @Test
  void theFewOfOneClassWaitWhileTheManyOfAnotherEnter() {
    ReleasePlan plan = ReleasePlan.of(FIVE, LAST, List.of(added(SHOP, 6), added(CLINIC, 2)));
    assertThat(plan.accepted()).containsExactly(added(SHOP, 6));
    assertThat(plan.waiting()).containsExactly(added(CLINIC, 2));
  }

  @Test
  void whenThoseWhoWaitLeaveTooFewOfTheOthersNobodyEnters() {
    ReleasePlan plan = ReleasePlan.of(FIVE, LAST, List.of(added(SHOP, 3), added(CLINIC, 3)));
    assertThat(plan.accepted()).isEmpty();
  }

  @Test
  void aChangeWithinAProfileCountsOnce() {
    assertThat(ReleasePlan.of(FIVE, LAST, List.of(new Movement(SHOP, SHOP, 4))).accepted())
        .isEmpty();
    assertThat(ReleasePlan.of(FIVE, LAST, List.of(new Movement(SHOP, SHOP, 5))).accepted())
        .hasSize(1);
  }

  @Test
  void thoseWhoMoveBetweenClassesCountInBoth() {
    ReleasePlan plan =
        ReleasePlan.of(FIVE, LAST, List.of(new Movement(SHOP, CLINIC, 3), added(SHOP, 2)));
    assertThat(plan.accepted()).isEmpty();
  }

  @Test
  void aThemeThatIsRatedForAFewOfTheNewcomersMakesThemWait() {
    Profile withFood = profile("ENT", "trade", "ENE", "ALI");
    Standing last = Standing.of(FIVE, Map.of(SHOP, 20L, withFood, 10L));
    ReleasePlan plan = ReleasePlan.of(FIVE, last, List.of(added(SHOP, 6), added(withFood, 3)));
    assertThat(plan.accepted()).containsExactly(added(SHOP, 6));
  }

  @Test
  void theOrderOfThePendingMovementsDoesNotMatter() {
    List<Movement> pending =
        new ArrayList<>(List.of(added(SHOP, 6), added(CLINIC, 2), new Movement(SHOP, null, 1)));
    Standing next = ReleasePlan.of(FIVE, LAST, pending).next();
    assertThat(ReleasePlan.of(FIVE, LAST, pending.reversed()).next()).isEqualTo(next);
  }

  @Test
  void takingAllGivesUpTheTableWhereAFewWouldShow() {
    Standing next = ReleasePlan.takingAll(FIVE, LAST, List.of(added(SHOP, 6), added(CLINIC, 2)));
    assertThat(next.total()).isEqualTo(38);
    assertThat(next.shows(CatalogueTable.SECTOR)).isFalse();
    assertThat(next.shows(CatalogueTable.TYPE)).isTrue();
  }

  @Test
  void takingAllShowsNothingWhenAFewWouldShowInTheTotal() {
    assertThat(ReleasePlan.takingAll(FIVE, LAST, List.of(added(SHOP, 4))).groups()).isEmpty();
  }
}
