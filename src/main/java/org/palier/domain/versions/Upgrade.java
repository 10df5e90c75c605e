package org.palier.domain.versions;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.palier.domain.answers.Answer;
import org.palier.domain.answers.Answers;
import org.palier.domain.answers.Entry;
import org.palier.domain.answers.FactValue;
import org.palier.domain.answers.Facts;
import org.palier.domain.questionnaire.FactId;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.OptionId;

/// How answers and facts given under one version of a questionnaire are read under the next. What
/// is not named keeps its id; a question may go to several (split) or to none (dropped).
public record Upgrade(
    String from, Map<NodeId, List<Target>> questions, Map<FactId, List<FactId>> facts) {

  public Upgrade {
    questions = Map.copyOf(questions);
    facts = Map.copyOf(facts);
  }

  /// Where an answer goes, and which options become others; those not named keep their id.
  public record Target(NodeId question, Map<OptionId, OptionId> options) {
    public Target {
      options = Map.copyOf(options);
    }
  }

  /// The answers under the new version. Where several questions become one, the first in the order
  /// of the answers counts.
  public Answers carry(Answers answers) {
    Map<NodeId, Entry> carried = new LinkedHashMap<>();
    answers
        .entries()
        .forEach(
            (id, entry) ->
                questions
                    .getOrDefault(id, List.of(new Target(id, Map.of())))
                    .forEach(
                        target -> carried.putIfAbsent(target.question(), carry(entry, target))));
    return new Answers(carried);
  }

  public Facts carry(Facts given) {
    Map<FactId, FactValue> carried = new LinkedHashMap<>();
    given
        .given()
        .forEach(
            (id, value) ->
                facts
                    .getOrDefault(id, List.of(id))
                    .forEach(target -> carried.putIfAbsent(target, value)));
    return new Facts(carried);
  }

  private static Entry carry(Entry entry, Target target) {
    Answer answer =
        switch (entry.answer()) {
          case Answer.Chosen(OptionId option) -> new Answer.Chosen(option(option, target));
          case Answer.Ticked(Set<OptionId> ticked) -> new Answer.Ticked(options(ticked, target));
          case Answer.Measured measured -> measured;
          case Answer.Written written -> written;
          case Answer.NotApplicable declared -> declared;
          case Answer.DontKnow unknown -> unknown;
        };
    return new Entry(answer, entry.comment(), entry.evidence());
  }

  private static Set<OptionId> options(Set<OptionId> ticked, Target target) {
    Set<OptionId> carried = new LinkedHashSet<>();
    ticked.forEach(option -> carried.add(option(option, target)));
    return carried;
  }

  private static OptionId option(OptionId option, Target target) {
    return target.options().getOrDefault(option, option);
  }
}
