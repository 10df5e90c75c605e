package org.palier.domain.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.palier.domain.exact.Ratio;

class ReadabilityTest {

  @ParameterizedTest
  @CsvSource({
    "bonjour, 2",
    "à, 1",
    "tous, 1",
    "une, 1",
    "table, 1",
    "tables, 1",
    "le, 1",
    "parlent, 1",
    "été, 2",
    "idée, 2",
    "eau, 1",
    "écologie, 4",
    "xyz, 1",
    "2030, 1"
  })
  void syllablesAreGroupsOfVowelsWithoutAMuteEnd(String word, int syllables) {
    assertThat(Readability.syllables(word)).isEqualTo(syllables);
  }

  @ParameterizedTest
  @CsvSource({
    "'', 0",
    "' ', 0",
    "Oui, 1",
    "Oui., 1",
    "Oui !, 1",
    "'Oui. Non', 2",
    "'Oui… Non ?', 2",
    "'Le 1.5 est là', 1",
    "'Oui. Non. ', 2"
  })
  void aSentenceEndsWithItsMarkOrWithTheText(String text, int sentences) {
    assertThat(Readability.of(List.of(text)).sentences()).isEqualTo(sentences);
  }

  @Test
  void textsReadOneAfterTheOtherAddUp() {
    assertThat(Readability.of(List.of("Bonjour à tous.", "Une table")))
        .isEqualTo(new Readability(5, 2, 6));
  }

  @Test
  void lettersAndFiguresMakeWords() {
    assertThat(Readability.words("L’eau, c’est 2 fois rien !")).isEqualTo(7);
  }

  /// 207 − 1.015 × 3 − 73.6 × 4 ÷ 3.
  @Test
  void theMeasureFallsWithLongSentencesAndLongWords() {
    Readability hello = Readability.of(List.of("Bonjour à tous."));
    assertThat(hello.measure().toDecimal(3, RoundingMode.HALF_UP)).isEqualTo("105.822");
    assertThat(new Readability(0, 0, 0).measure()).isEqualTo(Ratio.of(207));
  }
}
