package org.palier.domain.planning;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.palier.domain.exact.Ratio;
import org.palier.domain.questionnaire.ActionId;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.scoring.Amount;

/// The search against the trial of every set, on generated tasks, in whole blocks and in blocks cut
/// to pieces.
class LeastEffortTest {

  private static final int TASKS = 2000;
  private static final int MOST_STEPS = 10;
  private static final long PLENTY = 100_000_000;

  @Test
  void noSetIsBetterThanTheOneFound() {
    Random random = new Random(20261122);
    int found = 0;
    int large = 0;
    for (int i = 0; i < TASKS; i++) {
      Task task = new TaskMaker(random).task(MOST_STEPS);
      Optional<Plan> least = ofEverySet(task);
      for (int block : List.of(1, 4, 12)) {
        assertThat(LeastEffort.find(task, PLENTY, block))
            .as("task %s in blocks of %s", i, block)
            .isEqualTo(least);
      }
      found += least.isPresent() ? 1 : 0;
      large += least.map(plan -> plan.actions().size() >= 3 ? 1 : 0).orElse(0);
    }
    assertThat(found).as("tasks that can be met").isBetween(TASKS / 3, TASKS * 9 / 10);
    assertThat(large).as("plans of three actions or more").isGreaterThan(TASKS / 20);
  }

  @Test
  void aSearchThatStopsEarlySaysSoAndStillMeetsTheDemands() {
    Random random = new Random(1);
    int stopped = 0;
    for (int i = 0; i < TASKS / 10; i++) {
      Task task = new TaskMaker(random).task(MOST_STEPS);
      Optional<Plan> plan = LeastEffort.find(task, 20, 12);
      assertThat(LeastEffort.find(task, 20, 12)).isEqualTo(plan);
      assertThat(plan.isPresent()).isEqualTo(ofEverySet(task).isPresent());
      if (plan.isPresent() && !plan.get().proven()) {
        stopped++;
        List<Step> steps = steps(plan.get(), task);
        assertThat(isAllowed(steps)).isTrue();
        assertThat(isMet(task, steps)).isTrue();
        assertThat(plan.get().effort())
            .isGreaterThanOrEqualTo(ofEverySet(task).orElseThrow().effort());
      }
    }
    assertThat(stopped).isGreaterThan(TASKS / 50);
  }

  @Test
  void weightsTooFineForOneDenominatorGiveAPlanThatIsNotProven() {
    NodeId question = new NodeId("Q");
    Amount fine = new Amount.Share(question, Ratio.of(3));
    Amount sum =
        new Amount.Sum(
            List.of(
                new Amount.Part(Ratio.of(1, 999_999_999_989L), fine),
                new Amount.Part(Ratio.of(1, 999_999_999_961L), fine)));
    Step step = new Step(new ActionId("A"), 2, List.of(push(question, 0, 3)), List.of());
    Task task =
        new Task(
            Map.of(question, Ratio.ZERO),
            List.of(step),
            List.of(new Demand(sum, Ratio.of(1, 999_999_999_989L))));

    assertThat(LeastEffort.find(task)).contains(new Plan(List.of(new ActionId("A")), 2, false));
  }

  /// A hub that all require would be one block of forty.
  @Test
  void manyActionsThatRequireTheSameOneAreSolvedExactly() {
    List<Step> steps = new ArrayList<>();
    Map<NodeId, Ratio> points = new HashMap<>();
    List<Amount.Part> parts = new ArrayList<>();
    ActionId hub = new ActionId("hub");
    for (int i = 0; i < 40; i++) {
      NodeId question = new NodeId("Q" + i);
      points.put(question, Ratio.ZERO);
      parts.add(new Amount.Part(Ratio.of(1, 40), new Amount.Share(question, Ratio.of(3))));
      List<ActionId> required = i == 0 ? List.of() : List.of(hub);
      ActionId id = i == 0 ? hub : new ActionId("A" + (100 + i));
      steps.add(new Step(id, 1 + i % 3, List.of(push(question, 0, 1 + i % 2)), required));
    }
    Demand half = new Demand(new Amount.Sum(parts), Ratio.of(1, 4));
    Plan plan = LeastEffort.find(new Task(points, steps, List.of(half))).orElseThrow();

    assertThat(plan.proven()).isTrue();
    assertThat(plan.actions()).contains(hub);
    assertThat(plan.effort()).isEqualTo(23);
  }

  private static Push push(NodeId question, int from, int to) {
    return new Push(question, Ratio.of(from), Ratio.of(to));
  }

  private static Optional<Plan> ofEverySet(Task task) {
    List<Plan> plans = new ArrayList<>();
    for (int set = 0; set < 1 << task.steps().size(); set++) {
      List<Step> chosen = new ArrayList<>();
      for (int i = 0; i < task.steps().size(); i++) {
        if ((set >> i & 1) == 1) {
          chosen.add(task.steps().get(i));
        }
      }
      if (isAllowed(chosen) && isMet(task, chosen)) {
        List<ActionId> ids = chosen.stream().map(Step::id).sorted().toList();
        plans.add(new Plan(ids, chosen.stream().mapToInt(Step::effort).sum(), true));
      }
    }
    return plans.stream()
        .min(
            Comparator.comparingInt(Plan::effort)
                .thenComparingInt(plan -> plan.actions().size())
                .thenComparing(plan -> plan.actions().toString()));
  }

  private static List<Step> steps(Plan plan, Task task) {
    return task.steps().stream().filter(step -> plan.actions().contains(step.id())).toList();
  }

  private static boolean isAllowed(List<Step> steps) {
    Set<ActionId> ids = new HashSet<>();
    steps.forEach(step -> ids.add(step.id()));
    return steps.stream().allMatch(step -> ids.containsAll(step.required()));
  }

  private static boolean isMet(Task task, List<Step> steps) {
    Map<NodeId, Ratio> points = new HashMap<>(task.points());
    boolean moved = true;
    while (moved) {
      moved = false;
      for (Step step : steps) {
        for (Push push : step.pushes()) {
          if (push.moves(points.getOrDefault(push.question(), Ratio.ZERO))) {
            points.put(push.question(), push.to());
            moved = true;
          }
        }
      }
    }
    return task.demands().stream().allMatch(new Figures(points)::meet);
  }
}
