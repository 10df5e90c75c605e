package org.palier.domain.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.palier.domain.analysis.Unknowns.NamedTest;
import org.palier.domain.answers.FactValue;
import org.palier.domain.questionnaire.BuiltinFacts;
import org.palier.domain.questionnaire.Condition.Test;
import org.palier.domain.questionnaire.Fact;
import org.palier.domain.questionnaire.FactId;

/// One value of a fact for each way its tests can turn out.
final class FactSamples {

  private static final BigDecimal TWO = BigDecimal.valueOf(2);
  private static final List<BigDecimal> SIZES =
      Stream.of(1, 10, 50, 250).map(BigDecimal::valueOf).toList();

  private FactSamples() {}

  static List<FactValue> of(Fact fact, List<NamedTest> tests) {
    if (fact.builtin()) {
      return builtin(fact.id(), tests);
    }
    return switch (fact.kind()) {
      case Fact.Kind.Bool() -> List.of(new FactValue.Bool(true), new FactValue.Bool(false));
      case Fact.Kind.Number _ -> numbers(between(bounds(tests)));
      case Fact.Kind.Choice(List<Fact.FactOption> options) ->
          words(options.stream().map(option -> option.id().value()).toList(), tests);
    };
  }

  private static List<FactValue> builtin(FactId id, List<NamedTest> tests) {
    if (id.equals(BuiltinFacts.TYPE)) {
      return words(BuiltinFacts.TYPES, tests);
    }
    if (id.equals(BuiltinFacts.SECTOR)) {
      return words(BuiltinFacts.SECTORS, tests);
    }
    if (id.equals(BuiltinFacts.COMMUNE)) {
      return communes(tests);
    }
    Set<BigDecimal> bounds = bounds(tests);
    if (tests.stream().anyMatch(test -> test.named().equals(BuiltinFacts.SIZE))) {
      bounds.addAll(SIZES);
    }
    return numbers(counts(bounds));
  }

  /// The words that tests name, and one that none names.
  private static List<FactValue> words(Collection<String> known, List<NamedTest> tests) {
    Set<String> named = named(tests);
    List<FactValue> values = new ArrayList<>();
    known.stream().filter(named::contains).map(FactValue.Word::new).forEach(values::add);
    known.stream()
        .filter(word -> !named.contains(word))
        .findFirst()
        .map(FactValue.Word::new)
        .ifPresent(values::add);
    return values;
  }

  /// The communes that are named, one in each department that is, and one elsewhere.
  private static List<FactValue> communes(List<NamedTest> tests) {
    Set<String> communes = new LinkedHashSet<>();
    Set<String> named = named(tests);
    named.stream().filter(word -> word.length() == 5).forEach(communes::add);
    Set<String> departments = new LinkedHashSet<>(named);
    departments.removeAll(communes);
    for (int number = 1; number <= 95 && departments.size() <= named.size(); number++) {
      departments.add("%02d".formatted(number));
    }
    departments.forEach(department -> communes.add(free(department, communes)));
    return communes.stream().<FactValue>map(FactValue.Word::new).toList();
  }

  private static String free(String department, Set<String> taken) {
    String code = department + "0".repeat(Math.max(0, 5 - department.length()));
    for (int last = 1; taken.contains(code) && last < 100; last++) {
      code =
          department
              + ("000" + last).substring(("000" + last).length() - (5 - department.length()));
    }
    return code;
  }

  private static Set<String> named(List<NamedTest> tests) {
    Set<String> named = new LinkedHashSet<>();
    for (NamedTest test : tests) {
      switch (test.test()) {
        case Test.Is(String value) -> named.add(value);
        case Test.In(List<String> values) -> named.addAll(values);
        case Test.AtLeast _, Test.Above _, Test.AtMost _, Test.Below _ -> {}
      }
    }
    return named;
  }

  /// The numbers that tests compare the fact with.
  private static Set<BigDecimal> bounds(List<NamedTest> tests) {
    Set<BigDecimal> bounds = new TreeSet<>();
    for (NamedTest test : tests) {
      switch (test.test()) {
        case Test.AtLeast(BigDecimal bound) -> bounds.add(bound);
        case Test.Above(BigDecimal bound) -> bounds.add(bound);
        case Test.AtMost(BigDecimal bound) -> bounds.add(bound);
        case Test.Below(BigDecimal bound) -> bounds.add(bound);
        case Test.Is _, Test.In _ -> {}
      }
    }
    named(tests).stream()
        .filter(word -> word.matches("-?[0-9]+(\\.[0-9]+)?"))
        .forEach(word -> bounds.add(new BigDecimal(word)));
    return bounds;
  }

  /// Numbers that a fact of the platform can be compared with: whole where it counts.
  static List<BigDecimal> compared(FactId fact, List<Test> tests, boolean whole) {
    Set<BigDecimal> bounds = bounds(tests.stream().map(test -> new NamedTest(fact, test)).toList());
    return whole ? counts(bounds) : between(bounds);
  }

  /// The bounds, a number between any two, one below all and one above.
  static List<BigDecimal> between(Set<BigDecimal> bounds) {
    List<BigDecimal> numbers = new ArrayList<>();
    BigDecimal last = null;
    for (BigDecimal bound : bounds) {
      numbers.add(last == null ? bound.subtract(BigDecimal.ONE) : last.add(bound).divide(TWO));
      numbers.add(bound);
      last = bound;
    }
    numbers.add(last == null ? BigDecimal.ONE : last.add(BigDecimal.ONE));
    return numbers;
  }

  /// The same for whole numbers at least 0.
  private static List<BigDecimal> counts(Set<BigDecimal> bounds) {
    Set<BigDecimal> counts = new TreeSet<>();
    counts.add(BigDecimal.ZERO);
    for (BigDecimal bound : bounds) {
      BigDecimal floor = bound.setScale(0, RoundingMode.FLOOR);
      Stream.of(-1, 0, 1)
          .map(step -> floor.add(BigDecimal.valueOf(step)))
          .filter(count -> count.signum() >= 0)
          .forEach(counts::add);
    }
    return List.copyOf(counts);
  }

  private static List<FactValue> numbers(List<BigDecimal> numbers) {
    return numbers.stream().<FactValue>map(FactValue.Number::new).toList();
  }
}
