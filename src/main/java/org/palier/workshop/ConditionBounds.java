package org.palier.workshop;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.palier.domain.questionnaire.Condition;
import org.palier.domain.questionnaire.Condition.Test;
import org.palier.domain.questionnaire.Fact;
import org.palier.domain.questionnaire.FactId;
import org.palier.domain.questionnaire.Node;
import org.palier.domain.questionnaire.Questionnaire;

/// What conditions name: the facts, and the numbers a fact is compared with.
final class ConditionBounds {

  private ConditionBounds() {}

  /// Every number the conditions of a questionnaire compare a fact with.
  static List<BigDecimal> of(Questionnaire questionnaire, FactId fact) {
    return Stream.of(
            questionnaire.nodes().stream().map(Node::when),
            questionnaire.facts().stream().map(Fact::when),
            questionnaire.flags().values().stream())
        .flatMap(conditions -> conditions)
        .flatMap(condition -> tests(condition, questionnaire))
        .filter(test -> test.fact().equals(fact))
        .flatMap(test -> bound(test.test()))
        .distinct()
        .toList();
  }

  /// The facts a condition depends on, those behind its flags included.
  static Stream<FactId> facts(Condition condition, Questionnaire questionnaire) {
    return tests(condition, questionnaire).map(Condition.FactTest::fact);
  }

  private static Stream<Condition.FactTest> tests(
      Condition condition, Questionnaire questionnaire) {
    return switch (condition) {
      case Condition.All(var parts) -> parts.stream().flatMap(part -> tests(part, questionnaire));
      case Condition.Any(var parts) -> parts.stream().flatMap(part -> tests(part, questionnaire));
      case Condition.Not(var part) -> tests(part, questionnaire);
      case Condition.Flag(var flag) ->
          tests(questionnaire.flags().getOrDefault(flag, Condition.ALWAYS), questionnaire);
      case Condition.FactTest test -> Stream.of(test);
      case Condition.Always _, Condition.PointsAtLeast _, Condition.OptionIn _ -> Stream.of();
    };
  }

  private static Stream<BigDecimal> bound(Test test) {
    return switch (test) {
      case Test.AtLeast(BigDecimal bound) -> Stream.of(bound);
      case Test.Above(BigDecimal bound) -> Stream.of(bound);
      case Test.AtMost(BigDecimal bound) -> Stream.of(bound);
      case Test.Below(BigDecimal bound) -> Stream.of(bound);
      case Test.Is _, Test.In _ -> Stream.of();
    };
  }
}
