package org.palier.domain.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.palier.domain.answers.Answer;
import org.palier.domain.questionnaire.BuiltinFacts;
import org.palier.domain.questionnaire.Condition;
import org.palier.domain.questionnaire.Fact;
import org.palier.domain.questionnaire.FactId;
import org.palier.domain.questionnaire.FlagId;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.OptionId;
import org.palier.domain.questionnaire.Question;
import org.palier.domain.questionnaire.Questionnaire;

/// Finds all that a condition depends on: its facts and questions, and through their own conditions
/// and the flags those they depend on, in the order of the questionnaire.
final class Unknowns {

  private final Questionnaire questionnaire;
  private final Map<FactId, List<NamedTest>> facts = new HashMap<>();
  private final Map<NodeId, Set<BigDecimal>> points = new LinkedHashMap<>();
  private final Map<NodeId, Set<OptionId>> options = new HashMap<>();
  private final Set<FlagId> flags = new HashSet<>();

  /// A test with the fact it names, which may be derived from the one that is asked.
  record NamedTest(FactId named, Condition.Test test) {}

  private Unknowns(Questionnaire questionnaire) {
    this.questionnaire = questionnaire;
  }

  /// Empty where a question has more answers than can be tried.
  static Optional<List<Unknown>> of(Questionnaire questionnaire, Condition condition) {
    Unknowns unknowns = new Unknowns(questionnaire);
    unknowns.follow(condition);
    return unknowns.listed();
  }

  private Optional<List<Unknown>> listed() {
    List<Unknown> list = new ArrayList<>();
    for (Fact fact : questionnaire.facts()) {
      List<NamedTest> tests = facts.get(fact.id());
      if (tests != null) {
        list.add(new Unknown.OfFact(fact.id(), FactSamples.of(fact, tests)));
      }
    }
    for (Question question : questionnaire.questions().values()) {
      Set<BigDecimal> asked = points.get(question.id());
      if (asked != null) {
        Optional<List<Answer>> answers =
            AnswerSamples.of(question, asked, options.getOrDefault(question.id(), Set.of()));
        if (answers.isEmpty()) {
          return Optional.empty();
        }
        list.add(new Unknown.OfQuestion(question.id(), answers.get()));
      }
    }
    return Optional.of(list);
  }

  private void follow(Condition condition) {
    switch (condition) {
      case Condition.Always() -> {}
      case Condition.All(List<Condition> parts) -> parts.forEach(this::follow);
      case Condition.Any(List<Condition> parts) -> parts.forEach(this::follow);
      case Condition.Not(Condition part) -> follow(part);
      case Condition.Flag(FlagId flag) -> follow(flag);
      case Condition.FactTest(FactId fact, Condition.Test test) -> follow(fact, test);
      case Condition.PointsAtLeast(NodeId question, BigDecimal least) -> {
        follow(question);
        points.computeIfAbsent(question, unseen -> new HashSet<>()).add(least);
      }
      case Condition.OptionIn(NodeId question, Set<OptionId> asked) -> {
        follow(question);
        options.computeIfAbsent(question, unseen -> new HashSet<>()).addAll(asked);
      }
    }
  }

  private void follow(FlagId flag) {
    Condition condition = questionnaire.flags().get(flag);
    if (condition != null && flags.add(flag)) {
      follow(condition);
    }
  }

  private void follow(FactId named, Condition.Test test) {
    FactId id = asked(named);
    List<NamedTest> known = facts.get(id);
    if (known == null) {
      known = new ArrayList<>();
      facts.put(id, known);
      questionnaire.fact(id).ifPresent(fact -> follow(fact.when()));
    }
    known.add(new NamedTest(named, test));
  }

  private void follow(NodeId question) {
    if (!points.containsKey(question)) {
      points.put(question, new HashSet<>());
      Places.reach(questionnaire, question).forEach(this::follow);
      if (questionnaire.question(question).orElseThrow().notApplicable()
          instanceof Question.NotApplicable.Only(Condition when)) {
        follow(when);
      }
    }
  }

  private static FactId asked(FactId id) {
    if (id.equals(BuiltinFacts.SIZE)) {
      return BuiltinFacts.EMPLOYEES;
    }
    return id.equals(BuiltinFacts.DEPARTMENT) ? BuiltinFacts.COMMUNE : id;
  }
}
