package org.palier.referential;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.palier.domain.questionnaire.Condition;
import org.palier.domain.questionnaire.FactId;
import org.palier.domain.questionnaire.FlagId;
import org.palier.domain.questionnaire.NodeId;
import org.palier.referential.Names.NamedCondition;

/// What flags stand for, through other flags: none may stand for itself, and none may be used
/// before all that it names has been asked.
final class FlagRanks {

  private final Names names;
  private final Map<FlagId, Integer> ranks = new HashMap<>();

  FlagRanks(Names names) {
    this.names = names;
  }

  void reportCycles() {
    Circles<FlagId> circles = new Circles<>(flag -> flagsIn(condition(flag)));
    circles
        .find(names.flags.keySet())
        .forEach(
            circle ->
                flag(circle.getFirst())
                    .at()
                    .problem(
                        "flags stand for each other in a circle: "
                            + Circles.inWords(circle)
                            + ": remove one of these uses"));
  }

  void check(Cursor at, FlagId flag, int before) {
    if (!names.flags.containsKey(flag)) {
      at.problem("no flag is named `" + flag + "`: declare it under `flags`, or correct the name");
    } else if (rank(flag) >= before) {
      at.problem(
          "the flag `"
              + flag
              + "` names something that comes later: name only what is asked before");
    }
  }

  /// The rank of the last fact or question that a flag names, −1 where it names none.
  private int rank(FlagId flag) {
    Integer known = ranks.get(flag);
    if (known != null) {
      return known;
    }
    Set<FlagId> seen = new HashSet<>();
    Deque<FlagId> open = new ArrayDeque<>(List.of(flag));
    int rank = -1;
    while (!open.isEmpty()) {
      FlagId next = open.pop();
      if (seen.add(next)) {
        Condition condition = condition(next);
        open.addAll(flagsIn(condition));
        rank = Math.max(rank, lastIn(condition));
      }
    }
    ranks.put(flag, rank);
    return rank;
  }

  private NamedCondition flag(FlagId flag) {
    NamedCondition named = names.flags.get(flag);
    if (named == null) {
      throw new IllegalArgumentException("no such flag: " + flag);
    }
    return named;
  }

  private Condition condition(FlagId flag) {
    return names.flags.containsKey(flag) ? flag(flag).condition() : Condition.ALWAYS;
  }

  private int lastIn(Condition condition) {
    return leaves(condition).stream().mapToInt(this::rankOf).max().orElse(-1);
  }

  private int rankOf(Condition leaf) {
    return switch (leaf) {
      case Condition.FactTest(FactId fact, var test) -> factRank(fact);
      case Condition.PointsAtLeast(NodeId question, var points) -> questionRank(question);
      case Condition.OptionIn(NodeId question, var options) -> questionRank(question);
      case Condition.Flag flag -> -1;
      case Condition.Always always -> -1;
      case Condition.All all -> -1;
      case Condition.Any any -> -1;
      case Condition.Not not -> -1;
    };
  }

  private int factRank(FactId fact) {
    Names.RankedFact ranked = names.facts.get(NameCheck.sourceOf(fact));
    return ranked == null ? -1 : ranked.rank();
  }

  private int questionRank(NodeId question) {
    return names.question(question).map(Names.RankedQuestion::rank).orElse(-1);
  }

  private static List<FlagId> flagsIn(Condition condition) {
    return leaves(condition).stream()
        .filter(Condition.Flag.class::isInstance)
        .map(leaf -> ((Condition.Flag) leaf).flag())
        .toList();
  }

  private static List<Condition> leaves(Condition condition) {
    List<Condition> leaves = new ArrayList<>();
    collect(condition, leaves);
    return leaves;
  }

  private static void collect(Condition condition, Collection<Condition> into) {
    switch (condition) {
      case Condition.All(List<Condition> parts) -> parts.forEach(part -> collect(part, into));
      case Condition.Any(List<Condition> parts) -> parts.forEach(part -> collect(part, into));
      case Condition.Not(Condition part) -> collect(part, into);
      case Condition.Flag leaf -> into.add(leaf);
      case Condition.FactTest leaf -> into.add(leaf);
      case Condition.PointsAtLeast leaf -> into.add(leaf);
      case Condition.OptionIn leaf -> into.add(leaf);
      case Condition.Always leaf -> {}
    }
  }
}
