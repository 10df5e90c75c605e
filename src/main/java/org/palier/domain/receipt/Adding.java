package org.palier.domain.receipt;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.palier.domain.exact.Ratio;

/// Rounds parts so that they add up to the rounding of their sum, by the largest remainders: each
/// part is cut, and what is then missing goes, a unit each, to those that lost most (the first on a
/// tie). No part is a unit or more away from its exact value while `total` is the sum rounded up or
/// down.
public final class Adding {

  private Adding() {}

  /// `total` has at most so many decimals; the parts are at least 0, and stay cut where they are
  /// more than `total` even so.
  public static List<BigDecimal> upTo(BigDecimal total, List<Ratio> parts, int decimals) {
    List<BigDecimal> shown = new ArrayList<>();
    parts.forEach(part -> shown.add(part.toDecimal(decimals, RoundingMode.DOWN)));
    BigDecimal cut = shown.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    int units = total.subtract(cut).max(BigDecimal.ZERO).movePointRight(decimals).intValueExact();
    BigDecimal unit = BigDecimal.ONE.movePointLeft(decimals);
    byLoss(parts, shown).limit(units).forEach(i -> shown.set(i, shown.get(i).add(unit)));
    return List.copyOf(shown);
  }

  private static java.util.stream.Stream<Integer> byLoss(
      List<Ratio> parts, List<BigDecimal> shown) {
    List<Ratio> losses =
        IntStream.range(0, parts.size())
            .mapToObj(i -> parts.get(i).minus(Ratio.of(shown.get(i))))
            .toList();
    return IntStream.range(0, parts.size())
        .boxed()
        .sorted(Comparator.<Integer, Ratio>comparing(losses::get).reversed());
  }
}
