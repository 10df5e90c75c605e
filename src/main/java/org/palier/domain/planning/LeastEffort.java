package org.palier.domain.planning;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.palier.domain.exact.Ratio;
import org.palier.domain.questionnaire.NodeId;

/// Finds the set of actions of least total effort that meets every demand and holds what its
/// actions require; of sets that ask as much, the one of fewest actions, then the first by its
/// sorted ids. The search is exact. Where it would take too many steps, a good set is given that is
/// not proven to be the least.
public final class LeastEffort {

  /// Less than a second; the shipped questionnaire takes a hundredth of it.
  private static final long STEPS = 20_000_000;

  /// Actions of which all the sets are tried.
  private static final int BLOCK = 12;

  private LeastEffort() {}

  /// Empty when even all the actions together don't meet the demands.
  public static Optional<Plan> find(Task task) {
    return find(task, STEPS, BLOCK);
  }

  static Optional<Plan> find(Task task, long steps, int block) {
    Figures today = new Figures(task.points());
    List<Demand> unmet = task.demands().stream().filter(it -> !today.meet(it)).toList();
    if (!isMet(unmet, task, task.steps())) {
      return Optional.empty();
    }
    try {
      return Optional.of(exact(new Model(task, unmet), new StepBudget(steps), block));
    } catch (StepBudget.Spent | Model.TooFine stopped) {
      return Optional.of(lessened(task, unmet));
    }
  }

  private static Plan exact(Model model, StepBudget budget, int block) {
    Summit summit = new Summit(model);
    List<List<Option>> blocks = new Blocks(model, summit, budget, block).options();
    BitSet best = new Search(model, summit, blocks, budget).best();
    return plan(best.stream().mapToObj(model.steps::get).toList(), true);
  }

  /// All the actions, less what can be spared, the most laborious first.
  private static Plan lessened(Task task, List<Demand> unmet) {
    List<Step> kept = new ArrayList<>(task.steps());
    List<Step> tried = new ArrayList<>(task.steps());
    tried.sort(
        Comparator.comparingInt(Step::effort)
            .reversed()
            .thenComparing(Step::id, Comparator.reverseOrder()));
    boolean spared = true;
    while (spared) {
      spared = false;
      for (Step step : tried) {
        List<Step> left = without(step, kept);
        if (left.size() < kept.size() && isMet(unmet, task, left)) {
          kept = left;
          spared = true;
        }
      }
    }
    return plan(kept.stream().sorted(Comparator.comparing(Step::id)).toList(), false);
  }

  private static List<Step> without(Step step, List<Step> kept) {
    return kept.stream().filter(it -> it != step && !it.required().contains(step.id())).toList();
  }

  private static boolean isMet(List<Demand> demands, Task task, List<Step> steps) {
    Figures then = new Figures(reached(task, steps));
    return demands.stream().allMatch(then::meet);
  }

  private static Map<NodeId, Ratio> reached(Task task, List<Step> steps) {
    Map<NodeId, List<Push>> pushes = new HashMap<>();
    for (Step step : steps) {
      for (Push push : step.pushes()) {
        pushes.computeIfAbsent(push.question(), _ -> new ArrayList<>()).add(push);
      }
    }
    Map<NodeId, Ratio> points = new HashMap<>(task.points());
    pushes.forEach(
        (question, own) -> {
          Ladder ladder = Ladder.of(points.getOrDefault(question, Ratio.ZERO), own);
          points.put(question, ladder.points().get(ladder.top(own)));
        });
    return points;
  }

  private static Plan plan(List<Step> steps, boolean proven) {
    return new Plan(
        steps.stream().map(Step::id).toList(), steps.stream().mapToInt(Step::effort).sum(), proven);
  }
}
