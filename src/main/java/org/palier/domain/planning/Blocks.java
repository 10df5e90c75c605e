package org.palier.domain.planning;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;

/// Parts the steps into blocks that share no question and no requirement, and lists what may be
/// chosen in each. A block too large to try all its sets is cut at the step that ties it most: with
/// it, and without it, what is left falls apart into smaller blocks.
final class Blocks {

  private final Model model;
  private final StepBudget budget;
  private final Choices choices;
  private final int largest;

  /// `largest` is the number of steps whose sets are all tried.
  Blocks(Model model, Summit summit, StepBudget budget, int largest) {
    this.model = model;
    this.budget = budget;
    this.largest = largest;
    this.choices = new Choices(model, summit, budget);
  }

  /// Steps that hang together, and the questions that they move.
  private record Block(BitSet steps, BitSet questions) {}

  /// The options of each block, the best first, in the order of the questions.
  List<List<Option>> options() {
    BitSet all = new BitSet();
    all.set(0, model.steps.size());
    List<List<Option>> options = new ArrayList<>();
    for (Block block : blocks(all, choices.questions(all))) {
      options.add(options(block, new BitSet()));
    }
    return options;
  }

  private List<Option> options(Block block, BitSet chosen) {
    if (block.steps.cardinality() <= largest) {
      return Option.best(choices.of(block.steps, block.questions, chosen), budget);
    }
    int hub = hub(block);
    List<Option> options = new ArrayList<>(with(hub, block, chosen));
    options.addAll(without(hub, block, chosen));
    return Option.best(options, budget);
  }

  private List<Option> with(int hub, Block block, BitSet chosen) {
    BitSet taken = new BitSet();
    taken.set(hub);
    for (int required : model.required.get(hub)) {
      taken.set(required);
    }
    taken.andNot(chosen);
    BitSet now = (BitSet) chosen.clone();
    now.or(taken);
    BitSet left = (BitSet) block.steps.clone();
    left.andNot(taken);
    Option these = Option.of(choices.effort(taken), taken, new long[model.start.length]);
    return together(left, block.questions, now).stream().map(these::with).toList();
  }

  private List<Option> without(int hub, Block block, BitSet chosen) {
    BitSet left = (BitSet) block.steps.clone();
    left.clear(hub);
    for (int step = left.nextSetBit(0); step >= 0; step = left.nextSetBit(step + 1)) {
      if (requires(step, hub)) {
        left.clear(step);
      }
    }
    return together(left, block.questions, chosen);
  }

  /// The options of several blocks at once.
  private List<Option> together(BitSet steps, BitSet questions, BitSet chosen) {
    BitSet settled = (BitSet) questions.clone();
    settled.andNot(choices.questions(steps));
    List<Option> options = choices.of(new BitSet(), settled, chosen);
    for (Block block : blocks(steps, questions)) {
      options = product(options, options(block, chosen));
    }
    return options;
  }

  private List<Option> product(List<Option> left, List<Option> right) {
    budget.spend((long) left.size() * right.size());
    List<Option> both = new ArrayList<>(left.size() * right.size());
    for (Option one : left) {
      for (Option other : right) {
        both.add(one.with(other));
      }
    }
    return Option.best(both, budget);
  }

  private List<Block> blocks(BitSet steps, BitSet questions) {
    List<Block> blocks = new ArrayList<>();
    BitSet left = (BitSet) steps.clone();
    while (!left.isEmpty()) {
      BitSet block = reached(first(left, questions), left, questions);
      left.andNot(block);
      BitSet own = choices.questions(block);
      own.and(questions);
      blocks.add(new Block(block, own));
    }
    return blocks;
  }

  /// A step that moves the first question that any moves.
  private int first(BitSet steps, BitSet questions) {
    for (int q = questions.nextSetBit(0); q >= 0; q = questions.nextSetBit(q + 1)) {
      BitSet movers = (BitSet) choices.movers(q).clone();
      movers.and(steps);
      if (!movers.isEmpty()) {
        return movers.nextSetBit(0);
      }
    }
    return steps.nextSetBit(0);
  }

  private BitSet reached(int from, BitSet among, BitSet questions) {
    BitSet reached = new BitSet();
    Deque<Integer> ahead = new ArrayDeque<>(List.of(from));
    while (!ahead.isEmpty()) {
      int step = ahead.pop();
      if (!reached.get(step)) {
        reached.set(step);
        neighbours(step, among, questions).stream().forEach(ahead::push);
      }
    }
    return reached;
  }

  private BitSet neighbours(int step, BitSet among, BitSet questions) {
    BitSet neighbours = new BitSet();
    for (int q = questions.nextSetBit(0); q >= 0; q = questions.nextSetBit(q + 1)) {
      if (choices.movers(q).get(step)) {
        neighbours.or(choices.movers(q));
      }
    }
    for (int other = among.nextSetBit(0); other >= 0; other = among.nextSetBit(other + 1)) {
      if (requires(step, other) || requires(other, step)) {
        neighbours.set(other);
      }
    }
    neighbours.and(among);
    neighbours.clear(step);
    return neighbours;
  }

  /// The step with the most neighbours.
  private int hub(Block block) {
    int hub = -1;
    int most = -1;
    for (int s = block.steps.nextSetBit(0); s >= 0; s = block.steps.nextSetBit(s + 1)) {
      int ties = neighbours(s, block.steps, block.questions).cardinality();
      if (ties > most) {
        hub = s;
        most = ties;
      }
    }
    return hub;
  }

  private boolean requires(int step, int other) {
    for (int required : model.required.get(step)) {
      if (required == other) {
        return true;
      }
    }
    return false;
  }
}
