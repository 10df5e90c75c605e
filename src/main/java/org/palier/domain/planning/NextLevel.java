package org.palier.domain.planning;

import org.palier.domain.maturity.Maturity;
import org.palier.domain.questionnaire.LevelId;

/// What it takes at least to raise a level, of the whole or of a theme.
public sealed interface NextLevel {

  /// Doing the plan leads to `level`, one above today's at least.
  record Found(Plan plan, LevelId level) implements NextLevel {}

  /// There is no higher level.
  record Top() implements NextLevel {}

  /// There is no score to raise.
  record NotRated() implements NextLevel {}

  /// No set of actions raises the level. `atBest` is where all of them together lead, with what
  /// still blocks there; `proven` is false where that is not certain.
  record Impossible(Maturity atBest, boolean proven) implements NextLevel {}
}
