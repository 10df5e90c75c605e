package org.palier.domain.planning;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.palier.domain.exact.Ratio;
import org.palier.domain.questionnaire.ActionId;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.scoring.Amount;

/// Makes tasks of any shape: sums of sums, the least and the greatest of amounts, shared amounts,
/// counts, odd weights; steps that chain, skip over one another and require others.
final class TaskMaker {

  private final Random random;
  private final List<NodeId> questions = new ArrayList<>();

  TaskMaker(Random random) {
    this.random = random;
  }

  Task task(int mostSteps) {
    Map<NodeId, Ratio> points = new HashMap<>();
    int count = 2 + random.nextInt(mostSteps - 1);
    for (int i = 0; i < count; i++) {
      questions.add(new NodeId("Q" + i));
      points.put(questions.get(i), Ratio.of(random.nextInt(3) == 0 ? 1 : 0));
    }
    List<Step> steps = steps(5 + random.nextInt(mostSteps - 4));
    List<Demand> demands = new ArrayList<>();
    Amount shared = amount(1);
    int asked = 1 + random.nextInt(3);
    for (int i = 0; i < asked; i++) {
      demands.add(demand(shared));
    }
    return new Task(points, steps, demands);
  }

  private Demand demand(Amount shared) {
    if (random.nextInt(3) == 0) {
      List<Amount.Part> parts = new ArrayList<>();
      questions.forEach(
          it -> parts.add(new Amount.Part(Ratio.ONE, new Amount.Reached(it, Ratio.of(2)))));
      return new Demand(new Amount.Sum(parts), Ratio.of(1 + random.nextInt(questions.size())));
    }
    Amount own =
        new Amount.Sum(List.of(part(shared), part(amount(2)), part(share()), part(share())));
    return new Demand(own, Ratio.of(6 + random.nextInt(20), 12));
  }

  private Amount amount(int depth) {
    int shape = depth == 0 ? 0 : random.nextInt(4);
    return switch (shape) {
      case 0 -> share();
      case 1 -> new Amount.Least(List.of(amount(depth - 1), share()));
      case 2 -> new Amount.Most(List.of(amount(depth - 1), amount(depth - 1)));
      default ->
          new Amount.Sum(
              List.of(
                  part(amount(depth - 1)),
                  part(share()),
                  part(new Amount.Constant(Ratio.of(1, 10)))));
    };
  }

  private Amount.Part part(Amount amount) {
    return new Amount.Part(Ratio.of(1 + random.nextInt(4), 2 + random.nextInt(3)), amount);
  }

  private Amount share() {
    NodeId question = questions.get(random.nextInt(questions.size()));
    return random.nextInt(6) == 0
        ? new Amount.Positive(question)
        : new Amount.Share(question, Ratio.of(3));
  }

  private List<Step> steps(int count) {
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      Set<ActionId> required = new LinkedHashSet<>();
      if (i > 0 && random.nextInt(4) == 0) {
        Step other = steps.get(random.nextInt(i));
        required.add(other.id());
        required.addAll(other.required());
      }
      List<Push> pushes = new ArrayList<>();
      for (int moves = random.nextInt(4) == 0 ? 2 : 1; moves > 0; moves--) {
        int from = random.nextInt(3);
        pushes.add(
            new Push(
                questions.get(random.nextInt(questions.size())),
                Ratio.of(from),
                Ratio.of(from + 1 + random.nextInt(3 - from))));
      }
      ActionId id = new ActionId("" + (char) ('A' + i * 7 % 26) + i);
      steps.add(new Step(id, 1 + random.nextInt(4), pushes, List.copyOf(required)));
    }
    return steps;
  }
}
