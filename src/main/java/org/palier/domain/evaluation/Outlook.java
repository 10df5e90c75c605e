package org.palier.domain.evaluation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.numbers.fraction.BigFraction;
import org.palier.domain.answers.Reading;
import org.palier.domain.exact.Ratio;
import org.palier.domain.maturity.Maturity;
import org.palier.domain.planning.Ladder;
import org.palier.domain.planning.NextLevel;
import org.palier.domain.planning.Push;
import org.palier.domain.planning.Step;
import org.palier.domain.questionnaire.ActionId;
import org.palier.domain.questionnaire.FactId;
import org.palier.domain.questionnaire.Group;
import org.palier.domain.questionnaire.NodeId;
import org.palier.domain.questionnaire.PlatformFacts;
import org.palier.domain.questionnaire.Truth;
import org.palier.domain.toolbox.ToolboxAction;

/// From where an organisation stands: what any set of actions would give, and the least that raises
/// a level. Which questions are concerned, and what they weigh, stays as it is.
public final class Outlook {

  private final Standing standing;
  private final Duties duties;
  private final Situation situation;
  private final Map<ActionId, Step> steps = new LinkedHashMap<>();

  private Outlook(Referential referential, Situation situation) {
    Bearings at = Bearings.of(referential, situation);
    Reading reading = at.reading();
    this.situation = situation;
    this.duties = at.duties();
    this.standing = at.standing();
    Collection<ToolboxAction> actions = referential.toolbox().actions().values();
    Requirements requirements =
        new Requirements(referential.toolbox(), Candidate.among(actions, reading).keySet());
    for (ToolboxAction action : actions) {
      if (reading.truth(action.when()) != Truth.FALSE) {
        steps.put(action.id(), step(action, requirements));
      }
    }
  }

  public static Outlook of(Referential referential, Situation situation) {
    return new Outlook(referential, situation);
  }

  /// The actions whose condition does not fail, in the order of the file: those that may be tried.
  public Set<ActionId> actions() {
    return java.util.Collections.unmodifiableSet(steps.keySet());
  }

  /// Refuses an action that may not be tried with an `IllegalArgumentException`.
  public Trial trial(Collection<ActionId> actions) {
    List<Step> chosen = new TreeSet<>(actions).stream().map(this::step).toList();
    Standing then = after(chosen);
    Levels levels = new Levels(then);
    Map<NodeId, BigFraction> values = new LinkedHashMap<>();
    Map<NodeId, Maturity> maturities = new LinkedHashMap<>();
    for (Group theme : standing.reading().questionnaire().themes()) {
      then.values().of(theme.id()).ifPresent(it -> values.put(theme.id(), it.toFraction()));
      maturities.put(theme.id(), levels.of(theme));
    }
    return new Trial(
        idle(chosen),
        missing(chosen),
        chosen.stream().mapToInt(Step::effort).sum(),
        then.values().overall().map(Ratio::toFraction),
        values,
        levels.overall(),
        maturities);
  }

  /// What it takes to raise the level of the whole, and of each theme.
  public NextLevels nextLevels() {
    Climbs climbs = new Climbs(standing, duties, situation, this);
    Map<NodeId, NextLevel> themes = new LinkedHashMap<>();
    for (Group theme : standing.reading().questionnaire().themes()) {
      themes.put(theme.id(), climbs.of(theme));
    }
    return new NextLevels(climbs.overall(), themes);
  }

  /// The same for the whole alone.
  public NextLevel nextLevel() {
    return new Climbs(standing, duties, situation, this).overall();
  }

  List<Step> steps() {
    return List.copyOf(steps.values());
  }

  /// Where one stands once these are done.
  Standing after(List<Step> chosen) {
    List<Push> pushes = new ArrayList<>();
    chosen.forEach(step -> pushes.addAll(step.pushes()));
    Map<NodeId, Ratio> raised = Candidate.fixpoint(pushes, standing.reading());
    Map<FactId, Ratio> platform = new HashMap<>(standing.platform());
    int gaps = duties.raised(raised.keySet()).gapsWithoutDatedAction(situation.platform());
    platform.put(PlatformFacts.LEGAL_GAPS, Ratio.of(gaps));
    return new Standing(standing.reading(), standing.values().raised(raised), platform, raised);
  }

  private Step step(ToolboxAction action, Requirements requirements) {
    return new Step(
        action.id(),
        action.effort().number(),
        Candidate.pushes(action, standing.reading()),
        requirements.of(action));
  }

  private Step step(ActionId id) {
    return Optional.ofNullable(steps.get(id))
        .orElseThrow(() -> new IllegalArgumentException("no action to try: " + id));
  }

  /// Those that would move no question at any moment of any way up.
  private List<ActionId> idle(List<Step> chosen) {
    Map<NodeId, List<Push>> pushes = new HashMap<>();
    chosen.forEach(
        step ->
            step.pushes()
                .forEach(
                    push ->
                        pushes.computeIfAbsent(push.question(), _ -> new ArrayList<>()).add(push)));
    return chosen.stream()
        .filter(step -> step.pushes().stream().noneMatch(push -> isUsed(push, pushes)))
        .map(Step::id)
        .toList();
  }

  private boolean isUsed(Push push, Map<NodeId, List<Push>> pushes) {
    Ratio today = standing.reading().exactPoints(push.question());
    return Ladder.of(today, pushes.getOrDefault(push.question(), List.of())).isUsedBy(push);
  }

  private static List<ActionId> missing(List<Step> chosen) {
    Set<ActionId> missing = new TreeSet<>();
    chosen.forEach(step -> missing.addAll(step.required()));
    chosen.forEach(step -> missing.remove(step.id()));
    return List.copyOf(missing);
  }
}
