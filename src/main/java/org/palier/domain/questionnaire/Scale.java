package org.palier.domain.questionnaire;

import java.math.BigDecimal;

/// How a value in [0, 1] is shown: times `max`, with `decimals`, rounded half up or down.
public record Scale(BigDecimal max, int decimals, Rounding rounding) {

  public static final Scale PERCENT = new Scale(BigDecimal.valueOf(100), 1, Rounding.HALF_UP);

  public enum Rounding {
    HALF_UP,
    DOWN
  }
}
