package org.palier.domain.questionnaire;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A maturity level: a threshold out of 100 and gates for the whole, and gates for a single theme.
public record Level(
    LevelId id,
    Text title,
    @Nullable Text description,
    @Nullable Text themeDescription,
    BigDecimal from,
    List<Gate> gates,
    List<Gate> themeGates) {

  public Level {
    gates = List.copyOf(gates);
    themeGates = List.copyOf(themeGates);
  }
}
