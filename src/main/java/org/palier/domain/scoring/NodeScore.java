package org.palier.domain.scoring;

import java.math.BigDecimal;
import org.apache.commons.numbers.fraction.BigFraction;

/// What a node of the questionnaire is worth for one assessment.
public sealed interface NodeScore {

  /// `value` and `best` in [0, 1]; `value` equals the earned mass. `best` is the value if every
  /// unanswered question asked now were fully earned.
  record Rated(BigFraction value, BigFraction best, Masses masses) implements NodeScore {

    /// Compared exactly: value × 100 ≥ percent.
    public boolean reaches(BigDecimal percent) {
      return value.multiply(100).compareTo(Fractions.of(percent)) >= 0;
    }
  }

  /// Nothing to rate: no question below is concerned, or too few are.
  record NotRated() implements NodeScore {}

  NodeScore NOT_RATED = new NotRated();
}
