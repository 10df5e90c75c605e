package org.palier.domain.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/// A whole cut in levels, from the lowest to the highest: where each part lies on a line of 100.
/// Places are texts, as SVG attributes take them.
public record LevelBar(List<Part> parts) {

  /// Narrower, a part holds no number.
  private static final BigDecimal ROOM_FOR_A_NUMBER = BigDecimal.valueOf(7);

  public LevelBar {
    parts = List.copyOf(parts);
  }

  /// The part of a level: where it starts, how wide it is, where its number is written if at all.
  public record Part(
      int level, BigDecimal percent, String x, String width, String middle, boolean numbered) {

    private Part numbered(BigDecimal other) {
      return new Part(level, other, x, width, middle, numbered);
    }
  }

  /// `percents` are one a level and do not exceed 100 together.
  public static LevelBar of(List<BigDecimal> percents) {
    List<Part> parts = new ArrayList<>();
    BigDecimal from = BigDecimal.ZERO;
    for (int i = 0; i < percents.size(); i++) {
      BigDecimal percent = percents.get(i);
      if (percent.signum() > 0) {
        BigDecimal middle = from.add(percent.multiply(new BigDecimal("0.5")));
        parts.add(
            new Part(
                i + 1,
                percent,
                place(from),
                place(percent),
                place(middle),
                percent.compareTo(ROOM_FOR_A_NUMBER) >= 0));
      }
      from = from.add(percent);
    }
    if (from.compareTo(BigDecimal.valueOf(100)) > 0) {
      throw new IllegalArgumentException("parts of more than the whole: " + percents);
    }
    return new LevelBar(parts);
  }

  /// The same for percents that were rounded, each on its own, so that together they may exceed
  /// 100: the parts keep their numbers, and share the line out.
  public static LevelBar ofRounded(List<BigDecimal> percents) {
    BigDecimal whole =
        percents.stream().reduce(BigDecimal.ZERO, BigDecimal::add).max(BigDecimal.valueOf(100));
    List<BigDecimal> places =
        percents.stream()
            .map(percent -> percent.movePointRight(2).divide(whole, 2, RoundingMode.DOWN))
            .toList();
    return new LevelBar(
        of(places).parts.stream()
            .map(part -> part.numbered(percents.get(part.level() - 1)))
            .toList());
  }

  private static String place(BigDecimal percent) {
    return percent.stripTrailingZeros().toPlainString() + "%";
  }
}
