package org.palier.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.palier.domain.evaluation.Outlook;
import org.palier.domain.maturity.Maturity;
import org.palier.domain.planning.NextLevel;
import org.palier.domain.planning.Plan;
import org.palier.domain.questionnaire.ActionId;
import org.palier.domain.questionnaire.LevelId;
import org.palier.domain.toolbox.ToolboxAction;
import org.palier.web.ConditionWords;

/// Says what it takes to reach the next level.
record ClimbWords(Outcome outcome, Voice voice, ConditionWords conditions) {

  private static final int SHOWN = 5;

  /// Empty at the top, and where nothing is rated.
  Optional<Climb> climb() {
    return switch (Outlook.of(outcome.referential(), outcome.situation()).nextLevel()) {
      case NextLevel.Found(Plan plan, LevelId level) -> Optional.of(found(plan, level));
      case NextLevel.Impossible(Maturity atBest, boolean _) -> Optional.of(impossible(atBest));
      case NextLevel.Top() -> Optional.empty();
      case NextLevel.NotRated() -> Optional.empty();
    };
  }

  /// What still blocks in words, the missing points first.
  List<String> blocks(Maturity maturity) {
    List<String> blocks = new ArrayList<>();
    BigFraction points = maturity.pointsToNext();
    if (points != null && points.signum() > 0) {
      String missing = ScoreWords.of(outcome.questionnaire(), voice).missing(points);
      blocks.add(voice.say("climb.points", missing, levelName(maturity.next())));
    }
    new GateWords(outcome, voice, conditions)
        .locks(maturity).stream().map(Lock::what).forEach(blocks::add);
    return blocks;
  }

  /// « gratuit, moins d’un mois, facile ».
  String effort(ToolboxAction action) {
    ToolboxAction.Effort effort = action.effort();
    return voice.say(
        "climb.effort",
        voice.say("cost." + effort.cost()),
        voice.say("delay." + effort.delay()),
        voice.say("difficulty." + effort.difficulty()));
  }

  String levelName(@Nullable LevelId id) {
    return Optional.ofNullable(id)
        .flatMap(outcome.questionnaire()::level)
        .map(level -> voice.of(level.title()))
        .orElseGet(() -> voice.say("level.none"));
  }

  private Climb found(Plan plan, LevelId level) {
    int count = plan.actions().size();
    return new Climb(
        voice.say("climb.title", levelName(level)),
        voice.say(plan.proven() ? "climb.least" : "climb.found", count),
        plan.actions().stream().limit(SHOWN).map(this::stride).toList(),
        Math.max(0, count - SHOWN),
        List.of(),
        plan.proven() ? "" : voice.say("climb.unproven"),
        plan.actions().stream()
            .map(id -> "action=" + id.value())
            .collect(Collectors.joining("&", "?", "")));
  }

  private Climb impossible(Maturity atBest) {
    return new Climb(
        voice.say("climb.title", levelName(atBest.next())),
        voice.say("climb.impossible"),
        List.of(),
        0,
        blocks(atBest),
        "",
        "");
  }

  private Climb.Stride stride(ActionId id) {
    ToolboxAction action = outcome.action(id);
    return new Climb.Stride(voice.of(action.title()), effort(action));
  }
}
