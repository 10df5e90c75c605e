package org.palier.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TypedIndicatorTest {

  private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

  @Test
  void anIndicatorIsReadAndTypedAgainTheSame() {
    TypedIndicator typed = new TypedIndicator(" Eau ", "m³", "120", "90,5");
    Indicator eau = new Indicator("Eau", "m³", new BigDecimal("120"), new BigDecimal("90.5"));

    assertThat(typed.read()).isEqualTo(new TypedIndicator.Read.Right(Optional.of(eau)));
    assertThat(TypedIndicator.of(eau)).isEqualTo(new TypedIndicator("Eau", "m³", "120", "90,5"));
  }

  @Test
  void allBlankMeansNone() {
    assertThat(TypedIndicator.of(null).read())
        .isEqualTo(new TypedIndicator.Read.Right(Optional.empty()));
  }

  @Test
  void allThatIsWrongIsToldAtOnce() {
    assertThat(new TypedIndicator("", "u".repeat(41), "x", "1/2").read())
        .isEqualTo(
            new TypedIndicator.Read.Wrong(
                List.of(
                    IndicatorProblem.NAME_MISSING,
                    IndicatorProblem.UNIT_LONG,
                    IndicatorProblem.START_MALFORMED,
                    IndicatorProblem.TARGET_MALFORMED)));
    assertThat(new TypedIndicator("n".repeat(121), "", "", "").read())
        .isEqualTo(new TypedIndicator.Read.Wrong(List.of(IndicatorProblem.NAME_LONG)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "2026-11-22;75;",
        "22/11/2026;75;",
        "2026-11-23;75;DAY_FUTURE",
        "2006-11-22;75;DAY_MALFORMED",
        "hier;75;DAY_MALFORMED",
        "2026-11-22;beaucoup;AMOUNT_MALFORMED"
      })
  void aValueHasADayThatPassedAndANumber(String day, String amount, @Nullable String problem) {
    assertThat(new TypedMeasure(day, amount).read(TODAY))
        .isEqualTo(
            problem == null
                ? new TypedMeasure.Read.Right(new Measure(TODAY, new BigDecimal("75")))
                : new TypedMeasure.Read.Wrong(List.of(IndicatorProblem.valueOf(problem))));
  }
}
