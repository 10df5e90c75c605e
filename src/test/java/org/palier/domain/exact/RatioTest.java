package org.palier.domain.exact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.apache.commons.numbers.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class RatioTest {

  @Test
  void thirdsAddUpToOne() {
    Ratio third = Ratio.of(1, 3);
    assertThat(third.plus(third).plus(third)).isEqualTo(Ratio.ONE);
  }

  @Test
  void aDecimalIsTakenExactly() {
    assertThat(Ratio.of(new BigDecimal("0.1"))).isEqualTo(Ratio.of(1, 10));
    assertThat(Ratio.of(new BigDecimal("-12.50"))).isEqualTo(Ratio.of(-25, 2));
    assertThat(Ratio.of(new BigDecimal("1E+3"))).isEqualTo(Ratio.of(1000));
    assertThat(Ratio.of(new BigDecimal("0.000"))).isEqualTo(Ratio.ZERO);
    assertThat(Ratio.of(new BigDecimal("123456789012.123456789012")))
        .hasToString("30864197253030864197253/250000000000");
  }

  @Test
  void aNumberBackWithinReachIsTheSameAsOneThatNeverLeft() {
    Ratio large = Ratio.of(1L << 61);
    assertThat(large.times(large).dividedBy(large)).isEqualTo(large).hasSameHashCodeAs(large);
  }

  /// The plain form ends at 62 bits, however the number came about.
  @Test
  void aNumberHasOneForm() {
    assertThat(Ratio.of(1L << 62)).isEqualTo(Ratio.of(BigFraction.of(1L << 62)));
    assertThat(Ratio.of(1L << 61)).isEqualTo(Ratio.of(BigFraction.of(1L << 61)));
    assertThat(Ratio.of(1, 1L << 61)).isEqualTo(Ratio.of(BigFraction.of(1, 1L << 61)));
    assertThat(Ratio.of(-(1L << 61))).isEqualTo(Ratio.of(BigFraction.of(-(1L << 61))));
  }

  @Test
  void aDecimalMayBeAsLongAsItLikes() {
    assertThat(Ratio.of(new BigDecimal("1E-19"))).hasToString("1/10000000000000000000");
    assertThat(Ratio.of(new BigDecimal("1E-18")))
        .isEqualTo(Ratio.of(1, 1_000_000_000_000_000_000L));
    assertThat(Ratio.of(new BigDecimal("12345678901234567890")))
        .hasToString("12345678901234567890");
  }

  @Test
  void oneOfTwoIsTheSmallerAndTheOtherTheLarger() {
    Ratio third = Ratio.of(1, 3);
    Ratio half = Ratio.of(1, 2);
    assertThat(third.min(half)).isEqualTo(third);
    assertThat(half.min(third)).isEqualTo(third);
    assertThat(third.max(half)).isEqualTo(half);
    assertThat(half.max(third)).isEqualTo(half);
    assertThat(third).isNotEqualTo(half).isNotEqualTo(Ratio.of(2, 3)).isNotEqualTo("1/3");
  }

  @Test
  void theSignIsThatOfTheNumberHoweverLarge() {
    Ratio wide = Ratio.of(1L << 61).times(Ratio.of(1L << 61));
    assertThat(wide.signum()).isOne();
    assertThat(wide.negated().signum()).isEqualTo(-1);
    assertThat(wide).isNotEqualTo(wide.plus(Ratio.ONE));
    assertThat(Ratio.of(-1, 2).signum()).isEqualTo(-1);
    assertThat(Ratio.of(1, 2).signum()).isOne();
    assertThat(Ratio.ZERO.signum()).isZero();
  }

  @Test
  void differentNumbersRarelyShareAHash() {
    assertThat(
            List.of(Ratio.of(1, 2), Ratio.of(2), Ratio.of(3), Ratio.of(1, 3), Ratio.ZERO).stream()
                .map(Ratio::hashCode))
        .doesNotHaveDuplicates();
  }

  @Test
  void nothingDividesByZero() {
    assertThatThrownBy(() -> Ratio.ONE.dividedBy(Ratio.ZERO))
        .isInstanceOf(ArithmeticException.class)
        .hasMessage("division of 1 by zero");
  }

  @Test
  void itIsCutOrRoundedOnlyWhenShown() {
    assertThat(Ratio.of(2, 3).toDecimal(2, RoundingMode.HALF_UP)).isEqualTo("0.67");
    assertThat(Ratio.of(2, 3).toDecimal(2, RoundingMode.DOWN)).isEqualTo("0.66");
  }

  /// The whole range of `long`, so that many of the cases overflow.
  @Property(tries = 2000, seed = "1")
  void itAgreesWithTheWideFractions(
      @ForAll long a,
      @ForAll @LongRange(min = 1) long b,
      @ForAll long c,
      @ForAll @LongRange(min = 1) long d) {
    agrees(a, b, c, d);
    agrees(a % 1000, b % 1000 + 1, c % 1000, d % 1000 + 1);
  }

  private static void agrees(long a, long b, long c, long d) {
    Ratio left = Ratio.of(a, b);
    Ratio right = Ratio.of(c, d);
    BigFraction wideLeft = BigFraction.of(a, b);
    BigFraction wideRight = BigFraction.of(c, d);
    assertThat(left.plus(right)).isEqualTo(Ratio.of(wideLeft.add(wideRight)));
    assertThat(left.minus(right)).isEqualTo(Ratio.of(wideLeft.subtract(wideRight)));
    assertThat(left.times(right)).isEqualTo(Ratio.of(wideLeft.multiply(wideRight)));
    if (c != 0) {
      assertThat(left.dividedBy(right)).isEqualTo(Ratio.of(wideLeft.divide(wideRight)));
    }
    assertThat(left.compareTo(right)).isEqualTo(wideLeft.compareTo(wideRight));
    assertThat(left.plus(right).toFraction()).isEqualTo(wideLeft.add(wideRight));
  }
}
