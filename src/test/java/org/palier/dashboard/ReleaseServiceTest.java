package org.palier.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.palier.domain.statistics.CatalogueTable;
import org.palier.domain.statistics.Figure;
import org.palier.domain.statistics.Line;

@MicronautTest(transactional = false)
class ReleaseServiceTest {

  @Inject ReleaseService releases;
  @Inject SubmittedUnits units;

  private UUID territory() {
    return units.territory("t" + UUID.randomUUID().toString().substring(0, 8));
  }

  private UUID territoryOfThirty() {
    UUID territory = territory();
    units.submit(territory, "shop", 18, "ENT", "trade", 30);
    units.submit(territory, "club", 12, "ASS", "culture-sport", 50);
    return territory;
  }

  private Releasing release(UUID territory) {
    return releases.release(territory, SubmittedUnits.QUESTIONNAIRE);
  }

  private Release latest(UUID territory) {
    return releases.latest(territory, SubmittedUnits.QUESTIONNAIRE).orElseThrow();
  }

  @Test
  void nobodyIsNoRelease() {
    UUID territory = territory();
    assertThat(release(territory)).isEqualTo(new Releasing.Unchanged(0));
    assertThat(releases.latest(territory, SubmittedUnits.QUESTIONNAIRE)).isEmpty();
  }

  @Test
  void fourOrganisationsAreNoReleaseAndNothingIsKept() {
    UUID territory = territory();
    units.submit(territory, "shop", 4, "ENT", "trade", 30);
    assertThat(release(territory)).isEqualTo(new Releasing.Unchanged(4));
    assertThat(units.count("released_unit", territory)).isZero();
  }

  @Test
  void theFirstReleaseTellsTheTotalAndTheClasses() {
    UUID territory = territoryOfThirty();
    assertThat(release(territory)).isEqualTo(new Releasing.Released(1, 30, 0, true));
    Release latest = latest(territory);
    assertThat(latest.total().orElseThrow().units()).isEqualTo(Figure.of(30));
    assertThat(latest.lines(CatalogueTable.TYPE))
        .extracting(line -> line.group().classes())
        .containsExactly(List.of("ENT"), List.of("ASS"));
    assertThat(latest.lines(CatalogueTable.TYPE))
        .extracting(Line::meanScore)
        .containsExactly(Figure.of(40), Figure.of(60));
    assertThat(latest.lines(CatalogueTable.THEME)).hasSize(7);
  }

  @Test
  void aSecondReleaseWithoutChangeIsNone() {
    UUID territory = territoryOfThirty();
    release(territory);
    assertThat(release(territory)).isEqualTo(new Releasing.Unchanged(0));
    assertThat(latest(territory).number()).isEqualTo(1);
  }

  @Test
  void aNewcomerWaitsAndTheFiguresStayTheSame() {
    UUID territory = territoryOfThirty();
    release(territory);
    Release before = latest(territory);
    units.submit(territory, "new", 1, "ENT", "trade", 90);
    assertThat(release(territory)).isEqualTo(new Releasing.Unchanged(1));
    assertThat(latest(territory)).isEqualTo(before);
  }

  @Test
  void newcomersInNumberEnterWhileAFewOthersWait() {
    UUID territory = territoryOfThirty();
    release(territory);
    units.submit(territory, "new", 7, "ENT", "trade", 60);
    units.submit(territory, "team", 2, "ASS", "culture-sport", 60);
    assertThat(release(territory)).isEqualTo(new Releasing.Released(2, 37, 2, false));
    assertThat(latest(territory).waiting()).isEqualTo(2);
    assertThat(latest(territory).total().orElseThrow().units()).isEqualTo(Figure.of(37));
  }

  @Test
  void aSecondSubmissionOfAUnitReplacesItsFirst() {
    UUID territory = territoryOfThirty();
    units.submit(territory, "shop-0", "ENT", "T1", "trade", "86194", 95);
    assertThat(release(territory)).isEqualTo(new Releasing.Released(1, 30, 0, true));
  }

  @Test
  void twoSitesOfALegalUnitCountOnce() {
    UUID territory = territory();
    units.submit(territory, "shop", 5, "ENT", "trade", 30);
    units.submit(territory, "shop", 5, "ENT", "trade", 50);
    assertThat(release(territory)).isEqualTo(new Releasing.Released(1, 5, 0, false));
  }

  @Test
  void anErasedAssessmentLeavesWithTheNextRelease() {
    UUID territory = territoryOfThirty();
    UUID erased = units.submit(territory, "gone", "ENT", "T1", "trade", "86194", 95);
    release(territory);
    units.erase(erased);
    units.submit(territory, "new", 7, "ENT", "trade", 60);
    assertThat(release(territory)).isEqualTo(new Releasing.Released(2, 37, 0, false));
    assertThat(latest(territory).total().orElseThrow().units()).isEqualTo(Figure.of(37));
  }

  @Test
  void thePublicReadsBandsAndLargerGroups() {
    UUID territory = territoryOfThirty();
    units.submit(territory, "farm", 6, "ASS", "agriculture", 10);
    release(territory);
    Release open = releases.latestOpen(territory, SubmittedUnits.QUESTIONNAIRE).orElseThrow();
    assertThat(open.threshold()).isEqualTo(10);
    assertThat(open.total().orElseThrow().units()).isEqualTo(new Figure.Band(20, 49L));
    assertThat(latest(territory).lines(CatalogueTable.SECTOR)).hasSize(3);
    assertThat(open.lines(CatalogueTable.SECTOR))
        .extracting(line -> line.group().classes())
        .containsExactly(List.of("trade"), List.of("agriculture", "culture-sport"));
  }

  @Test
  void thePublicWaitsUntilTenHaveChanged() {
    UUID territory = territoryOfThirty();
    release(territory);
    units.submit(territory, "new", 7, "ENT", "trade", 60);
    release(territory);
    Release open = releases.latestOpen(territory, SubmittedUnits.QUESTIONNAIRE).orElseThrow();
    assertThat(open.number()).isEqualTo(1);
    units.submit(territory, "more", 5, "ENT", "trade", 60);
    assertThat(release(territory)).isEqualTo(new Releasing.Released(3, 42, 0, true));
  }

  @Test
  void howManyHaveAThemeRatedIsSecretWhenAFewHaveNot() {
    UUID territory = territoryOfThirty();
    units.withoutTheme(units.submit(territory, "bare", "ENT", "T1", "trade", "86194", 40), "ALI");
    release(territory);
    Line food =
        latest(territory).lines(CatalogueTable.THEME).stream()
            .filter(line -> line.group().classes().equals(List.of("ALI")))
            .findFirst()
            .orElseThrow();
    assertThat(food.units()).isEqualTo(Figure.withheld(Figure.Reason.DIFFERENCING));
    assertThat(food.shares()).hasSize(6);
  }

  @Test
  void anotherTerritoryIsNeverCounted() {
    UUID territory = territoryOfThirty();
    UUID other = territory();
    units.submit(other, "shop", 9, "ENT", "trade", 30);
    release(territory);
    assertThat(release(other)).isEqualTo(new Releasing.Released(1, 9, 0, false));
  }
}
