package org.palier.domain.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palier.domain.exact.Ratio;

class AddingTest {

  @ParameterizedTest
  @CsvSource({
    // All lost the same: the first takes the unit.
    "100.0, 100/3 100/3 100/3, 33.4 33.3 33.3",
    // The one that lost most takes it, wherever it stands.
    "1.0, 33/100 34/100 33/100, 0.3 0.4 0.3",
    "47.9, 175/6 75/4, 29.2 18.7",
    // The sum rounded down leaves nothing to give.
    "66.6, 200/6 200/6, 33.3 33.3",
    // What brings nothing is never given a unit.
    "0.1, 0 1/10 0, 0.0 0.1 0.0",
    "0.3, 1/20 1/20 1/20 1/10, 0.1 0.1 0.0 0.1",
    // Parts that are more than the total stay cut.
    "0.1, 1/2 1/2, 0.5 0.5",
  })
  void partsAddUpToTheRoundedSum(BigDecimal total, String parts, String shown) {
    assertThat(Adding.upTo(total, ratios(parts), 1).stream().map(BigDecimal::toPlainString))
        .containsExactly(shown.split(" ", -1));
  }

  @ParameterizedTest
  @CsvSource({"3, 0", "3.14, 2"})
  void theDecimalsAreThoseOfTheScale(BigDecimal total, int decimals) {
    List<BigDecimal> shown = Adding.upTo(total, ratios("157/100 157/100"), decimals);
    assertThat(shown.stream().reduce(BigDecimal.ZERO, BigDecimal::add)).isEqualTo(total);
    assertThat(shown).allMatch(part -> part.scale() == decimals);
  }

  private static List<Ratio> ratios(String parts) {
    return Arrays.stream(parts.split(" ", -1))
        .map(part -> part.split("/", -1))
        .map(
            part ->
                Ratio.of(Long.parseLong(part[0]), part.length < 2 ? 1 : Long.parseLong(part[1])))
        .collect(Collectors.toList());
  }
}
