package org.palier.domain.plan;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An indicator as somebody typed it, each field a text. All blank means that there is none.
public record TypedIndicator(String name, String unit, String start, String target) {

  /// What the typed texts turn out to be.
  public sealed interface Read {

    record Right(Optional<Indicator> indicator) implements Read {}

    record Wrong(List<IndicatorProblem> problems) implements Read {
      public Wrong {
        problems = List.copyOf(problems);
      }
    }
  }

  public TypedIndicator {
    name = TypedItem.oneLine(name);
    unit = TypedItem.oneLine(unit);
    start = start.strip();
    target = target.strip();
  }

  public static TypedIndicator of(@Nullable Indicator indicator) {
    return indicator == null
        ? new TypedIndicator("", "", "", "")
        : new TypedIndicator(
            indicator.name(),
            indicator.unit(),
            typed(indicator.start()),
            typed(indicator.target()));
  }

  private static String typed(@Nullable BigDecimal amount) {
    return amount == null ? "" : amount.stripTrailingZeros().toPlainString().replace('.', ',');
  }

  public Read read() {
    if (name.isEmpty() && unit.isEmpty() && start.isEmpty() && target.isEmpty()) {
      return new Read.Right(Optional.empty());
    }
    List<IndicatorProblem> problems = problems();
    return problems.isEmpty()
        ? new Read.Right(
            Optional.of(
                new Indicator(
                    name,
                    unit,
                    TypedAmount.read(start).orElse(null),
                    TypedAmount.read(target).orElse(null))))
        : new Read.Wrong(problems);
  }

  private List<IndicatorProblem> problems() {
    List<IndicatorProblem> problems = new ArrayList<>();
    if (name.isEmpty()) {
      problems.add(IndicatorProblem.NAME_MISSING);
    } else if (name.length() > Indicator.NAME_LIMIT) {
      problems.add(IndicatorProblem.NAME_LONG);
    }
    if (unit.length() > Indicator.UNIT_LIMIT) {
      problems.add(IndicatorProblem.UNIT_LONG);
    }
    if (isWrong(start)) {
      problems.add(IndicatorProblem.START_MALFORMED);
    }
    if (isWrong(target)) {
      problems.add(IndicatorProblem.TARGET_MALFORMED);
    }
    return problems;
  }

  private static boolean isWrong(String amount) {
    return !amount.isEmpty() && TypedAmount.read(amount).isEmpty();
  }
}
