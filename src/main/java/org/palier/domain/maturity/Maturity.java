package org.palier.domain.maturity;

import java.util.List;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.palier.domain.questionnaire.LevelId;

/// The level of the whole or of a theme. `level` is null below the first level and when not rated.
/// `next` is the level after it (null at the top), `pointsToNext` what its threshold still asks (of
/// 100, exact, 0 when reached), `blockedBy` every gate up to that level that does not hold.
public record Maturity(
    @Nullable LevelId level,
    @Nullable LevelId next,
    @Nullable BigFraction pointsToNext,
    List<Blocker> blockedBy,
    boolean fragile) {

  public Maturity {
    blockedBy = List.copyOf(blockedBy);
  }
}
