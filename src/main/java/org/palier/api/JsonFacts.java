package org.palier.api;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.palier.domain.answers.FactCheck;
import org.palier.domain.answers.FactProblem;
import org.palier.domain.answers.FactValue;
import org.palier.domain.answers.Facts;
import org.palier.domain.questionnaire.FactId;
import org.palier.domain.questionnaire.Ids;
import org.palier.domain.questionnaire.Questionnaire;

/// Facts read from JSON, with a sentence for each that does not fit.
record JsonFacts(Facts facts, List<Fault> faults) {

  static JsonFacts read(Questionnaire questionnaire, Map<?, ?> json) {
    Map<FactId, FactValue> values = new LinkedHashMap<>();
    List<Fault> faults = new ArrayList<>();
    json.forEach((key, value) -> read(questionnaire, key.toString(), value, values, faults));
    return new JsonFacts(new Facts(values), List.copyOf(faults));
  }

  private static void read(
      Questionnaire questionnaire,
      String name,
      @Nullable Object json,
      Map<FactId, FactValue> values,
      List<Fault> faults) {
    if (json == null) {
      return;
    }
    if (!Ids.isName(name)) {
      faults.add(new Fault("facts." + name, words(new FactProblem.UnknownFact())));
      return;
    }
    FactId id = new FactId(name);
    FactValue value = value(json);
    Optional<FactProblem> problem = FactCheck.problem(questionnaire, id, value);
    if (problem.isPresent()) {
      faults.add(new Fault("facts." + name, words(problem.get())));
    } else {
      values.put(id, value);
    }
  }

  private static FactValue value(Object json) {
    return switch (json) {
      case Boolean truth -> new FactValue.Bool(truth);
      case Number number -> new FactValue.Number(new BigDecimal(number.toString()));
      default -> new FactValue.Word(json.toString());
    };
  }

  private static String words(FactProblem problem) {
    return switch (problem) {
      case FactProblem.UnknownFact() -> "The questionnaire asks no such fact.";
      case FactProblem.WrongKind() -> "The fact takes another kind of value.";
      case FactProblem.UnknownOption(String value) -> "No such option: " + value;
      case FactProblem.NotACount() -> "Write a whole number, 0 or more.";
      case FactProblem.TooManyDigits(int limit) ->
          "Write at most " + limit + " digits on each side of the point.";
      case FactProblem.NotACommune() -> "Write the INSEE code of a commune, such as 86194.";
    };
  }
}
