package org.palier.referential;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.palier.domain.answers.FactCheck;
import org.palier.domain.answers.FactProblem;
import org.palier.domain.answers.FactValue;
import org.palier.domain.answers.Facts;
import org.palier.domain.questionnaire.BuiltinFacts;
import org.palier.domain.questionnaire.Fact;
import org.palier.domain.questionnaire.FactId;
import org.palier.domain.questionnaire.Questionnaire;

/// Reads the facts of an organisation, each as its kind asks.
final class FactValuesReader {

  private final Questionnaire questionnaire;

  FactValuesReader(Questionnaire questionnaire) {
    this.questionnaire = questionnaire;
  }

  Facts read(Fields file) {
    Map<FactId, FactValue> values = new LinkedHashMap<>();
    file.entries("facts").forEach((name, at) -> read(name, at, values));
    return new Facts(values);
  }

  private void read(String name, Cursor at, Map<FactId, FactValue> into) {
    Optional<Fact> fact =
        questionnaire.facts().stream().filter(known -> known.id().value().equals(name)).findFirst();
    if (fact.isEmpty()) {
      at.problem(unknown(name));
      return;
    }
    value(fact.get(), at)
        .ifPresent(
            value -> {
              Optional<FactProblem> problem = FactCheck.problem(fact.get(), value);
              problem.ifPresent(found -> at.problem(words(found, fact.get())));
              if (problem.isEmpty()) {
                into.put(fact.get().id(), value);
              }
            });
  }

  private static Optional<FactValue> value(Fact fact, Cursor at) {
    return switch (fact.kind()) {
      case Fact.Kind.Bool() -> at.bool().map(FactValue.Bool::new);
      case Fact.Kind.Number number -> at.decimal().map(FactValue.Number::new);
      case Fact.Kind.Choice choice -> at.text().map(FactValue.Word::new);
    };
  }

  private String unknown(String name) {
    if (name.equals(BuiltinFacts.SIZE.value())) {
      return "`size` is derived from `employees`: give that instead";
    }
    if (name.equals(BuiltinFacts.DEPARTMENT.value())) {
      return "`department` is derived from `commune`: give that instead";
    }
    return "the questionnaire has no fact `" + name + "`: correct the name, or remove it";
  }

  private static String words(FactProblem problem, Fact fact) {
    return switch (problem) {
      case FactProblem.UnknownFact() -> "the questionnaire does not ask this: remove it";
      case FactProblem.WrongKind() -> "this is no answer of that kind";
      case FactProblem.UnknownOption(String value) ->
          "`" + fact.id() + "` has no option `" + value + "`: write " + options(fact);
      case FactProblem.NotACount() -> "write a whole number, at least 0";
      case FactProblem.TooManyDigits(int limit) ->
          "write at most " + limit + " digits on each side of the point";
      case FactProblem.NotACommune() ->
          "write the INSEE code of a commune, of five characters, such as 86194";
    };
  }

  private static String options(Fact fact) {
    return fact.kind() instanceof Fact.Kind.Choice(var options)
        ? Cursor.listed(options.stream().map(option -> option.id().value()).toList())
        : "another";
  }
}
