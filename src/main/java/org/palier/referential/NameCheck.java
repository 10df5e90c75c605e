package org.palier.referential;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palier.domain.questionnaire.BuiltinFacts;
import org.palier.domain.questionnaire.Condition;
import org.palier.domain.questionnaire.FactId;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.OptionId;
import org.palier.domain.questionnaire.PlatformFacts;
import org.palier.domain.questionnaire.QuestionKind;
import org.palier.domain.questionnaire.QuestionKind.Option;
import org.palier.referential.Names.RankedFact;
import org.palier.referential.Names.RankedQuestion;

/// Whether every name in a condition or a gate is declared, comes earlier, and suits what is asked
/// of it.
final class NameCheck {

  private final Names names;
  private final FlagRanks flags;

  NameCheck(Names names) {
    this.names = names;
    this.flags = new FlagRanks(names);
  }

  void check() {
    flags.reportCycles();
    names.uses.forEach(this::check);
    names.gateTests.forEach(gate -> checkGate(gate.at(), gate.fact(), gate.test()));
    names.pointsAsked.forEach(
        asked -> points(asked.at(), asked.question(), asked.points(), Names.END));
  }

  private void check(Names.Use use) {
    switch (use.leaf()) {
      case Condition.Flag(var flag) -> flags.check(use.at(), flag, use.before());
      case Condition.FactTest(var fact, var test) -> fact(use.at(), fact, test, use.before());
      case Condition.PointsAtLeast(var question, var points) ->
          points(use.at(), question, points, use.before());
      case Condition.OptionIn(var question, var options) ->
          options(use.at(), question, options, use.before());
      case Condition.Always always -> {}
      case Condition.All all -> {}
      case Condition.Any any -> {}
      case Condition.Not not -> {}
    }
  }

  private void checkGate(Cursor at, FactId fact, Condition.Test test) {
    if (PlatformFacts.NAMES.contains(fact)) {
      FactTestCheck.number(at, fact, test);
    } else {
      fact(at, fact, test, Names.END);
    }
  }

  private void fact(Cursor at, FactId id, Condition.Test test, int before) {
    RankedFact ranked = names.facts.get(sourceOf(id));
    if (PlatformFacts.NAMES.contains(id)) {
      at.problem(
          "`" + id + "` is computed by the platform: it may stand in the gate of a level only");
    } else if (ranked == null) {
      at.problem("no fact is named `" + id + "`: declare it under `facts`, or correct the name");
    } else if (ranked.rank() >= before) {
      at.problem(tooLate("fact", id.value(), ranked.rank(), before));
    } else if (id.equals(BuiltinFacts.SIZE)) {
      FactTestCheck.size(at, test);
    } else if (id.equals(BuiltinFacts.DEPARTMENT)) {
      FactTestCheck.department(at, test);
    } else if (ranked.fact() != null) {
      FactTestCheck.declared(at, ranked.fact(), test);
    }
  }

  /// The fact asked, where `id` is derived from another.
  static FactId sourceOf(FactId id) {
    if (id.equals(BuiltinFacts.SIZE)) {
      return BuiltinFacts.EMPLOYEES;
    }
    return id.equals(BuiltinFacts.DEPARTMENT) ? BuiltinFacts.COMMUNE : id;
  }

  private void points(Cursor at, NodeId id, BigDecimal points, int before) {
    QuestionKind kind = kind(at, id, before);
    if (kind instanceof QuestionKind.Words) {
      at.problem("`" + id + "` is answered in words and has no points");
    } else if (kind != null && points.compareTo(kind.fullPoints()) > 0) {
      String full = kind.fullPoints().toPlainString();
      at.problem("`" + id + "` has " + full + " points at most: write " + full + " or less");
    }
  }

  private void options(Cursor at, NodeId id, Set<OptionId> asked, int before) {
    QuestionKind kind = kind(at, id, before);
    if (kind == null) {
      return;
    }
    Optional<List<String>> known = optionsOf(kind);
    if (known.isEmpty()) {
      at.problem("`" + id + "` has no options: write `points_at_least`");
      return;
    }
    asked.stream()
        .filter(option -> !known.get().contains(option.value()))
        .forEach(
            option ->
                at.problem(
                    "`"
                        + id
                        + "` has no option `"
                        + option
                        + "`: write "
                        + Cursor.listed(known.get())));
  }

  static Optional<List<String>> optionsOf(QuestionKind kind) {
    return switch (kind) {
      case QuestionKind.Choice(List<Option> options) -> Optional.of(ids(options));
      case QuestionKind.Multiple(List<Option> options, BigDecimal full) ->
          Optional.of(ids(options));
      case QuestionKind.Bands bands -> Optional.empty();
      case QuestionKind.Linear linear -> Optional.empty();
      case QuestionKind.Percent percent -> Optional.empty();
      case QuestionKind.Words words -> Optional.empty();
    };
  }

  private static List<String> ids(List<Option> options) {
    return options.stream().map(option -> option.id().value()).toList();
  }

  private static String tooLate(String what, String id, int rank, int before) {
    return rank == before
        ? "the " + what + " `" + id + "` can't depend on itself: name what is asked before it"
        : "the " + what + " `" + id + "` comes later: name only what is asked before";
  }

  private @Nullable QuestionKind kind(Cursor at, NodeId id, int before) {
    RankedQuestion ranked = names.questions.get(id);
    if (ranked == null) {
      at.problem("no question is named `" + id + "`: correct the name");
      return null;
    }
    if (ranked.rank() >= before) {
      at.problem(tooLate("question", id.value(), ranked.rank(), before));
      return null;
    }
    return ranked.kind();
  }
}
