package org.palier.domain.answers;

import java.math.BigDecimal;
import java.util.List;
import org.palier.domain.questionnaire.Condition;

/// Compares the value of a fact with what a test asks. A test that does not suit the kind of value
/// is not passed.
public final class FactTests {

  private FactTests() {}

  public static boolean passes(Condition.Test test, FactValue value) {
    return switch (test) {
      case Condition.Test.Is(String wanted) -> is(value, wanted);
      case Condition.Test.In(List<String> wanted) ->
          wanted.stream().anyMatch(one -> is(value, one));
      case Condition.Test.AtLeast(BigDecimal bound) -> compare(value, bound, Bound.AT_LEAST);
      case Condition.Test.Above(BigDecimal bound) -> compare(value, bound, Bound.ABOVE);
      case Condition.Test.AtMost(BigDecimal bound) -> compare(value, bound, Bound.AT_MOST);
      case Condition.Test.Below(BigDecimal bound) -> compare(value, bound, Bound.BELOW);
    };
  }

  private enum Bound {
    AT_LEAST,
    ABOVE,
    AT_MOST,
    BELOW
  }

  private static boolean is(FactValue value, String wanted) {
    return switch (value) {
      case FactValue.Bool(boolean bool) -> Boolean.toString(bool).equals(wanted);
      case FactValue.Word(String word) -> word.equals(wanted);
      case FactValue.Number(BigDecimal number) -> isNumber(number, wanted);
    };
  }

  private static boolean isNumber(BigDecimal number, String wanted) {
    try {
      return new BigDecimal(wanted).compareTo(number) == 0;
    } catch (NumberFormatException notANumber) {
      return false;
    }
  }

  private static boolean compare(FactValue value, BigDecimal bound, Bound kind) {
    if (!(value instanceof FactValue.Number(BigDecimal number))) {
      return false;
    }
    int comparison = number.compareTo(bound);
    return switch (kind) {
      case AT_LEAST -> comparison >= 0;
      case ABOVE -> comparison > 0;
      case AT_MOST -> comparison <= 0;
      case BELOW -> comparison < 0;
    };
  }
}
