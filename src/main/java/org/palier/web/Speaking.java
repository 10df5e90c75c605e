package org.palier.web;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.palier.domain.questionnaire.BuiltinFacts;
import org.palier.domain.questionnaire.Condition;
import org.palier.domain.questionnaire.Condition.Test;
import org.palier.domain.questionnaire.FactId;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.OptionId;
import org.palier.domain.questionnaire.Question;
import org.palier.domain.questionnaire.QuestionKind;
import org.palier.domain.questionnaire.Questionnaire;

/// One condition put in words. A `not` goes down to the tests, where it reads best: "no to", "less
/// than".
record Speaking(
    Questionnaire questionnaire,
    Language language,
    ConditionWords.FactMarks marks,
    Messages messages,
    Formats formats,
    FactWords facts) {

  String of(Condition condition) {
    return words(condition, true);
  }

  private String words(Condition condition, boolean holds) {
    return switch (condition) {
      case Condition.Always() -> say(holds ? "everyone" : "nobody");
      case Condition.All(List<Condition> parts) -> joined(parts, holds, holds ? "and" : "or");
      case Condition.Any(List<Condition> parts) -> joined(parts, holds, holds ? "or" : "and");
      case Condition.Not(Condition part) -> words(part, !holds);
      case Condition.Flag _ -> words(flagged(condition), holds);
      case Condition.FactTest(FactId fact, Test test) -> test(fact, test, holds);
      case Condition.PointsAtLeast(NodeId question, BigDecimal points) ->
          say(holds ? "points" : "points.not", question.value(), number(points));
      case Condition.OptionIn(NodeId question, Set<OptionId> options) ->
          say(holds ? "options" : "options.not", question.value(), labels(question, options));
    };
  }

  /// The condition behind a flag.
  private Condition flagged(Condition condition) {
    Condition behind = condition;
    while (behind instanceof Condition.Flag(var flag)) {
      behind = questionnaire.flags().getOrDefault(flag, Condition.ALWAYS);
    }
    return behind;
  }

  private String joined(List<Condition> parts, boolean holds, String joiner) {
    return list(parts.stream().flatMap(part -> within(part, holds, joiner)).toList(), joiner);
  }

  /// A list inside a list: one list where both are joined by the same word, else in brackets.
  private Stream<String> within(Condition part, boolean holds, String joiner) {
    return switch (flagged(part)) {
      case Condition.Not(Condition inner) -> within(inner, !holds, joiner);
      case Condition.All(var parts) when parts.size() > 1 ->
          nested(parts, holds, holds ? "and" : "or", joiner);
      case Condition.Any(var parts) when parts.size() > 1 ->
          nested(parts, holds, holds ? "or" : "and", joiner);
      case Condition single -> Stream.of(words(single, holds));
    };
  }

  private Stream<String> nested(List<Condition> parts, boolean holds, String own, String joiner) {
    return own.equals(joiner)
        ? parts.stream().flatMap(part -> within(part, holds, joiner))
        : Stream.of("(" + joined(parts, holds, own) + ")");
  }

  private String test(FactId fact, Test test, boolean holds) {
    return switch (test) {
      case Test.Is(String value) -> values(fact, List.of(value), holds);
      case Test.In(List<String> values) -> values(fact, values, holds);
      case Test.AtLeast(BigDecimal bound) -> bound(fact, holds ? "atleast" : "below", bound);
      case Test.Above(BigDecimal bound) -> bound(fact, holds ? "above" : "atmost", bound);
      case Test.AtMost(BigDecimal bound) -> bound(fact, holds ? "atmost" : "above", bound);
      case Test.Below(BigDecimal bound) -> bound(fact, holds ? "below" : "atleast", bound);
    };
  }

  private String values(FactId fact, List<String> values, boolean holds) {
    if (values.equals(List.of("true")) || values.equals(List.of("false"))) {
      return say(values.contains("true") == holds ? "yes" : "no", name(fact));
    }
    String suffix = fact.equals(BuiltinFacts.TYPE) ? ".many" : "";
    List<String> labels =
        values.stream()
            .map(value -> facts.value(questionnaire, fact, value + suffix, language))
            .toList();
    String words = holds ? list(labels, "or") : say("not", list(labels, "or"));
    boolean speaksForItself = fact.equals(BuiltinFacts.TYPE) || fact.equals(BuiltinFacts.SIZE);
    return speaksForItself ? marked(fact, words) : say("is", name(fact), words);
  }

  private String bound(FactId fact, String comparison, BigDecimal bound) {
    String unit = facts.unit(questionnaire, fact, bound, language);
    String measure = unit.isEmpty() ? number(bound) : say("measure", number(bound), unit);
    String words = say(comparison, measure);
    return isBuiltin(fact) ? marked(fact, words) : say("is", name(fact), words);
  }

  private String labels(NodeId question, Set<OptionId> options) {
    List<String> labels = new ArrayList<>();
    questionnaire
        .question(question)
        .map(Question::kind)
        .ifPresent(
            kind -> {
              for (QuestionKind.Option option : kind.options()) {
                if (options.contains(option.id())) {
                  labels.add(say("quote", option.label().in(language.code())));
                }
              }
            });
    return list(labels, "or");
  }

  private String name(FactId fact) {
    String label = facts.label(questionnaire, fact, language);
    return marked(fact, isBuiltin(fact) ? label : say("quote", label));
  }

  private String marked(FactId fact, String words) {
    String mark = marks.of(fact);
    return mark.isEmpty() ? words : say("marked", mark, words);
  }

  private boolean isBuiltin(FactId fact) {
    return questionnaire.fact(fact).map(known -> known.builtin()).orElse(true);
  }

  private String list(List<String> parts, String joiner) {
    if (parts.size() < 2) {
      return String.join("", parts);
    }
    int last = parts.size() - 1;
    return String.join(", ", parts.subList(0, last)) + " " + say(joiner) + " " + parts.get(last);
  }

  private String number(BigDecimal value) {
    return formats.number(language, value, Math.max(0, value.stripTrailingZeros().scale()));
  }

  private String say(String key, Object... arguments) {
    return messages.text(language, "conditions." + key, arguments);
  }
}
