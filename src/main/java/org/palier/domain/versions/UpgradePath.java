package org.palier.domain.versions;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.palier.domain.answers.Answer;
import org.palier.domain.answers.AnswerCheck;
import org.palier.domain.answers.Answers;
import org.palier.domain.answers.Entry;
import org.palier.domain.answers.FactCheck;
import org.palier.domain.answers.FactValue;
import org.palier.domain.answers.Facts;
import org.palier.domain.questionnaire.Fact;
import org.palier.domain.questionnaire.FactId;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.OptionId;
import org.palier.domain.questionnaire.Question;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.domain.versions.Journey.Way;

/// The way from one version of a questionnaire to a later one, a table for each version on it.
/// Nothing that was given is lost unsaid: it is carried, or its fate says why not.
public record UpgradePath(List<Step> steps) {

  public UpgradePath {
    steps = List.copyOf(steps);
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("a way without steps");
    }
    for (int i = 1; i < steps.size(); i++) {
      if (!steps.get(i).old().reference().equals(steps.get(i - 1).later().reference())) {
        throw new IllegalArgumentException("steps that do not meet: " + steps.get(i).old());
      }
    }
  }

  /// One table with the two versions it stands between.
  public record Step(Upgrade table, Questionnaire old, Questionnaire later) {
    public Step {
      if (!table.from().equals(old.reference())) {
        throw new IllegalArgumentException(table.from() + " is not " + old.reference());
      }
    }
  }

  public static UpgradePath of(Upgrade table, Questionnaire old, Questionnaire now) {
    return new UpgradePath(List.of(new Step(table, old, now)));
  }

  public Questionnaire from() {
    return steps.getFirst().old();
  }

  public Questionnaire to() {
    return steps.getLast().later();
  }

  /// What was said under the first version, read under the last. Where several answers become one,
  /// that of the question which comes first in the file counts and the others are told as lost.
  public Carried carry(Facts given, Answers answered) {
    Journey<NodeId, Entry> entries = new Journey<>(inOrder(answered));
    Journey<FactId, FactValue> values = new Journey<>(inOrder(given));
    for (Step step : steps) {
      String into = step.later().reference();
      entries.go(into, step.old().questions().keySet(), (id, entry) -> way(step, id, entry));
      values.go(into, factsOf(step.old()), (id, value) -> way(step, id, value));
    }
    return new Carried(
        new Facts(values.arrived()),
        new Answers(entries.arrived()),
        entries.fates(),
        values.fates());
  }

  private Map<NodeId, Entry> inOrder(Answers answers) {
    return inOrder(from().questions().keySet(), answers.entries());
  }

  private Map<FactId, FactValue> inOrder(Facts facts) {
    return inOrder(factsOf(from()), facts.given());
  }

  /// In the order of the file, what it does not know last.
  private static <I extends Comparable<I>, V> Map<I, V> inOrder(
      Collection<I> file, Map<I, V> given) {
    Map<I, V> ordered = new LinkedHashMap<>();
    file.stream()
        .filter(given::containsKey)
        .forEach(id -> ordered.put(id, Objects.requireNonNull(given.get(id))));
    new TreeMap<>(given).forEach(ordered::putIfAbsent);
    return ordered;
  }

  private static List<FactId> factsOf(Questionnaire questionnaire) {
    return questionnaire.facts().stream().map(Fact::id).toList();
  }

  private static Way<NodeId, Entry> way(Step step, NodeId id, Entry entry) {
    return switch (step.table().of(id)) {
      case Upgrade.QuestionMove.Dropped(String reason) -> new Way.Dropped<>(reason);
      case Upgrade.QuestionMove.To(List<Upgrade.Target> targets) -> {
        Map<NodeId, Optional<Entry>> places = new LinkedHashMap<>();
        targets.forEach(
            target -> places.put(target.question(), fitting(step.later(), entry, target)));
        yield new Way.Lands<>(places);
      }
    };
  }

  private static Way<FactId, FactValue> way(Step step, FactId id, FactValue value) {
    return switch (step.table().of(id)) {
      case Upgrade.FactMove.Dropped(String reason) -> new Way.Dropped<>(reason);
      case Upgrade.FactMove.To(FactId to) ->
          new Way.Lands<>(
              Map.of(
                  to,
                  step.later()
                      .fact(to)
                      .filter(fact -> FactCheck.problem(fact, value).isEmpty())
                      .map(fact -> value)));
    };
  }

  private static Optional<Entry> fitting(Questionnaire now, Entry entry, Upgrade.Target target) {
    Entry mapped = new Entry(mapped(entry.answer(), target), entry.comment(), entry.evidence());
    return now.question(target.question())
        .filter(question -> fits(question, mapped.answer()))
        .map(question -> mapped);
  }

  /// A declaration without object that only some may make is kept: who may is read with the facts.
  private static boolean fits(Question question, Answer answer) {
    return AnswerCheck.fit(question.kind(), answer).isEmpty()
        && !(answer instanceof Answer.NotApplicable
            && question.notApplicable() instanceof Question.NotApplicable.Never);
  }

  private static Answer mapped(Answer answer, Upgrade.Target target) {
    return switch (answer) {
      case Answer.Chosen(OptionId option) -> new Answer.Chosen(target.option(option));
      case Answer.Ticked(Set<OptionId> ticked) ->
          new Answer.Ticked(
              ticked.stream()
                  .map(target::option)
                  .collect(Collectors.toCollection(LinkedHashSet::new)));
      case Answer.Measured measured -> measured;
      case Answer.Written written -> written;
      case Answer.NotApplicable declared -> declared;
      case Answer.DontKnow unknown -> unknown;
    };
  }
}
