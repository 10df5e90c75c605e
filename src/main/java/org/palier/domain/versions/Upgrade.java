package org.palier.domain.versions;

import java.util.List;
import java.util.Map;
import org.palier.domain.questionnaire.FactId;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.OptionId;

/// How answers and facts given under the version `from` (written `id@version`) are read under the
/// next. What is not named keeps its id; a question may go to several (split) or be dropped, always
/// with a reason.
public record Upgrade(
    String from, Map<NodeId, QuestionMove> questions, Map<FactId, FactMove> facts) {

  public Upgrade {
    questions = Map.copyOf(questions);
    facts = Map.copyOf(facts);
  }

  /// An upgrade under which everything keeps its id.
  public static Upgrade keepingAll(String from) {
    return new Upgrade(from, Map.of(), Map.of());
  }

  /// Where the answers to a question go.
  public sealed interface QuestionMove {

    record To(List<Target> targets) implements QuestionMove {
      public To {
        targets = List.copyOf(targets);
      }
    }

    record Dropped(String reason) implements QuestionMove {}
  }

  /// Where the values of a fact go.
  public sealed interface FactMove {

    record To(FactId fact) implements FactMove {}

    record Dropped(String reason) implements FactMove {}
  }

  /// Where an answer goes, and which options become others; those not named keep their id.
  public record Target(NodeId question, Map<OptionId, OptionId> options) {
    public Target {
      options = Map.copyOf(options);
    }

    OptionId option(OptionId option) {
      return options.getOrDefault(option, option);
    }
  }

  QuestionMove of(NodeId question) {
    return questions.getOrDefault(
        question, new QuestionMove.To(List.of(new Target(question, Map.of()))));
  }

  FactMove of(FactId fact) {
    return facts.getOrDefault(fact, new FactMove.To(fact));
  }
}
