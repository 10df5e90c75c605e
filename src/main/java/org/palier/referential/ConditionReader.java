package org.palier.referential;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.palier.domain.questionnaire.Condition;
import org.palier.domain.questionnaire.Condition.Test;
import org.palier.domain.questionnaire.FactId;
import org.palier.domain.questionnaire.FlagId;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.OptionId;

/// Reads conditions in all their forms: a text is a flag, a list is `all`. Where one can't be read
/// `ALWAYS` stands in its place, beside the problem.
final class ConditionReader {

  private static final List<String> FORMS =
      List.of("all", "any", "not", "flag", "fact", "question");
  private static final Map<String, Function<Cursor, Optional<Test>>> TESTS =
      Map.of(
          "is", at -> at.text().map(Test.Is::new),
          "in", at -> values(at).map(Test.In::new),
          "at_least", at -> at.decimal().map(Test.AtLeast::new),
          "above", at -> at.decimal().map(Test.Above::new),
          "at_most", at -> at.decimal().map(Test.AtMost::new),
          "below", at -> at.decimal().map(Test.Below::new));

  private final Names names;

  ConditionReader(Names names) {
    this.names = names;
  }

  /// The condition under `key`, always true where there is none. It may name what ranks below
  /// `before`.
  Condition optional(Fields fields, String key, int before) {
    return fields.get(key).map(at -> read(at, before)).orElse(Condition.ALWAYS);
  }

  Condition required(Fields fields, String key, int before) {
    return fields
        .required(key, "{fact: locaux, is: true}")
        .map(at -> read(at, before))
        .orElse(Condition.ALWAYS);
  }

  Condition read(Cursor at, int before) {
    if (at.isText()) {
      return flag(at, before);
    }
    if (at.isList()) {
      return new Condition.All(parts(at, before));
    }
    if (!at.isMapping()) {
      at.problem("write a condition");
      return Condition.ALWAYS;
    }
    List<String> forms = FORMS.stream().filter(at.entries()::containsKey).toList();
    if (forms.size() != 1) {
      at.problem(
          "write one of `all`, `any`, `not`, `flag`, `fact` or `question`, and no other of them");
      return Condition.ALWAYS;
    }
    return form(forms.getFirst(), at, before);
  }

  private Condition form(String form, Cursor at, int before) {
    return switch (form) {
      case "all" -> new Condition.All(parts(value(at, form), before));
      case "any" -> new Condition.Any(parts(value(at, form), before));
      case "not" -> new Condition.Not(read(value(at, form), before));
      case "flag" -> flag(value(at, form), before);
      case "fact" -> factTest(at, before);
      case "question" -> questionTest(at, before);
      default -> throw new IllegalArgumentException(form);
    };
  }

  private static Cursor value(Cursor at, String form) {
    return at.fields(form).get(form).orElseThrow();
  }

  private List<Condition> parts(Cursor at, int before) {
    List<Cursor> items = at.items();
    if (at.isList() && items.isEmpty()) {
      at.problem("the list is empty: write at least one condition");
    }
    return items.stream().map(item -> read(item, before)).toList();
  }

  private Condition flag(Cursor at, int before) {
    return at.name(FlagId::new)
        .<Condition>map(id -> used(at, new Condition.Flag(id), before))
        .orElse(Condition.ALWAYS);
  }

  private Condition factTest(Cursor at, int before) {
    Fields fields = at.fields("fact", "is", "in", "at_least", "above", "at_most", "below");
    Optional<FactId> fact = fields.get("fact").flatMap(value -> value.name(FactId::new));
    Optional<Test> test = test(fields);
    return fact.isPresent() && test.isPresent()
        ? used(at, new Condition.FactTest(fact.get(), test.get()), before)
        : Condition.ALWAYS;
  }

  /// The one test that these fields make of their `fact`.
  Optional<Test> test(Fields fields) {
    List<String> tests = TESTS.keySet().stream().filter(fields::has).toList();
    if (tests.size() != 1) {
      return fields
          .at()
          .refused(
              "write one test beside `fact`: `is`, `in`, `at_least`, `above`, `at_most` or"
                  + " `below` (a list of conditions holds when all do)");
    }
    return fields
        .get(tests.getFirst())
        .flatMap(TESTS.getOrDefault(tests.getFirst(), at -> Optional.empty()));
  }

  private Condition questionTest(Cursor at, int before) {
    Fields fields = at.fields("question", "points_at_least", "option_in");
    Optional<NodeId> question = fields.get("question").flatMap(value -> value.name(NodeId::new));
    if (fields.has("points_at_least") == fields.has("option_in")) {
      at.problem("write `points_at_least` or `option_in` beside `question`");
      return Condition.ALWAYS;
    }
    Optional<BigDecimal> points =
        fields.get("points_at_least").flatMap(value -> value.decimalFrom(0));
    Optional<Set<OptionId>> options = fields.get("option_in").map(ConditionReader::options);
    return question
        .flatMap(
            id ->
                points
                    .<Condition>map(least -> new Condition.PointsAtLeast(id, least))
                    .or(() -> options.map(some -> new Condition.OptionIn(id, some))))
        .map(test -> used(at, test, before))
        .orElse(Condition.ALWAYS);
  }

  private static Optional<List<String>> values(Cursor at) {
    List<Cursor> items = at.items();
    if (at.isList() && items.isEmpty()) {
      return at.refused("the list is empty: write at least one value");
    }
    List<String> values = items.stream().flatMap(item -> item.text().stream()).toList();
    return values.isEmpty() ? Optional.empty() : Optional.of(values);
  }

  private static Set<OptionId> options(Cursor at) {
    if (at.isList() && at.items().isEmpty()) {
      at.problem("the list is empty: write at least one option");
    }
    return at.items().stream()
        .flatMap(item -> item.optionId(OptionId::new).stream())
        .collect(Collectors.toSet());
  }

  private <C extends Condition> C used(Cursor at, C leaf, int before) {
    names.uses.add(new Names.Use(at, leaf, before));
    return leaf;
  }
}
