package org.palier.domain.receipt;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/// A fraction computed as one does on paper.
record HandFraction(BigInteger top, BigInteger bottom) implements Comparable<HandFraction> {

  static final HandFraction ZERO = whole(0);
  static final HandFraction ONE = whole(1);
  static final HandFraction HUNDRED = whole(100);

  HandFraction {
    BigInteger common = top.gcd(bottom);
    BigInteger sign = BigInteger.valueOf(bottom.signum());
    top = top.divide(common).multiply(sign);
    bottom = bottom.divide(common).multiply(sign);
  }

  static HandFraction whole(long value) {
    return new HandFraction(BigInteger.valueOf(value), BigInteger.ONE);
  }

  /// `17/32`, `3`, `0.25`, or a number.
  static HandFraction of(Object written) {
    String[] parts = written.toString().split("/", -1);
    return parts.length == 2
        ? new HandFraction(new BigInteger(parts[0]), new BigInteger(parts[1]))
        : decimal(new BigDecimal(parts[0]));
  }

  private static HandFraction decimal(BigDecimal value) {
    int places = Math.max(0, value.scale());
    return new HandFraction(
        value.setScale(places, RoundingMode.UNNECESSARY).unscaledValue(),
        BigInteger.TEN.pow(places));
  }

  HandFraction plus(HandFraction other) {
    return new HandFraction(
        top.multiply(other.bottom).add(other.top.multiply(bottom)), bottom.multiply(other.bottom));
  }

  HandFraction minus(HandFraction other) {
    return plus(new HandFraction(other.top.negate(), other.bottom));
  }

  HandFraction times(HandFraction other) {
    return new HandFraction(top.multiply(other.top), bottom.multiply(other.bottom));
  }

  HandFraction dividedBy(HandFraction other) {
    return new HandFraction(top.multiply(other.bottom), bottom.multiply(other.top));
  }

  HandFraction least(HandFraction other) {
    return compareTo(other) <= 0 ? this : other;
  }

  HandFraction most(HandFraction other) {
    return compareTo(other) >= 0 ? this : other;
  }

  boolean isZero() {
    return top.signum() == 0;
  }

  BigDecimal cut(int decimals) {
    return new BigDecimal(top).divide(new BigDecimal(bottom), decimals, RoundingMode.DOWN);
  }

  BigDecimal halfUp(int decimals) {
    return new BigDecimal(top).divide(new BigDecimal(bottom), decimals, RoundingMode.HALF_UP);
  }

  @Override
  public int compareTo(HandFraction other) {
    return top.multiply(other.bottom).compareTo(other.top.multiply(bottom));
  }

  @Override
  public String toString() {
    return bottom.equals(BigInteger.ONE) ? top.toString() : top + "/" + bottom;
  }
}
