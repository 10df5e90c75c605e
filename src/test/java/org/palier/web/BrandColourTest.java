package org.palier.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BrandColourTest {

  @ParameterizedTest
  @CsvSource({
    "#0f5c57, true",
    "#000000, true",
    "#a5421a, true",
    "#767676, false",
    "#ffcc00, false",
    "#ffffff, false",
  })
  void onlyAColourThatCanBeReadIsReadable(String value, boolean readable) {
    assertThat(new BrandColour(value).isReadable()).isEqualTo(readable);
  }

  @ParameterizedTest
  @ValueSource(strings = {"#0F5C57", "0f5c57", "  #0f5c57 "})
  void whatWasTypedIsRead(String typed) {
    assertThat(BrandColour.read(typed)).contains(new BrandColour("#0f5c57"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "red", "#12", "#12345g", "#0f5c57;}*{color:red", "#0f5c570"})
  void whatIsNoColourIsNotRead(String typed) {
    assertThat(BrandColour.read(typed)).isEmpty();
  }

  @Test
  void theStyleSheetHasTheColourAndItsKin() {
    assertThat(new BrandColour("#804000").css())
        .isEqualTo(
            ":root { --brand: #804000; --brand-deep: #603000; --brand-soft: #f0e8e0;"
                + " --brand-ink: #fff }\n");
  }
}
