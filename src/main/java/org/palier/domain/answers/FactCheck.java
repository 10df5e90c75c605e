package org.palier.domain.answers;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.palier.domain.questionnaire.BuiltinFacts;
import org.palier.domain.questionnaire.Fact;
import org.palier.domain.questionnaire.FactId;
import org.palier.domain.questionnaire.Questionnaire;

/// Whether a value fits the fact it is given for. Nothing is thrown.
public final class FactCheck {

  private static final Pattern COMMUNE = Pattern.compile("(\\d{2}|2[AB])\\d{3}");

  private FactCheck() {}

  public static Optional<FactProblem> problem(
      Questionnaire questionnaire, FactId id, FactValue value) {
    return questionnaire
        .fact(id)
        .map(fact -> problem(fact, value))
        .orElseGet(() -> Optional.of(new FactProblem.UnknownFact()));
  }

  public static Optional<FactProblem> problem(Fact fact, FactValue value) {
    return fact.builtin() ? builtin(fact.id(), value) : declared(fact.kind(), value);
  }

  private static Optional<FactProblem> builtin(FactId id, FactValue value) {
    if (id.equals(BuiltinFacts.TYPE)) {
      return oneOf(BuiltinFacts.TYPES, value);
    }
    if (id.equals(BuiltinFacts.SECTOR)) {
      return oneOf(BuiltinFacts.SECTORS, value);
    }
    if (id.equals(BuiltinFacts.COMMUNE)) {
      return commune(value);
    }
    return id.equals(BuiltinFacts.EMPLOYEES) || id.equals(BuiltinFacts.VOLUNTEERS)
        ? count(value)
        : Optional.of(new FactProblem.UnknownFact());
  }

  private static Optional<FactProblem> declared(Fact.Kind kind, FactValue value) {
    return switch (kind) {
      case Fact.Kind.Bool() ->
          value instanceof FactValue.Bool
              ? Optional.empty()
              : Optional.of(new FactProblem.WrongKind());
      case Fact.Kind.Number _ -> number(value);
      case Fact.Kind.Choice(List<Fact.FactOption> options) ->
          oneOf(options.stream().map(option -> option.id().value()).toList(), value);
    };
  }

  private static Optional<FactProblem> oneOf(List<String> known, FactValue value) {
    if (!(value instanceof FactValue.Word(String word))) {
      return Optional.of(new FactProblem.WrongKind());
    }
    return known.contains(word)
        ? Optional.empty()
        : Optional.of(new FactProblem.UnknownOption(word));
  }

  private static Optional<FactProblem> commune(FactValue value) {
    if (!(value instanceof FactValue.Word(String word))) {
      return Optional.of(new FactProblem.WrongKind());
    }
    return COMMUNE.matcher(word).matches()
        ? Optional.empty()
        : Optional.of(new FactProblem.NotACommune());
  }

  private static Optional<FactProblem> number(FactValue value) {
    if (!(value instanceof FactValue.Number(BigDecimal number))) {
      return Optional.of(new FactProblem.WrongKind());
    }
    return Numbers.isShort(number)
        ? Optional.empty()
        : Optional.of(new FactProblem.TooManyDigits(Numbers.DIGITS));
  }

  private static Optional<FactProblem> count(FactValue value) {
    Optional<FactProblem> problem = number(value);
    if (problem.isPresent()) {
      return problem;
    }
    return value instanceof FactValue.Number(BigDecimal number)
            && (number.signum() < 0 || !Numbers.isWhole(number))
        ? Optional.of(new FactProblem.NotACount())
        : Optional.empty();
  }
}
