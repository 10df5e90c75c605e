package org.palier.domain.planning;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Tries every set of a few steps, beside others that are chosen already: of those that lead the
/// questions to the same rungs, the best is kept.
final class Choices {

  private final Model model;
  private final Summit summit;
  private final StepBudget budget;

  /// By question, the steps that move it.
  private final List<BitSet> movers = new ArrayList<>();

  Choices(Model model, Summit summit, StepBudget budget) {
    this.model = model;
    this.summit = summit;
    this.budget = budget;
    for (int question = 0; question < model.questions.size(); question++) {
      BitSet steps = new BitSet();
      for (int step = 0; step < model.steps.size(); step++) {
        steps.set(step, !pushes(question, step).isEmpty());
      }
      movers.add(steps);
    }
  }

  private List<Push> pushes(int question, int step) {
    return model.pushes.get(question).get(step);
  }

  BitSet movers(int question) {
    return movers.get(question);
  }

  /// The questions that these steps move.
  BitSet questions(BitSet steps) {
    BitSet questions = new BitSet();
    for (int question = 0; question < movers.size(); question++) {
      questions.set(question, movers.get(question).intersects(steps));
    }
    return questions;
  }

  int effort(BitSet steps) {
    return steps.stream().map(step -> model.steps.get(step).effort()).sum();
  }

  /// The options that the steps give these questions. None where a question ends too low.
  List<Option> of(BitSet steps, BitSet questions, BitSet chosen) {
    int[] ranks = steps.stream().toArray();
    List<Table> tables =
        questions.stream().mapToObj(question -> table(question, ranks, chosen)).toList();
    budget.spend((1L << ranks.length) * (1 + tables.size()));
    boolean mergeable = areCountable(tables);
    int[] needs = needs(ranks);
    int[] efforts = new int[1 << ranks.length];
    Map<Long, Integer> best = new HashMap<>();
    for (int set = 0; set < efforts.length; set++) {
      int last = Integer.numberOfTrailingZeros(set);
      efforts[set] =
          set == 0 ? 0 : efforts[set & (set - 1)] + model.steps.get(ranks[last]).effort();
      if (isClosed(set, needs)) {
        long rungs = mergeable ? rungs(set, tables) : isHighEnough(set, tables) ? set : -1;
        if (rungs >= 0) {
          best.merge(rungs, set, (one, other) -> better(one, other, efforts));
        }
      }
    }
    return best.values().stream().map(set -> option(set, ranks, tables, efforts[set])).toList();
  }

  /// Where a set of the steps that move a question leads it: its rung, −1 where too low. `mask`
  /// holds those steps; `radix` the number of rungs.
  private record Table(int question, int mask, int[] rungs, int radix) {
    int rung(int set) {
      return rungs[Integer.compress(set, mask)];
    }
  }

  private Table table(int question, int[] ranks, BitSet chosen) {
    List<List<Push>> pushes = new ArrayList<>();
    int mask = 0;
    for (int i = 0; i < ranks.length; i++) {
      if (movers.get(question).get(ranks[i])) {
        mask |= 1 << i;
        pushes.add(pushes(question, ranks[i]));
      }
    }
    List<Push> before =
        chosen.stream().boxed().flatMap(step -> pushes(question, step).stream()).toList();
    int[] rungs = new int[1 << pushes.size()];
    for (int set = 0; set < rungs.length; set++) {
      rungs[set] = rung(question, set, pushes, before);
    }
    return new Table(question, mask, rungs, model.ladders.get(question).points().size());
  }

  private int rung(int question, int set, List<List<Push>> pushes, List<Push> before) {
    List<Push> all = new ArrayList<>(before);
    for (int i = 0; i < pushes.size(); i++) {
      if ((set >> i & 1) == 1) {
        all.addAll(pushes.get(i));
      }
    }
    int rung = model.ladders.get(question).top(all);
    return summit.suffices(question, rung) ? rung : -1;
  }

  /// By step, those of the others that it requires.
  private int[] needs(int[] ranks) {
    int[] needs = new int[ranks.length];
    for (int i = 0; i < ranks.length; i++) {
      for (int required : model.required.get(ranks[i])) {
        int place = java.util.Arrays.binarySearch(ranks, required);
        needs[i] |= place < 0 ? 0 : 1 << place;
      }
    }
    return needs;
  }

  private static boolean isClosed(int set, int[] needs) {
    for (int left = set; left != 0; left &= left - 1) {
      if ((needs[Integer.numberOfTrailingZeros(left)] & ~set) != 0) {
        return false;
      }
    }
    return true;
  }

  /// One number for the rungs of all the questions, −1 where one is too low.
  private static long rungs(int set, List<Table> tables) {
    long rungs = 0;
    for (Table table : tables) {
      int rung = table.rung(set);
      if (rung < 0) {
        return -1;
      }
      rungs = rungs * table.radix + rung;
    }
    return rungs;
  }

  /// Whether one long can tell all combinations of rungs apart.
  private static boolean areCountable(List<Table> tables) {
    int bits = 0;
    for (Table table : tables) {
      bits += Integer.SIZE - Integer.numberOfLeadingZeros(table.radix);
    }
    return bits < Long.SIZE;
  }

  private static boolean isHighEnough(int set, List<Table> tables) {
    return tables.stream().allMatch(table -> table.rung(set) >= 0);
  }

  private static int better(int one, int other, int[] efforts) {
    int byEffort = Integer.compare(efforts[one], efforts[other]);
    int byCount = Integer.compare(Integer.bitCount(one), Integer.bitCount(other));
    int order = byEffort != 0 ? byEffort : byCount;
    if (order != 0) {
      return order < 0 ? one : other;
    }
    return (one & Integer.lowestOneBit(one ^ other)) != 0 ? one : other;
  }

  private Option option(int set, int[] ranks, List<Table> tables, int effort) {
    BitSet steps = new BitSet();
    for (int left = set; left != 0; left &= left - 1) {
      steps.set(ranks[Integer.numberOfTrailingZeros(left)]);
    }
    long[] gains = new long[model.start.length];
    for (Table table : tables) {
      long[] added = model.gains.get(table.question)[table.rung(set)];
      for (int i = 0; i < gains.length; i++) {
        gains[i] += added[i];
      }
    }
    return Option.of(effort, steps, gains);
  }
}
