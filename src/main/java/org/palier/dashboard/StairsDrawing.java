package org.palier.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;

/// Geometry of the stairs, from published shares alone: nothing finer than what is written can be
/// measured on the screen.
final class StairsDrawing {

  static final int BASELINE = 250;
  private static final int LABEL_HEIGHT = 26;
  private static final int STEP_WIDTH = 100;
  private static final int FIRST_HEIGHT = 30;
  private static final int RISE = 24;
  private static final BigDecimal PER_PERCENT = new BigDecimal("1.2");

  private StairsDrawing() {}

  /// The picture reaches as high as its highest label.
  static String viewBox(List<MaturityPage.Step> steps) {
    int top = steps.stream().mapToInt(MaturityPage.Step::labelTop).min().orElse(0) - LABEL_HEIGHT;
    return "0 %d %d %d".formatted(top, STEP_WIDTH * steps.size(), BASELINE - top);
  }

  static MaturityPage.Step step(
      int level, String name, BigDecimal share, String written, boolean most) {
    int height = FIRST_HEIGHT + RISE * (level - 1);
    int column = share.multiply(PER_PERCENT).setScale(0, RoundingMode.HALF_UP).intValueExact();
    return new MaturityPage.Step(
        name,
        level,
        written,
        most,
        STEP_WIDTH * (level - 1),
        BASELINE - height,
        height,
        BASELINE - height - column,
        column);
  }
}
