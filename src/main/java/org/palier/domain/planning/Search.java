package org.palier.domain.planning;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Takes the blocks one after the other and keeps what may still become the best plan. A partial
/// plan is left out when another that comes before it has done as much for every form that is still
/// open, or when what it lacks asks too much. How much is too much starts at what the whole asks at
/// least, and is raised until a plan is found.
final class Search {

  private final Model model;
  private final Summit summit;
  private final StepBudget budget;
  private final List<List<Option>> blocks;
  private final Bound[] bounds;
  private final Closing closing;

  Search(Model model, Summit summit, List<List<Option>> blocks, StepBudget budget) {
    this.model = model;
    this.summit = summit;
    this.blocks = blocks;
    this.budget = budget;
    this.closing = Closing.of(model, blocks);
    this.bounds = new Bound[model.start.length];
    int most = blocks.stream().mapToInt(Search::most).sum();
    for (int form = 0; form < bounds.length; form++) {
      if (model.isDemand(form)) {
        bounds[form] = Bound.of(form, blocks, most, budget);
      }
    }
  }

  /// A choice in each of the first blocks, and the forms with it; those that are closed are at 0.
  private static final class Partial {

    static final Comparator<Partial> ORDER =
        Comparator.comparingInt((Partial partial) -> partial.effort)
            .thenComparingInt(partial -> partial.count)
            .thenComparing(Partial::steps, Option::compareSteps);

    final @Nullable Partial before;
    final Option option;
    final int effort;
    final int count;
    final long[] values;
    private @Nullable BitSet steps;

    Partial(@Nullable Partial before, Option option, long[] values) {
      this.before = before;
      this.option = option;
      this.effort = option.effort() + (before == null ? 0 : before.effort);
      this.count = option.count() + (before == null ? 0 : before.count);
      this.values = values;
    }

    BitSet steps() {
      BitSet known = steps;
      if (known == null) {
        known = (BitSet) option.steps().clone();
        if (before != null) {
          known.or(before.steps());
        }
        steps = known;
      }
      return known;
    }
  }

  /// The best plan there is; the summit meets all demands, so there is one.
  BitSet best() {
    long[] values = model.start.clone();
    closing.close(-1, values);
    Partial root = new Partial(null, Option.of(0, new BitSet(), new long[values.length]), values);
    int limit = atLeast(0, values);
    for (int raise = 1; ; raise++) {
      Partial found = within(limit, root);
      if (found != null) {
        return found.steps();
      }
      budget.spend(1);
      limit += raise;
    }
  }

  private @Nullable Partial within(int limit, Partial root) {
    List<Partial> layer = List.of(root);
    for (int block = 0; block < blocks.size() && !layer.isEmpty(); block++) {
      layer = undominated(extended(layer, block, limit));
    }
    return layer.isEmpty() ? null : layer.getFirst();
  }

  private List<Partial> extended(List<Partial> layer, int block, int limit) {
    List<Partial> next = new ArrayList<>();
    long[] values = new long[model.start.length];
    for (Partial partial : layer) {
      for (Option option : blocks.get(block)) {
        int effort = partial.effort + option.effort();
        if (effort > limit) {
          break;
        }
        budget.spend(1);
        for (int form = 0; form < values.length; form++) {
          values[form] = partial.values[form] + option.gains()[form];
        }
        if (closing.close(block, values) && effort + atLeast(block + 1, values) <= limit) {
          next.add(new Partial(partial, option, values.clone()));
        }
      }
    }
    return next;
  }

  private List<Partial> undominated(List<Partial> layer) {
    layer.sort(Partial.ORDER);
    List<Partial> kept = new ArrayList<>();
    for (Partial partial : layer) {
      if (!isDominated(partial, kept)) {
        kept.add(partial);
      }
    }
    return kept;
  }

  private boolean isDominated(Partial partial, List<Partial> kept) {
    budget.spend(1 + kept.size() / 4);
    for (int i = kept.size() - 1; i >= 0; i--) {
      if (Option.covers(kept.get(i).values, partial.values)) {
        return true;
      }
    }
    return false;
  }

  /// The least effort that the blocks from one on still ask, seen from each form alone.
  private int atLeast(int block, long[] values) {
    int effort = 0;
    for (int form = 0; form < values.length; form++) {
      Bound bound = bounds[form];
      if (bound != null && !closing.isClosed(form, block - 1)) {
        long worth = values[form] + closing.openKnots(form, block - 1, summit);
        effort = Math.max(effort, bound.effort(block, model.bounds[form] - worth));
      }
    }
    return effort;
  }

  private static int most(List<Option> options) {
    return options.stream().mapToInt(Option::effort).max().orElse(0);
  }
}
