package org.palier.domain.analysis;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.palier.domain.questionnaire.Condition;
import org.palier.domain.questionnaire.FlagId;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.Questionnaire;

/// Whether conditions test a question, themselves or through flags.
final class Mentions {

  private Mentions() {}

  static boolean question(
      Questionnaire questionnaire, Collection<Condition> conditions, NodeId question) {
    return conditions.stream()
        .anyMatch(condition -> mentions(questionnaire, condition, question, new HashSet<>()));
  }

  private static boolean mentions(
      Questionnaire questionnaire, Condition condition, NodeId question, Set<FlagId> seen) {
    return switch (condition) {
      case Condition.Always _, Condition.FactTest _ -> false;
      case Condition.All(List<Condition> parts) ->
          parts.stream().anyMatch(part -> mentions(questionnaire, part, question, seen));
      case Condition.Any(List<Condition> parts) ->
          parts.stream().anyMatch(part -> mentions(questionnaire, part, question, seen));
      case Condition.Not(Condition part) -> mentions(questionnaire, part, question, seen);
      case Condition.Flag(FlagId flag) -> {
        Condition meant = questionnaire.flags().get(flag);
        yield meant != null && seen.add(flag) && mentions(questionnaire, meant, question, seen);
      }
      case Condition.PointsAtLeast(NodeId named, _) -> named.equals(question);
      case Condition.OptionIn(NodeId named, _) -> named.equals(question);
    };
  }
}
