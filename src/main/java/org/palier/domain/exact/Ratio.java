package org.palier.domain.exact;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Objects;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/// An exact fraction in lowest terms with a denominator above 0. It computes in two longs while
/// they suffice, which is nearly always, and in a `BigFraction` where they do not; the two forms of
/// a number are never mixed, so equality is that of the numbers.
public final class Ratio implements Comparable<Ratio> {

  public static final Ratio ZERO = new Ratio(0, 1, null);
  public static final Ratio ONE = new Ratio(1, 1, null);
  public static final Ratio HUNDRED = new Ratio(100, 1, null);

  private static final int LONG_DIGITS = 18;
  private static final int LONG_BITS = 62;
  private static final long[] POWERS_OF_TEN = powersOfTen();

  private final long numerator;
  private final long denominator;
  private final @Nullable BigFraction wide;

  private Ratio(long numerator, long denominator, @Nullable BigFraction wide) {
    this.numerator = numerator;
    this.denominator = denominator;
    this.wide = wide;
  }

  public static Ratio of(long value) {
    return value == 0 ? ZERO : value == 1 ? ONE : narrow(value, 1);
  }

  public static Ratio of(long numerator, long denominator) {
    return of(numerator).dividedBy(of(denominator));
  }

  public static Ratio of(BigDecimal value) {
    int scale = value.scale();
    if (scale >= 0 && scale <= LONG_DIGITS && value.precision() <= LONG_DIGITS) {
      return scale == 0
          ? of(value.longValue())
          : reduced(value.unscaledValue().longValue(), POWERS_OF_TEN[scale]);
    }
    return scale <= 0
        ? of(BigFraction.of(value.toBigIntegerExact()))
        : of(BigFraction.of(value.unscaledValue(), BigInteger.TEN.pow(scale)));
  }

  public static Ratio of(BigFraction value) {
    if (value.getDenominator().signum() < 0) {
      return of(BigFraction.of(value.getNumerator().negate(), value.getDenominator().negate()));
    }
    return value.getNumerator().bitLength() <= LONG_BITS
            && value.getDenominator().bitLength() <= LONG_BITS
        ? narrow(value.getNumeratorAsLong(), value.getDenominatorAsLong())
        : new Ratio(0, 0, value);
  }

  public Ratio plus(Ratio other) {
    if (isZero()) {
      return other;
    }
    if (other.isZero()) {
      return this;
    }
    if (wide == null && other.wide == null) {
      try {
        return sum(numerator, denominator, other.numerator, other.denominator);
      } catch (ArithmeticException overflow) {
        return of(toFraction().add(other.toFraction()));
      }
    }
    return of(toFraction().add(other.toFraction()));
  }

  public Ratio minus(Ratio other) {
    return plus(other.negated());
  }

  public Ratio times(Ratio other) {
    if (isZero() || other.isOne()) {
      return this;
    }
    if (other.isZero() || isOne()) {
      return other;
    }
    if (wide == null && other.wide == null) {
      try {
        return product(numerator, denominator, other.numerator, other.denominator);
      } catch (ArithmeticException overflow) {
        return of(toFraction().multiply(other.toFraction()));
      }
    }
    return of(toFraction().multiply(other.toFraction()));
  }

  public Ratio dividedBy(Ratio other) {
    if (other.isZero()) {
      throw new ArithmeticException("division of " + this + " by zero");
    }
    return other.isOne() ? this : times(other.inverse());
  }

  public Ratio negated() {
    return wide == null ? narrow(-numerator, denominator) : new Ratio(0, 0, wide.negate());
  }

  public Ratio min(Ratio other) {
    return compareTo(other) <= 0 ? this : other;
  }

  public Ratio max(Ratio other) {
    return compareTo(other) >= 0 ? this : other;
  }

  public boolean isZero() {
    return numerator == 0 && wide == null;
  }

  public boolean isOne() {
    return numerator == 1 && denominator == 1;
  }

  /// −1, 0 or 1.
  public int signum() {
    return wide == null ? Long.signum(numerator) : wide.signum();
  }

  /// The fraction to so many decimals.
  public BigDecimal toDecimal(int decimals, RoundingMode mode) {
    BigFraction exact = toFraction();
    return new BigDecimal(exact.getNumerator())
        .divide(new BigDecimal(exact.getDenominator()), decimals, mode);
  }

  public BigFraction toFraction() {
    if (wide != null) {
      return wide;
    }
    return isZero()
        ? BigFraction.ZERO
        : isOne() ? BigFraction.ONE : BigFraction.of(numerator, denominator);
  }

  @Override
  public int compareTo(Ratio other) {
    if (wide != null || other.wide != null) {
      return toFraction().compareTo(other.toFraction());
    }
    if (denominator == other.denominator) {
      return Long.compare(numerator, other.numerator);
    }
    long high = Math.multiplyHigh(numerator, other.denominator);
    long otherHigh = Math.multiplyHigh(other.numerator, denominator);
    return high != otherHigh
        ? Long.compare(high, otherHigh)
        : Long.compareUnsigned(numerator * other.denominator, other.numerator * denominator);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Ratio ratio
        && numerator == ratio.numerator
        && denominator == ratio.denominator
        && Objects.equals(wide, ratio.wide);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * Long.hashCode(numerator) + Long.hashCode(denominator))
        + Objects.hashCode(wide);
  }

  /// As `17/32`, or `3` when whole.
  @Override
  public String toString() {
    BigFraction exact = toFraction();
    return exact.getDenominator().equals(BigInteger.ONE)
        ? exact.getNumerator().toString()
        : exact.getNumerator() + "/" + exact.getDenominator();
  }

  private Ratio inverse() {
    if (wide != null) {
      return of(wide.reciprocal());
    }
    return numerator > 0 ? narrow(denominator, numerator) : narrow(-denominator, -numerator);
  }

  private static Ratio sum(long n1, long d1, long n2, long d2) {
    if (d1 == d2) {
      return reduced(Math.addExact(n1, n2), d1);
    }
    long common = gcd(d1, d2);
    long left = Math.multiplyExact(n1, d2 / common);
    long right = Math.multiplyExact(n2, d1 / common);
    return reduced(Math.addExact(left, right), Math.multiplyExact(d1 / common, d2));
  }

  /// Reduced crosswise first, so that the product is in lowest terms.
  private static Ratio product(long n1, long d1, long n2, long d2) {
    long cross1 = gcd(n1, d2);
    long cross2 = gcd(n2, d1);
    return narrow(
        Math.multiplyExact(n1 / cross1, n2 / cross2), Math.multiplyExact(d1 / cross2, d2 / cross1));
  }

  private static Ratio reduced(long numerator, long denominator) {
    long common = gcd(numerator, denominator);
    return narrow(numerator / common, denominator / common);
  }

  /// Lowest terms are given. Beyond 62 bits the wide form takes over, so that a negation or the
  /// comparison of products can't overflow.
  private static Ratio narrow(long numerator, long denominator) {
    if (numerator == 0) {
      return ZERO;
    }
    return fits(numerator) && fits(denominator)
        ? new Ratio(numerator, denominator, null)
        : new Ratio(0, 0, BigFraction.of(numerator, denominator));
  }

  private static boolean fits(long value) {
    return value < 1L << LONG_BITS && value > -(1L << LONG_BITS);
  }

  /// Stein's algorithm; `right` is above 0.
  private static long gcd(long left, long right) {
    if (left == 0) {
      return right;
    }
    long a = Math.abs(left);
    long b = right;
    int twos = Long.numberOfTrailingZeros(a | b);
    a >>>= Long.numberOfTrailingZeros(a);
    while (b != 0) {
      b >>>= Long.numberOfTrailingZeros(b);
      if (a > b) {
        long swap = a;
        a = b;
        b = swap;
      }
      b -= a;
    }
    return a << twos;
  }

  private static long[] powersOfTen() {
    long[] powers = new long[LONG_DIGITS + 1];
    powers[0] = 1;
    for (int i = 1; i < powers.length; i++) {
      powers[i] = powers[i - 1] * 10;
    }
    return powers;
  }
}
