package org.palier.results;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palier.domain.questionnaire.Scale;
import org.palier.domain.scoring.Masses;
import org.palier.domain.scoring.NodeScore;

class ScoreWordsTest {

  private static final List<BigDecimal> THRESHOLDS =
      List.of(BigDecimal.ZERO, BigDecimal.valueOf(40), BigDecimal.valueOf(60));

  @ParameterizedTest
  @CsvSource({
    "0, '0,0'",
    "39949, '39,9'",
    "39950, moins de 40",
    "39999, moins de 40",
    "40000, '40,0'",
    "41250, '41,3'",
    "59999, moins de 60",
    "100000, '100,0'"
  })
  void aShownScoreNeverSeemsToReachAThresholdItMisses(int thousandths, String shown) {
    ScoreWords words = new ScoreWords(Scale.PERCENT, THRESHOLDS, Tiny.FRENCH);
    assertThat(words.of(rated(BigFraction.of(thousandths, 100_000)))).isEqualTo(shown);
  }

  @Test
  void aScaleOfTenShowsItsOwnThreshold() {
    Scale ten = new Scale(BigDecimal.TEN, 0, Scale.Rounding.HALF_UP);
    ScoreWords words = new ScoreWords(ten, THRESHOLDS, Tiny.ENGLISH);
    assertThat(words.of(rated(BigFraction.of(39, 100)))).isEqualTo("less than 4");
    assertThat(words.of(rated(BigFraction.of(4, 10)))).isEqualTo("4");
  }

  @Test
  void notRatedIsAStateOfItsOwn() {
    ScoreWords words = new ScoreWords(Scale.PERCENT, THRESHOLDS, Tiny.FRENCH);
    assertThat(words.of(NodeScore.NOT_RATED)).isEqualTo("non noté");
  }

  @ParameterizedTest
  @CsvSource({"1/1000, '0,1 point'", "5/2, '2,5 points'", "1/1, '1 point'", "2/1, '2 points'"})
  void whatIsMissingIsNeverToldAsNothing(String points, String told) {
    ScoreWords words = new ScoreWords(Scale.PERCENT, THRESHOLDS, Tiny.FRENCH);
    String[] parts = points.split("/");
    BigFraction exact = BigFraction.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
    assertThat(words.missing(exact)).isEqualTo(told);
  }

  private static NodeScore rated(BigFraction value) {
    Masses masses =
        new Masses(value, BigFraction.ONE.subtract(value), BigFraction.ZERO, BigFraction.ZERO);
    return new NodeScore.Rated(value, value, masses);
  }
}
