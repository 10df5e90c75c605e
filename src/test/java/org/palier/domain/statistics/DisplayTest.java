package org.palier.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DisplayTest {

  @ParameterizedTest
  @CsvSource({
    "212, 5, 40",
    "213, 5, 45",
    "0, 5, 0",
    "500, 5, 100",
    "212.499999, 5, 40",
    "212.5, 5, 45"
  })
  void meansAreToldToFivePoints(BigDecimal sum, long units, int shown) {
    assertThat(Display.meanScore(Tally.of(1, units, sum)))
        .isEqualByComparingTo(BigDecimal.valueOf(shown));
  }

  @Test
  void meanLevelsAreToldToTheHalfLevel() {
    Tally tally = new Tally(8, BigDecimal.ZERO, new TreeMap<>(Map.of(1, 3L, 2, 5L)));
    assertThat(Display.meanLevel(tally)).isEqualByComparingTo("1.5");
  }

  @ParameterizedTest
  @CsvSource({
    "1, 49, 0",
    "2, 49, 5",
    "7, 49, 15",
    "7, 50, 14",
    "1, 150, 1",
    "0, 9, 0",
    "9, 9, 100"
  })
  void sharesAreToldToFivePercentBelowFiftyAndToOneFromThere(long part, long units, int shown) {
    assertThat(Display.share(part, units)).isEqualByComparingTo(BigDecimal.valueOf(shown));
  }

  @ParameterizedTest
  @CsvSource({"10, 10, 19", "19, 10, 19", "20, 20, 49", "499, 200, 499"})
  void thePublicReadsABand(long units, long from, Long to) {
    assertThat(Display.band(new DisclosureRule(10), units)).isEqualTo(new Figure.Band(from, to));
  }

  @Test
  void theLastBandHasNoEnd() {
    assertThat(Display.band(new DisclosureRule(10), 1_000_000).to()).isNull();
  }

  @Test
  void aBandNeverStartsBelowTheThreshold() {
    assertThat(Display.band(new DisclosureRule(12), 13).from()).isEqualTo(12);
  }
}
