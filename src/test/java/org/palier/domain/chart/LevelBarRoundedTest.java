package org.palier.domain.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class LevelBarRoundedTest {

  private static List<BigDecimal> percents(Integer... percents) {
    return Stream.of(percents).map(BigDecimal::valueOf).toList();
  }

  @Test
  void partsOfMoreThanTheWholeShareTheLineOutAndKeepTheirNumbers() {
    List<LevelBar.Part> parts = LevelBar.ofRounded(percents(50, 55)).parts();
    assertThat(parts).extracting(LevelBar.Part::width).containsExactly("47.61%", "52.38%");
    assertThat(parts)
        .extracting(LevelBar.Part::percent)
        .containsExactly(BigDecimal.valueOf(50), BigDecimal.valueOf(55));
  }

  @Test
  void partsOfLessThanTheWholeLeaveTheRestOpen() {
    List<LevelBar.Part> parts = LevelBar.ofRounded(percents(0, 45, 50)).parts();
    assertThat(parts).extracting(LevelBar.Part::width).containsExactly("45%", "50%");
    assertThat(parts).extracting(LevelBar.Part::level).containsExactly(2, 3);
  }
}
