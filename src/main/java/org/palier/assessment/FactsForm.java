package org.palier.assessment;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.palier.domain.answers.FactCheck;
import org.palier.domain.answers.FactProblem;
import org.palier.domain.answers.FactValue;
import org.palier.domain.answers.Facts;
import org.palier.domain.questionnaire.BuiltinFacts;
import org.palier.domain.questionnaire.Fact;
import org.palier.domain.questionnaire.FactId;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.web.Form;

/// Posted facts, read against their definitions: what could be read, what was typed where it could
/// not, and why. A fact that the form does not hold keeps its value; an empty field takes it away.
record FactsForm(Facts facts, Map<FactId, String> typed, Map<FactId, FactProblem> problems) {

  private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,12}([.,]\\d{1,12})?");

  FactsForm {
    typed = Map.copyOf(typed);
    problems = Map.copyOf(problems);
  }

  static FactsForm read(Questionnaire questionnaire, Facts before, Form form) {
    Map<FactId, FactValue> values = new LinkedHashMap<>(before.given());
    Map<FactId, String> typed = new LinkedHashMap<>();
    Map<FactId, FactProblem> problems = new LinkedHashMap<>();
    for (Fact fact : questionnaire.facts()) {
      String name = fact.id().value();
      if (!form.has(name)) {
        continue;
      }
      String text = form.text(name).strip();
      typed.put(fact.id(), text);
      if (text.isEmpty()) {
        values.remove(fact.id());
        continue;
      }
      FactValue value = value(fact, text);
      Optional<FactProblem> problem = FactCheck.problem(fact, value);
      problem.ifPresentOrElse(
          found -> problems.put(fact.id(), found), () -> values.put(fact.id(), value));
    }
    return new FactsForm(new Facts(values), typed, problems);
  }

  /// As a fact of its kind, or as a word where it can't be read so: the check then says why not.
  private static FactValue value(Fact fact, String text) {
    if (isNumber(fact)) {
      String digits = text.replaceAll("[\\s\u00a0\u202f]", "");
      return DECIMAL.matcher(digits).matches()
          ? new FactValue.Number(new BigDecimal(digits.replace(',', '.')))
          : new FactValue.Word(text);
    }
    if (fact.kind() instanceof Fact.Kind.Bool) {
      return switch (text) {
        case "true" -> new FactValue.Bool(true);
        case "false" -> new FactValue.Bool(false);
        default -> new FactValue.Word(text);
      };
    }
    return new FactValue.Word(text);
  }

  private static boolean isNumber(Fact fact) {
    return fact.kind() instanceof Fact.Kind.Number
        || fact.id().equals(BuiltinFacts.EMPLOYEES)
        || fact.id().equals(BuiltinFacts.VOLUNTEERS);
  }

  /// What a field shows: what was typed, or what is stored.
  String shown(FactId id) {
    String text = typed.get(id);
    return text != null ? text : facts.value(id).map(FactsForm::text).orElse("");
  }

  static FactsForm of(Facts facts) {
    return new FactsForm(facts, Map.of(), Map.of());
  }

  private static String text(FactValue value) {
    return switch (value) {
      case FactValue.Bool(boolean truth) -> Boolean.toString(truth);
      case FactValue.Number(BigDecimal number) -> number.toPlainString();
      case FactValue.Word(String word) -> word;
    };
  }
}
