package org.palier.domain.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SlopeTest {

  private static final int NONE = -1;

  private static final List<Slope.Moment> TWO =
      List.of(new Slope.Moment("2025", false), new Slope.Moment("2026", false));

  private static Slope.Line line(String name, Integer... values) {
    return new Slope.Line(
        name,
        "up",
        Arrays.stream(values)
            .map(value -> Optional.of(value).filter(one -> one != NONE).map(BigDecimal::valueOf))
            .toList());
  }

  /// The plot is 200 high from 24 down, and 274 wide from 56 on.
  @Test
  void aLineGoesFromColumnToColumnAtTheHeightOfItsValues() {
    Slope slope = Slope.of(TWO, List.of(line("Total", 0, 100)), true);

    assertThat(slope.lines().getFirst().segments())
        .containsExactly(new Slope.Segment(56, 224, 330, 24));
    assertThat(slope.lines().getFirst().dots())
        .containsExactly(new Slope.Dot(56, 224), new Slope.Dot(330, 24));
    assertThat(slope.rules())
        .containsExactly(
            new Slope.Rule(224, "0"), new Slope.Rule(124, "50"), new Slope.Rule(24, "100"));
    assertThat(slope.height()).isEqualTo(268);
    assertThat(slope.bottom()).isEqualTo(224);
  }

  @Test
  void aBreakInterruptsALineUnlessItMayGoPast() {
    List<Slope.Moment> broken =
        List.of(
            new Slope.Moment("a", false),
            new Slope.Moment("b", false),
            new Slope.Moment("c", true));
    List<Slope.Line> lines = List.of(line("Total", 10, 20, 30));

    assertThat(Slope.of(broken, lines, false).lines().getFirst().segments()).hasSize(1);
    assertThat(Slope.of(broken, lines, true).lines().getFirst().segments()).hasSize(2);
    assertThat(Slope.of(broken, lines, true).columns())
        .extracting(Slope.Column::breakAt)
        .containsExactly(List.of(), List.of(), List.of(262));
  }

  @Test
  void aColumnWithoutAValueIsGonePast() {
    List<Slope.Moment> three =
        List.of(
            new Slope.Moment("a", false),
            new Slope.Moment("b", false),
            new Slope.Moment("c", false));

    Slope.Drawn drawn =
        Slope.of(three, List.of(line("Total", 50, NONE, 50)), true).lines().getFirst();

    assertThat(drawn.segments()).containsExactly(new Slope.Segment(56, 124, 330, 124));
    assertThat(drawn.dots()).hasSize(2);
  }

  @Test
  void namesThatWouldTouchStandApartAndStayInTheChart() {
    Slope slope =
        Slope.of(TWO, List.of(line("a", 50, 2), line("b", 50, 1), line("c", 50, 0)), true);

    List<Integer> places =
        slope.lines().stream().map(drawn -> drawn.name().getFirst().y()).toList();

    assertThat(places).containsExactly(224 - 48 + 6, 224 - 24 + 6, 224 + 6);
  }

  @Test
  void aLineWithoutAnyValueHasNoName() {
    assertThat(Slope.of(TWO, List.of(line("a", NONE, NONE)), true).lines().getFirst().name())
        .isEmpty();
  }

  @Test
  void aLongNameIsCut() {
    Slope slope = Slope.of(TWO, List.of(line("Mandat et gouvernance du numérique", 1, 2)), true);
    assertThat(slope.lines().getFirst().name().getFirst().words())
        .isEqualTo("Mandat et gouvernance du…");
  }

  @Test
  void oneMomentIsNoSlopeAndEveryColumnHasItsValue() {
    assertThatThrownBy(() -> Slope.of(TWO.subList(0, 1), List.of(), true))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Slope.of(TWO, List.of(line("a", 1)), true))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
