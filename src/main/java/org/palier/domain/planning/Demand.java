package org.palier.domain.planning;

import org.palier.domain.exact.Ratio;
import org.palier.domain.scoring.Amount;

/// An amount that must reach a bound.
public record Demand(Amount amount, Ratio bound) {}
