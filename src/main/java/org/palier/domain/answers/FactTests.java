package org.palier.domain.answers;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.palier.domain.exact.Ratio;
import org.palier.domain.questionnaire.Condition;

/// Compares the value of a fact with what a test asks. A test that does not suit the kind of value
/// is not passed.
public final class FactTests {

  private FactTests() {}

  public static boolean passes(Condition.Test test, FactValue value) {
    return switch (value) {
      case FactValue.Bool(boolean bool) -> isOneOf(test, Boolean.toString(bool)::equals);
      case FactValue.Word(String word) -> isOneOf(test, word::equals);
      case FactValue.Number(BigDecimal number) -> passes(test, number::compareTo);
    };
  }

  /// For a number that need not end in decimals, such as a share.
  public static boolean passes(Condition.Test test, Ratio number) {
    return passes(test, (BigDecimal bound) -> number.compareTo(Ratio.of(bound)));
  }

  private static boolean passes(Condition.Test test, ToIntFunction<BigDecimal> comparison) {
    return switch (test) {
      case Condition.Test.Is _, Condition.Test.In _ ->
          isOneOf(test, wanted -> equals(comparison, wanted));
      case Condition.Test.AtLeast(BigDecimal bound) -> comparison.applyAsInt(bound) >= 0;
      case Condition.Test.Above(BigDecimal bound) -> comparison.applyAsInt(bound) > 0;
      case Condition.Test.AtMost(BigDecimal bound) -> comparison.applyAsInt(bound) <= 0;
      case Condition.Test.Below(BigDecimal bound) -> comparison.applyAsInt(bound) < 0;
    };
  }

  private static boolean isOneOf(Condition.Test test, Predicate<String> is) {
    return switch (test) {
      case Condition.Test.Is(String wanted) -> is.test(wanted);
      case Condition.Test.In(List<String> wanted) -> wanted.stream().anyMatch(is);
      case Condition.Test.AtLeast _,
          Condition.Test.Above _,
          Condition.Test.AtMost _,
          Condition.Test.Below _ ->
          false;
    };
  }

  private static boolean equals(ToIntFunction<BigDecimal> comparison, String wanted) {
    try {
      return comparison.applyAsInt(new BigDecimal(wanted)) == 0;
    } catch (NumberFormatException notANumber) {
      return false;
    }
  }
}
