package org.palier.domain.plan;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A dated value as somebody typed it. A day to come is refused, and one of more than twenty years
/// ago.
public record TypedMeasure(String day, String amount) {

  /// What the typed texts turn out to be.
  public sealed interface Read {

    record Right(Measure measure) implements Read {}

    record Wrong(List<IndicatorProblem> problems) implements Read {
      public Wrong {
        problems = List.copyOf(problems);
      }
    }
  }

  public Read read(LocalDate today) {
    Optional<LocalDate> on =
        TypedDay.read(day).filter(it -> it.isAfter(today.minusYears(TypedItem.YEARS_AHEAD)));
    Optional<BigDecimal> value = TypedAmount.read(amount);
    List<IndicatorProblem> problems = new ArrayList<>();
    if (on.isEmpty()) {
      problems.add(IndicatorProblem.DAY_MALFORMED);
    } else if (on.get().isAfter(today)) {
      problems.add(IndicatorProblem.DAY_FUTURE);
    }
    if (value.isEmpty()) {
      problems.add(IndicatorProblem.AMOUNT_MALFORMED);
    }
    return problems.isEmpty()
        ? new Read.Right(new Measure(on.orElseThrow(), value.orElseThrow()))
        : new Read.Wrong(problems);
  }
}
