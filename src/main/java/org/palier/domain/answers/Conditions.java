package org.palier.domain.answers;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.palier.domain.exact.Ratio;
import org.palier.domain.questionnaire.BuiltinFacts;
import org.palier.domain.questionnaire.Condition;
import org.palier.domain.questionnaire.Fact;
import org.palier.domain.questionnaire.FactId;
import org.palier.domain.questionnaire.FlagId;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.OptionId;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.domain.questionnaire.Truth;

/// The truth of conditions over facts and over the questions read so far, in Kleene's logic: what
/// is not known yet is unknown.
final class Conditions {

  private final Map<FactId, Fact> facts = new HashMap<>();
  private final Map<FlagId, Condition> flags;
  private final Facts given;
  private final Function<NodeId, @Nullable QuestionReading> questions;

  Conditions(
      Questionnaire questionnaire,
      Facts given,
      Function<NodeId, @Nullable QuestionReading> questions) {
    questionnaire.facts().forEach(fact -> facts.put(fact.id(), fact));
    this.flags = questionnaire.flags();
    this.given = given;
    this.questions = questions;
  }

  Truth truth(Condition condition) {
    return switch (condition) {
      case Condition.Always() -> Truth.TRUE;
      case Condition.All(List<Condition> parts) -> all(parts);
      case Condition.Any(List<Condition> parts) -> any(parts);
      case Condition.Not(Condition part) -> truth(part).not();
      case Condition.Flag(FlagId flag) -> flag(flag);
      case Condition.FactTest(FactId fact, Condition.Test test) -> fact(fact, test);
      case Condition.PointsAtLeast(NodeId question, BigDecimal points) ->
          question(question, read -> read.points().compareTo(Ratio.of(points)) >= 0);
      case Condition.OptionIn(NodeId question, Set<OptionId> options) ->
          question(question, read -> read.hasOneOf(options));
    };
  }

  private Truth all(List<Condition> parts) {
    Truth truth = Truth.TRUE;
    for (Condition part : parts) {
      truth = truth.and(truth(part));
      if (truth == Truth.FALSE) {
        break;
      }
    }
    return truth;
  }

  private Truth any(List<Condition> parts) {
    Truth truth = Truth.FALSE;
    for (Condition part : parts) {
      truth = truth.or(truth(part));
      if (truth == Truth.TRUE) {
        break;
      }
    }
    return truth;
  }

  private Truth flag(FlagId flag) {
    Condition condition = flags.get(flag);
    return condition == null ? Truth.UNKNOWN : truth(condition);
  }

  /// A value left over from a fact that is no longer asked is ignored.
  private Truth fact(FactId id, Condition.Test test) {
    Fact fact = facts.get(asked(id));
    if (fact != null && truth(fact.when()) == Truth.FALSE) {
      return Truth.FALSE;
    }
    Optional<FactValue> value = given.value(id);
    return value.isEmpty() ? Truth.UNKNOWN : Truth.of(FactTests.passes(test, value.get()));
  }

  /// The fact that is asked for a derived one.
  private static FactId asked(FactId id) {
    if (id.equals(BuiltinFacts.SIZE)) {
      return BuiltinFacts.EMPLOYEES;
    }
    return id.equals(BuiltinFacts.DEPARTMENT) ? BuiltinFacts.COMMUNE : id;
  }

  private Truth question(NodeId id, java.util.function.Predicate<QuestionReading> test) {
    QuestionReading read = questions.apply(id);
    if (read == null) {
      return Truth.UNKNOWN;
    }
    return switch (read.state()) {
      case UNANSWERED -> Truth.UNKNOWN;
      case NOT_CONCERNED, NOT_APPLICABLE -> Truth.FALSE;
      case ANSWERED, DONT_KNOW -> Truth.of(test.test(read));
    };
  }
}
