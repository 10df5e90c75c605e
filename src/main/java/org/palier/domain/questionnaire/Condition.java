package org.palier.domain.questionnaire;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/// When something holds, over facts and earlier questions, in three-valued (Kleene) logic.
public sealed interface Condition {

  /// Always true; what stands where a file gives no condition.
  record Always() implements Condition {}

  record All(List<Condition> parts) implements Condition {
    public All {
      parts = List.copyOf(parts);
    }
  }

  record Any(List<Condition> parts) implements Condition {
    public Any {
      parts = List.copyOf(parts);
    }
  }

  record Not(Condition part) implements Condition {}

  record Flag(FlagId flag) implements Condition {}

  /// A test of one fact, `{fact: f, is|in|at_least|above|at_most|below: v}`.
  record FactTest(FactId fact, Test test) implements Condition {}

  record PointsAtLeast(NodeId question, BigDecimal points) implements Condition {}

  record OptionIn(NodeId question, Set<OptionId> options) implements Condition {
    public OptionIn {
      options = Set.copyOf(options);
    }
  }

  Condition ALWAYS = new Always();
  Condition NEVER = new Not(ALWAYS);

  /// What a fact is compared with. `Is` and `In` hold texts: a boolean is `true` or `false`, a
  /// number is compared by value.
  sealed interface Test {

    record Is(String value) implements Test {}

    record In(List<String> values) implements Test {
      public In {
        values = List.copyOf(values);
      }
    }

    record AtLeast(BigDecimal bound) implements Test {}

    record Above(BigDecimal bound) implements Test {}

    record AtMost(BigDecimal bound) implements Test {}

    record Below(BigDecimal bound) implements Test {}
  }
}
