package org.palier.domain.scoring;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palier.domain.AQuestion;
import org.palier.domain.AQuestionnaire;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.domain.questionnaire.Scale;

class ShownScoreTest {

  private static final Questionnaire LEVELS =
      AQuestionnaire.of(AQuestion.of("A")).level("start", "0").level("method", "40").build();

  @ParameterizedTest
  @CsvSource({
    "1, 3, 33.3",
    "2, 3, 66.7",
    "0, 1, 0.0",
    "1, 1, 100.0",
    "2, 5, 40.0",
    "39949, 100000, 39.9",
    "40001, 100000, 40.0",
  })
  void aScoreIsRoundedOnItsScale(long numerator, long denominator, String shown) {
    assertThat(ShownScore.of(BigFraction.of(numerator, denominator), LEVELS))
        .isEqualTo(new ShownScore.Rounded(new BigDecimal(shown)));
  }

  @ParameterizedTest
  @CsvSource({"39950, 100000", "39999999, 100000000"})
  void aScoreThatMissesAThresholdNeverSeemsToReachIt(long numerator, long denominator) {
    assertThat(ShownScore.of(BigFraction.of(numerator, denominator), LEVELS))
        .isEqualTo(new ShownScore.LessThan(new BigDecimal("40")));
  }

  @Test
  void aScaleThatCutsNeverHidesAThreshold() {
    Scale down = new Scale(BigDecimal.valueOf(100), 0, Scale.Rounding.DOWN);
    assertThat(ShownScore.of(BigFraction.of(3999, 10000), down, LEVELS.levels()))
        .isEqualTo(new ShownScore.Rounded(new BigDecimal("39")));
  }

  @Test
  void aThresholdFollowsTheScale() {
    Scale four = new Scale(BigDecimal.valueOf(4), 0, Scale.Rounding.HALF_UP);
    assertThat(ShownScore.of(BigFraction.of(399, 1000), four, LEVELS.levels()))
        .isEqualTo(new ShownScore.LessThan(new BigDecimal("1.6")));
    assertThat(ShownScore.of(BigFraction.of(1, 3), four, LEVELS.levels()))
        .isEqualTo(new ShownScore.Rounded(new BigDecimal("1")));
  }
}
