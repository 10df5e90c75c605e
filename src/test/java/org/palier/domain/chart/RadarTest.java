package org.palier.domain.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RadarTest {

  private static final BigDecimal FIFTY = BigDecimal.valueOf(50);
  private static final BigDecimal FULL = BigDecimal.valueOf(100);

  @Test
  void theFirstAxisPointsUpAndTheOthersFollowClockwise() {
    Radar radar = Radar.of(List.of(at(FULL), at(FULL), at(FULL), at(FULL)), List.of(FULL));
    assertThat(radar.shape()).isEqualTo("250.0,84.0 378.0,212.0 250.0,340.0 122.0,212.0");
    assertThat(radar.rings()).containsExactly(radar.shape());
  }

  @Test
  void aValueStandsAtItsShareOfTheAxis() {
    Radar radar = Radar.of(List.of(at(FIFTY), at(FIFTY), at(FIFTY), at(FIFTY)), List.of());
    assertThat(radar.shape()).startsWith("250.0,148.0 314.0,212.0");
  }

  @Test
  void theShapeGoesPastAnAxisWithoutAValue() {
    Radar radar =
        Radar.of(List.of(at(FULL), new Radar.Measure("b", Optional.empty()), at(FULL)), List.of());
    assertThat(radar.shape().split(" ")).hasSize(2);
    assertThat(radar.axes().get(1).measured()).isFalse();
    assertThat(radar.axes().get(1).dot()).isEmpty();
  }

  @Test
  void aLongNameIsBrokenBetweenWords() {
    assertThat(LineBreaks.of("Pilotage de la performance environnementale", 15))
        .containsExactly("Pilotage de la", "performance", "environnementale");
  }

  @Test
  void fewerThanThreeAxesAreNoRadar() {
    assertThatThrownBy(() -> Radar.of(List.of(at(FULL), at(FULL)), List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Radar.Measure at(BigDecimal percent) {
    return new Radar.Measure("a", Optional.of(percent));
  }
}
