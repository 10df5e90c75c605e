package org.palier.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class DisclosureTest {

  private static final DisclosureRule FIVE = new DisclosureRule(5);
  private static final Disclosure STAFF = new Disclosure(FIVE, false, 5);
  private static final Group TRADE = new Group(CatalogueTable.SECTOR, List.of("trade"));

  private static Tally tally(Map<Integer, Long> levels) {
    long units = levels.values().stream().mapToLong(Long::longValue).sum();
    return new Tally(units, BigDecimal.valueOf(37 * units), new TreeMap<>(levels));
  }

  @Test
  void aGroupBelowTheThresholdComesOutEmpty() {
    Line line = STAFF.line(TRADE, tally(Map.of(1, 2L, 2, 2L)));
    Figure secret = Figure.withheld(Figure.Reason.TOO_FEW);
    assertThat(line).isEqualTo(new Line(TRADE, secret, secret, secret, List.of(), null));
  }

  @Test
  void aGroupAtTheThresholdIsTold() {
    Line line = STAFF.line(TRADE, tally(Map.of(1, 2L, 2, 3L)));
    assertThat(line.units()).isEqualTo(Figure.of(5));
    assertThat(line.meanScore()).isEqualTo(Figure.of(35));
  }

  @Test
  void allButOneOnALevelIsHomogeneous() {
    assertThat(Homogeneity.sharedLevel(FIVE, tally(Map.of(2, 8L, 3, 1L)))).hasValue(2);
  }

  @Test
  void twoOnOtherLevelsAreNotHomogeneous() {
    assertThat(Homogeneity.sharedLevel(FIVE, tally(Map.of(2, 6L, 3, 2L)))).isEmpty();
  }

  @Test
  void twiceTheThresholdIsNoLongerHomogeneous() {
    assertThat(Homogeneity.sharedLevel(FIVE, tally(Map.of(2, 9L)))).hasValue(2);
    assertThat(Homogeneity.sharedLevel(FIVE, tally(Map.of(2, 10L)))).isEmpty();
  }

  @Test
  void aHomogeneousGroupHasNoShares() {
    Line line = STAFF.line(Group.ALL, tally(Map.of(2, 9L)));
    assertThat(line.shares()).isEmpty();
    assertThat(line.mostly()).isEqualTo(2);
    assertThat(line.meanLevel()).isEqualTo(Figure.withheld(Figure.Reason.HOMOGENEOUS));
  }

  @Test
  void theTotalHasAShareForEachLevelFromBelowTheFirst() {
    assertThat(STAFF.line(Group.ALL, tally(Map.of(1, 10L, 2, 10L))).shares())
        .containsExactly(
            Figure.of(0), Figure.of(50), Figure.of(50), Figure.of(0), Figure.of(0), Figure.of(0));
  }

  @Test
  void aClassHasNoSharesForTheyWouldSubtract() {
    assertThat(STAFF.line(TRADE, tally(Map.of(1, 10L, 2, 10L))).shares()).isEmpty();
  }

  @Test
  void howManyHaveAThemeRatedIsSecretWhenOnlyAFewHaveNot() {
    Tally rated = tally(Map.of(1, 10L, 2, 10L));
    Group theme = Group.ofTheme("ALI");
    assertThat(STAFF.themeLine(theme, rated, 24).units())
        .isEqualTo(Figure.withheld(Figure.Reason.DIFFERENCING));
    assertThat(STAFF.themeLine(theme, rated, 24).shares()).hasSize(6);
    assertThat(STAFF.themeLine(theme, rated, 25).units()).isEqualTo(Figure.of(20));
    assertThat(STAFF.themeLine(theme, rated, 20).units()).isEqualTo(Figure.of(20));
  }

  @Test
  void thePublicReadsBands() {
    Disclosure open = new Disclosure(new DisclosureRule(10), true, 5);
    assertThat(open.line(TRADE, tally(Map.of(1, 10L, 2, 13L))).units())
        .isEqualTo(new Figure.Band(20, 49L));
  }
}
