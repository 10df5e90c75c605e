package org.palier.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AcceptedLanguageTest {

  @ParameterizedTest
  @CsvSource({
    ", FR",
    "'', FR",
    "de, FR",
    "en, EN",
    "EN-us, EN",
    "'fr;q=0.4, en;q=0.5', EN",
    "'en;q=0.5, fr', FR",
    "'en;q=0', FR",
    "'en;q=9, fr;q=0.1', FR",
    "'*', FR"
  })
  void theBestOfTheTwoIsTaken(@Nullable String header, Language expected) {
    assertThat(AcceptedLanguage.in(header)).isEqualTo(expected);
  }

  @Test
  void aHeaderOfAnyLengthIsReadInBoundedTime() {
    assertThat(AcceptedLanguage.in(",".repeat(1_000_000) + "en")).isEqualTo(Language.FR);
  }
}
