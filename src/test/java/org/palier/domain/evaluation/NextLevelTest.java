package org.palier.domain.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.palier.domain.maturity.Maturity;
import org.palier.domain.planning.NextLevel;
import org.palier.domain.planning.Plan;
import org.palier.domain.questionnaire.ActionId;
import org.palier.domain.questionnaire.Group;
import org.palier.domain.questionnaire.LevelId;
import org.palier.domain.toolbox.Toolbox;
import org.palier.domain.toolbox.ToolboxAction;
import org.palier.domain.toolbox.ToolboxAction.Delay;
import org.palier.domain.toolbox.ToolboxAction.Effort;

/// The search for the next level against the trial of every set, on generated worlds; and that
/// these hold what makes the search hard.
class NextLevelTest {

  private static final int WORLDS = 1200;
  private static final int MOST_ACTIONS = 9;

  private final Map<String, Integer> met = new TreeMap<>();

  @Test
  void noSetOfActionsIsBetterThanTheOneFound() {
    Random random = new Random(20261122);
    for (int i = 0; i < WORLDS; i++) {
      World world = new ClimbMaker(random).world(MOST_ACTIONS);
      EverySet every = new EverySet(world);
      NextLevels found = outlook(world).nextLevels();
      compare(world, found.overall(), every, Trial::maturity);
      for (Group theme : world.questionnaire().themes()) {
        compare(world, found.of(theme.id()), every, trial -> trial.of(theme.id()));
      }
    }
    assertThat(met)
        .as("%s", met)
        .hasEntrySatisfying("found", count -> assertThat(count).isGreaterThan(WORLDS))
        .hasEntrySatisfying("impossible", count -> assertThat(count).isGreaterThan(WORLDS))
        .hasEntrySatisfying("top", count -> assertThat(count).isGreaterThan(WORLDS / 10))
        .hasEntrySatisfying("not rated", count -> assertThat(count).isGreaterThan(WORLDS / 10))
        .hasEntrySatisfying("several", count -> assertThat(count).isGreaterThan(WORLDS / 10))
        .hasEntrySatisfying("a gate opened", count -> assertThat(count).isGreaterThan(WORLDS / 20))
        .hasEntrySatisfying("a gate shut", count -> assertThat(count).isGreaterThan(WORLDS / 5))
        .hasEntrySatisfying("required", count -> assertThat(count).isGreaterThan(WORLDS / 60))
        .hasEntrySatisfying("chained", count -> assertThat(count).isGreaterThan(WORLDS / 60))
        .hasEntrySatisfying("capped", count -> assertThat(count).isGreaterThan(WORLDS / 20));
  }

  @Test
  void moreEffortInAnActionLeftAsideChangesNothing() {
    Random random = new Random(3);
    int tried = 0;
    for (int i = 0; i < WORLDS / 4; i++) {
      World world = new ClimbMaker(random).world(MOST_ACTIONS);
      NextLevel found = outlook(world).nextLevel();
      if (found instanceof NextLevel.Found(Plan plan, LevelId _)) {
        tried++;
        assertThat(outlook(heavierBut(plan.actions(), world)).nextLevel()).isEqualTo(found);
      }
    }
    assertThat(tried).isGreaterThan(WORLDS / 40);
  }

  private void compare(
      World world, NextLevel found, EverySet every, Function<Trial, Maturity> read) {
    Optional<List<ActionId>> least = every.least(read);
    switch (found) {
      case NextLevel.Found(Plan plan, LevelId level) -> {
        assertThat(plan.proven()).isTrue();
        assertThat(least).contains(plan.actions());
        Trial trial = every.trial(Set.copyOf(plan.actions()));
        assertThat(read.apply(trial).level()).isEqualTo(level);
        assertThat(trial.effort()).isEqualTo(plan.effort());
        mark("found", true);
        mark("several", plan.actions().size() > 1);
        mark("a gate opened", !read.apply(every.trial(Set.of())).blockedBy().isEmpty());
        mark("required", isRequired(plan, world));
        mark("chained", isChained(plan, world));
        mark("capped", isCapped(world));
      }
      case NextLevel.Impossible(Maturity atBest, boolean proven) -> {
        assertThat(proven).isTrue();
        assertThat(least).isEmpty();
        mark("impossible", true);
        mark("a gate shut", !atBest.blockedBy().isEmpty());
      }
      case NextLevel.Top() -> {
        assertThat(least).isEmpty();
        mark("top", true);
      }
      case NextLevel.NotRated() -> {
        assertThat(least).isEmpty();
        mark("not rated", true);
      }
    }
  }

  private void mark(String what, boolean present) {
    met.merge(what, present ? 1 : 0, Integer::sum);
  }

  private static boolean isRequired(Plan plan, World world) {
    return plan.actions().stream()
        .map(id -> world.referential().toolbox().action(id).orElseThrow())
        .anyMatch(action -> action.requires().stream().anyMatch(plan.actions()::contains));
  }

  /// Some action of the plan would move nothing by itself.
  private static boolean isChained(Plan plan, World world) {
    return plan.actions().stream()
        .anyMatch(id -> !outlook(world).trial(List.of(id)).idle().isEmpty());
  }

  private static boolean isCapped(World world) {
    return world.questionnaire().questions().values().stream().anyMatch(it -> it.capBy() != null);
  }

  private static Outlook outlook(World world) {
    return Outlook.of(world.referential(), world.situation());
  }

  private static World heavierBut(List<ActionId> kept, World world) {
    List<ToolboxAction> actions = new ArrayList<>();
    for (ToolboxAction action : world.referential().toolbox().actions().values()) {
      actions.add(kept.contains(action.id()) ? action : heavier(action));
    }
    Referential referential =
        new Referential(
            world.questionnaire(),
            Toolbox.of("2026-11-01", actions),
            world.referential().obligations());
    return new World(referential, world.situation(), world.chance());
  }

  private static ToolboxAction heavier(ToolboxAction action) {
    return new ToolboxAction(
        action.id(),
        action.title(),
        action.how(),
        action.effect(),
        action.moves(),
        new Effort(4, Delay.X, 3),
        action.requires(),
        action.needs(),
        action.when(),
        action.indicator(),
        action.help());
  }
}
