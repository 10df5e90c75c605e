package org.palier.domain.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// A radar of 500 by 424 has its centre at 250, 212; names stand 144 from it, lines 22 apart.
class RadarLabelsTest {

  @Test
  void theCentreIsInTheMiddle() {
    Radar radar = radar("a", "b", "c");
    assertThat(radar.centreX()).isEqualTo(250);
    assertThat(radar.centreY()).isEqualTo(212);
  }

  @Test
  void namesTurnAwayFromTheCentre() {
    assertThat(radar("a", "b", "c", "d").axes())
        .extracting(Radar.Axis::anchor)
        .containsExactly("middle", "start", "middle", "end");
  }

  /// Above the centre the last line stands on the place, beside it the lines are around it, below
  /// the first begins there.
  @Test
  void aNameStandsAtTheEndOfItsAxis() {
    List<Radar.Axis> axes = radar("a", "b", "c", "d").axes();
    assertThat(axes.get(0).label()).containsExactly(new Radar.Line("250.0", "62.5", "a"));
    assertThat(axes.get(1).label()).containsExactly(new Radar.Line("394.0", "217.5", "b"));
    assertThat(axes.get(2).label()).containsExactly(new Radar.Line("250.0", "372.5", "c"));
    assertThat(axes.get(3).label()).containsExactly(new Radar.Line("106.0", "217.5", "d"));
  }

  @Test
  void theLinesOfANameFollowOneAnother() {
    String name = "Pilotage de la performance";
    List<Radar.Axis> axes = radar(name, name, name, name).axes();
    assertThat(axes.get(0).label())
        .containsExactly(
            new Radar.Line("250.0", "40.5", "Pilotage de la"),
            new Radar.Line("250.0", "62.5", "performance"));
    assertThat(axes.get(1).label()).extracting(Radar.Line::y).containsExactly("206.5", "228.5");
    assertThat(axes.get(2).label()).extracting(Radar.Line::y).containsExactly("372.5", "394.5");
  }

  @Test
  void aLineIsAsLongAsItMayBe() {
    assertThat(LineBreaks.of("abcd efgh", 9)).containsExactly("abcd efgh");
    assertThat(LineBreaks.of("abcd efgh", 8)).containsExactly("abcd", "efgh");
    assertThat(LineBreaks.of("abcdefghij", 5)).containsExactly("abcdefghij");
  }

  private static Radar radar(String... names) {
    return Radar.of(
        Stream.of(names).map(name -> new Radar.Measure(name, Optional.of(BigDecimal.TEN))).toList(),
        List.of());
  }
}
