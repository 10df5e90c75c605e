package org.palier.domain.plan;

import java.math.BigDecimal;
import java.time.LocalDate;

/// What an indicator stood at on a day, in its unit.
public record Measure(LocalDate day, BigDecimal amount) {}
