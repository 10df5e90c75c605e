package org.palier.domain.evaluation;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.palier.domain.exact.Ratio;
import org.palier.domain.maturity.Maturity;
import org.palier.domain.planning.LeastEffort;
import org.palier.domain.planning.NextLevel;
import org.palier.domain.planning.Plan;
import org.palier.domain.planning.Step;
import org.palier.domain.planning.Task;
import org.palier.domain.questionnaire.ActionId;
import org.palier.domain.questionnaire.Gate;
import org.palier.domain.questionnaire.Group;
import org.palier.domain.questionnaire.Level;
import org.palier.domain.questionnaire.LevelId;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.Question;
import org.palier.domain.scoring.Amount;

/// Puts the search for the next level, of the whole or of a theme, and judges what it finds.
record Climbs(Standing standing, Duties duties, Situation situation, Outlook outlook) {

  NextLevel overall() {
    List<Question> questions = List.copyOf(standing.reading().questionnaire().questions().values());
    return climb(standing.values().overallAmount(), questions, Level::gates, Levels::overall);
  }

  NextLevel of(Group theme) {
    return climb(
        standing.values().amount(theme.id()),
        theme.questions(),
        Level::themeGates,
        levels -> levels.of(theme));
  }

  private NextLevel climb(
      Optional<Amount> value,
      List<Question> questions,
      Function<Level, List<Gate>> gatesOf,
      Function<Levels, Maturity> read) {
    LevelId next = read.apply(new Levels(standing)).next();
    if (value.isEmpty()) {
      return new NextLevel.NotRated();
    }
    if (next == null) {
      return new NextLevel.Top();
    }
    Demands demands =
        new Demands(standing, duties, situation, new Gates(standing, questions), value.get());
    Task task = new Task(points(), outlook.steps(), demands.of(upTo(next), gatesOf));
    return LeastEffort.find(task)
        .map(plan -> judged(plan, read))
        .orElseGet(() -> new NextLevel.Impossible(atBest(read), true));
  }

  /// A plan that a gate refuses after all, because it asks for more gaps than the plan leaves,
  /// leaves the question open.
  private NextLevel judged(Plan plan, Function<Levels, Maturity> read) {
    Set<ActionId> chosen = new HashSet<>(plan.actions());
    List<Step> steps = outlook.steps().stream().filter(step -> chosen.contains(step.id())).toList();
    LevelId now = read.apply(new Levels(standing)).level();
    LevelId reached = read.apply(new Levels(outlook.after(steps))).level();
    return reached == null || reached.equals(now)
        ? new NextLevel.Impossible(atBest(read), false)
        : new NextLevel.Found(plan, reached);
  }

  private Maturity atBest(Function<Levels, Maturity> read) {
    return read.apply(new Levels(outlook.after(outlook.steps())));
  }

  private Map<NodeId, Ratio> points() {
    Map<NodeId, Ratio> points = new HashMap<>();
    for (NodeId question : standing.reading().questionnaire().questions().keySet()) {
      points.put(question, standing.reading().exactPoints(question));
    }
    return points;
  }

  private List<Level> upTo(LevelId last) {
    List<Level> levels = standing.reading().questionnaire().levels();
    int end = 0;
    while (!levels.get(end).id().equals(last)) {
      end++;
    }
    return levels.subList(0, end + 1);
  }
}
