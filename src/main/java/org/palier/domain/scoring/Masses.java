package org.palier.domain.scoring;

import org.apache.commons.numbers.fraction.BigFraction;

/// How a rated node's weight splits: four exact parts of 1.
public record Masses(
    BigFraction earned, BigFraction missed, BigFraction unanswered, BigFraction dontKnow) {

  public Masses {
    BigFraction sum = earned.add(missed).add(unanswered).add(dontKnow);
    if (!sum.equals(BigFraction.ONE)) {
      throw new IllegalArgumentException("masses sum to " + sum);
    }
  }
}
