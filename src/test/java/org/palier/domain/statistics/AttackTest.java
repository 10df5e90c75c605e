package org.palier.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.palier.domain.statistics.Chronicle.Defence;

/// Each attack finds nothing; with the defence that stands against it switched off, it finds
/// something.
class AttackTest {

  private static Chronicle sectors(Defence... off) {
    Chronicle chronicle = new Chronicle(5, off);
    for (int i = 0; i < 9; i++) {
      chronicle.has("trade" + i, "ENT", "trade", 31 + i);
    }
    for (int i = 0; i < 6; i++) {
      chronicle.has("health" + i, "ASS", "health", 40 + 5 * i);
    }
    return chronicle;
  }

  @Test
  void aLoneOrganisationOfASectorIsNotToldApart() {
    assertThat(Reader.isolates(aLoneFarm(), 5)).isEmpty();
  }

  @Test
  void withoutAThresholdItIs() {
    assertThat(Reader.isolates(aLoneFarm(Defence.THRESHOLD), 5)).isPresent();
  }

  private static Chronicle aLoneFarm(Defence... off) {
    Chronicle chronicle = sectors(off).has("farm", "ENT", "agriculture", 77);
    chronicle.release();
    return chronicle;
  }

  @Test
  void aTotalLessItsPartsIsNeverAFew() {
    assertThat(Reader.isolates(fourFarms(), 5)).isEmpty();
  }

  @Test
  void whenSmallClassesAreOnlyHiddenTheTotalLessItsPartsIsAFew() {
    assertThat(Reader.isolates(fourFarms(Defence.MERGING), 5)).isPresent();
  }

  private static Chronicle fourFarms(Defence... off) {
    Chronicle chronicle = sectors(off);
    for (int i = 0; i < 4; i++) {
      chronicle.has("farm" + i, "ENT", "agriculture", 10 + i);
    }
    chronicle.release();
    return chronicle;
  }

  @Test
  void twoReleasesNeverDifferByOneOrganisation() {
    Chronicle chronicle = sectors();
    assertThat(chronicle.release()).isTrue();
    chronicle.has("newcomer", "ENT", "trade", 80);
    assertThat(chronicle.release()).isFalse();
    assertThat(chronicle.shown).hasSize(1);
  }

  @Test
  void liveFiguresBetrayTheNewcomer() {
    Chronicle chronicle = sectors(Defence.RELEASES);
    chronicle.release();
    chronicle.has("newcomer", "ENT", "trade", 80).release();
    assertThat(Reader.isolates(chronicle, 5)).isPresent();
  }

  @Test
  void aChangedAnswerWaitsForOthers() {
    Chronicle chronicle = sectors();
    chronicle.release();
    assertThat(chronicle.has("trade0", "ENT", "trade", 95).release()).isFalse();
  }

  @Test
  void anErasedOrganisationAloneMakesNoRelease() {
    Chronicle chronicle = sectors();
    chronicle.release();
    assertThat(chronicle.loses("health0").release()).isFalse();
  }

  @Test
  void anErasedOrganisationDoesNotWaitButTheTableWhereItWouldShowIsGivenUp() {
    Chronicle chronicle = sectors();
    chronicle.release();
    for (int i = 0; i < 5; i++) {
      chronicle.has("new" + i, "ENT", "trade", 50 + i);
    }
    assertThat(chronicle.loses("health0").release()).isTrue();
    assertThat(chronicle.shown.getLast().groups())
        .noneMatch(group -> group.table() == CatalogueTable.SECTOR);
    assertThat(chronicle.members(Group.ALL, 2)).noneMatch(one -> one.name().equals("health0"));
    assertThat(Reader.isolates(chronicle, 5)).isEmpty();
  }

  @Test
  void comingAndGoingOverThreeReleasesDoesNotAddUpToAFew() {
    Chronicle chronicle = sectors();
    chronicle.release();
    for (int i = 0; i < 5; i++) {
      chronicle.has("new" + i, "ENT", "trade", 50 + i);
    }
    chronicle.release();
    for (int i = 0; i < 4; i++) {
      chronicle.loses("new" + i);
    }
    chronicle.has("another", "ENT", "trade", 90).release();
    assertThat(Reader.isolates(chronicle, 5)).isEmpty();
  }

  @Test
  void theMembersOfAGroupOnOneLevelAreToldByItsNameOnly() {
    Line line = lineOfHealth(oneLevel());
    assertThat(line.mostly()).isEqualTo(2);
    assertThat(line.meanScore()).isEqualTo(new Figure.Withheld(Figure.Reason.HOMOGENEOUS));
  }

  @Test
  void withoutHomogeneityTheScoreOfEachOfThemIsKnownWithinAFewPoints() {
    Line line = lineOfHealth(oneLevel(Defence.HOMOGENEITY));
    assertThat(line.meanScore()).isEqualTo(new Figure.Published(BigDecimal.valueOf(35)));
    assertThat(line.meanLevel()).isEqualTo(new Figure.Published(new BigDecimal("2.0")));
  }

  private static Chronicle oneLevel(Defence... off) {
    Chronicle chronicle = new Chronicle(5, off);
    for (int i = 0; i < 9; i++) {
      chronicle.has("trade" + i, "ENT", "trade", 11 + 9 * i);
    }
    for (int i = 0; i < 6; i++) {
      chronicle.has("health" + i, "ASS", "health", 35, 2);
    }
    chronicle.release();
    return chronicle;
  }

  private static Line lineOfHealth(Chronicle chronicle) {
    return chronicle.told.stream()
        .map(Chronicle.Told::line)
        .filter(line -> line.group().classes().equals(java.util.List.of("health")))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void fourOfFiveWhoTellEachOtherTheirScoresFindTheFifthWithinTwentyFivePointsOnly() {
    assertThat(Reader.rangeOfTheLast(5, stepOf(five())))
        .isGreaterThanOrEqualTo(BigDecimal.valueOf(20));
  }

  @Test
  void withExactMeansTheyFindItToTheLastDigit() {
    assertThat(Reader.rangeOfTheLast(5, stepOf(five(Defence.ROUNDING))))
        .isLessThan(new BigDecimal("0.001"));
  }

  private static Chronicle five(Defence... off) {
    Chronicle chronicle = new Chronicle(5, off);
    int[] scores = {12, 25, 43, 61, 83};
    for (int i = 0; i < 5; i++) {
      chronicle.has("five" + i, "ENT", "trade", scores[i]);
    }
    chronicle.release();
    return chronicle;
  }

  /// The coarsest step that the published mean is a multiple of.
  private static BigDecimal stepOf(Chronicle chronicle) {
    Figure.Published mean = (Figure.Published) chronicle.told.getFirst().line().meanScore();
    return mean.value().remainder(BigDecimal.valueOf(5)).signum() == 0
        ? BigDecimal.valueOf(5)
        : BigDecimal.ONE.movePointLeft(mean.value().stripTrailingZeros().scale() + 3);
  }

  @Test
  void oneBelowTheThresholdAndOneAloneAreToldTogether() {
    Chronicle chronicle = sectors();
    for (int i = 0; i < 4; i++) {
      chronicle.has("farm" + i, "ENT", "agriculture", 10 + i);
    }
    chronicle.has("bus", "ENT", "transport", 50).release();
    assertThat(chronicle.shown.getFirst().groups())
        .contains(new Group(CatalogueTable.SECTOR, java.util.List.of("agriculture", "transport")));
    assertThat(Reader.isolates(chronicle, 5)).isEmpty();
  }

  @Test
  void aTableThatNestsIntoAnotherByOneIsGivenUp() {
    Chronicle chronicle = new Chronicle(5);
    for (int i = 0; i < 6; i++) {
      chronicle.has("club" + i, "ASS", "culture-sport", 20 + 10 * i);
      chronicle.has("shop" + i, "ENT", "trade", 15 + 10 * i);
    }
    chronicle.has("theatre", "ENT", "culture-sport", 90).release();
    assertThat(Reader.isolates(chronicle, 5)).isEmpty();
    assertThat(chronicle.shown.getFirst().groups()).contains(Group.ALL);
  }

  @Test
  void nobodyAtAllIsNoRelease() {
    assertThat(new Chronicle(5).release()).isFalse();
  }

  @Test
  void fourOrganisationsInAllAreNoRelease() {
    Chronicle chronicle = new Chronicle(5);
    for (int i = 0; i < 4; i++) {
      chronicle.has("one" + i, "ENT", "trade", 20 * i);
    }
    assertThat(chronicle.release()).isFalse();
    assertThat(chronicle.told).isEmpty();
  }
}
