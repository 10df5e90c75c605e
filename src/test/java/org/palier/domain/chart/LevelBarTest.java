package org.palier.domain.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LevelBarTest {

  private static List<BigDecimal> percents(String... percents) {
    return Stream.of(percents).map(BigDecimal::new).toList();
  }

  @Test
  void partsFollowOneAnother() {
    List<LevelBar.Part> parts = LevelBar.of(percents("12.5", "50", "37.5")).parts();
    assertThat(parts).extracting(LevelBar.Part::x).containsExactly("0%", "12.5%", "62.5%");
    assertThat(parts).extracting(LevelBar.Part::middle).contains("37.5%");
  }

  @Test
  void anEmptyLevelIsLeftOutAndTheOthersKeepTheirColour() {
    assertThat(LevelBar.of(percents("0", "100", "0")).parts())
        .extracting(LevelBar.Part::level)
        .containsExactly(2);
  }

  @Test
  void aPartTooNarrowHoldsNoNumber() {
    assertThat(LevelBar.of(percents("6.9", "7", "86.1")).parts())
        .extracting(LevelBar.Part::numbered)
        .containsExactly(false, true, true);
  }

  @Test
  void moreThanTheWholeIsRefused() {
    assertThatThrownBy(() -> LevelBar.of(percents("60", "41")))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
