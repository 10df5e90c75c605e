package org.palier.domain.receipt;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;

/// A fraction computed as one does on paper.
record PocketFraction(BigInteger top, BigInteger bottom) implements Comparable<PocketFraction> {

  static final PocketFraction ZERO = whole(0);
  static final PocketFraction ONE = whole(1);
  static final PocketFraction HUNDRED = whole(100);

  PocketFraction {
    BigInteger common = top.gcd(bottom);
    BigInteger sign = BigInteger.valueOf(bottom.signum());
    top = top.divide(common).multiply(sign);
    bottom = bottom.divide(common).multiply(sign);
  }

  static PocketFraction whole(long value) {
    return new PocketFraction(BigInteger.valueOf(value), BigInteger.ONE);
  }

  /// `17/32`, `3`, `0.25`, or a number.
  static PocketFraction of(Object written) {
    String[] parts = written.toString().split("/", -1);
    return parts.length == 2
        ? new PocketFraction(new BigInteger(parts[0]), new BigInteger(parts[1]))
        : decimal(new BigDecimal(parts[0]));
  }

  private static PocketFraction decimal(BigDecimal value) {
    int places = Math.max(0, value.scale());
    return new PocketFraction(
        value.setScale(places, RoundingMode.UNNECESSARY).unscaledValue(),
        BigInteger.TEN.pow(places));
  }

  static PocketFraction sum(List<PocketFraction> parts) {
    return parts.stream().reduce(ZERO, PocketFraction::plus);
  }

  PocketFraction plus(PocketFraction other) {
    return new PocketFraction(
        top.multiply(other.bottom).add(other.top.multiply(bottom)), bottom.multiply(other.bottom));
  }

  PocketFraction minus(PocketFraction other) {
    return plus(new PocketFraction(other.top.negate(), other.bottom));
  }

  PocketFraction times(PocketFraction other) {
    return new PocketFraction(top.multiply(other.top), bottom.multiply(other.bottom));
  }

  PocketFraction dividedBy(PocketFraction other) {
    return new PocketFraction(top.multiply(other.bottom), bottom.multiply(other.top));
  }

  PocketFraction least(PocketFraction other) {
    return compareTo(other) <= 0 ? this : other;
  }

  PocketFraction most(PocketFraction other) {
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
  public int compareTo(PocketFraction other) {
    return top.multiply(other.bottom).compareTo(other.top.multiply(bottom));
  }

  @Override
  public String toString() {
    return bottom.equals(BigInteger.ONE) ? top.toString() : top + "/" + bottom;
  }
}
