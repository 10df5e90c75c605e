package org.palier.results;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.numbers.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.palier.domain.evaluation.Outlook;
import org.palier.domain.evaluation.Trial;
import org.palier.domain.maturity.Maturity;
import org.palier.domain.questionnaire.ActionId;
import org.palier.domain.questionnaire.Group;
import org.palier.domain.questionnaire.LevelId;
import org.palier.domain.toolbox.ToolboxAction;
import org.palier.web.ConditionWords;

/// Tries the ticked actions and says what they would give.
final class WhatIf {

  private final Outcome outcome;
  private final Voice voice;
  private final ClimbWords words;
  private final Outlook outlook;
  private final List<ToolboxAction> offered;

  WhatIf(Outcome outcome, Voice voice, ConditionWords conditions) {
    this.outcome = outcome;
    this.voice = voice;
    this.words = new ClimbWords(outcome, voice, conditions);
    this.outlook = Outlook.of(outcome.referential(), outcome.situation());
    Set<ActionId> idle = Set.copyOf(outlook.trial(outlook.actions()).idle());
    this.offered =
        outlook.actions().stream().filter(id -> !idle.contains(id)).map(outcome::action).toList();
  }

  WhatIfPage page(ResultPage.Head head, List<String> asked, String theme) {
    Set<ActionId> ids = new LinkedHashSet<>();
    offered.forEach(action -> ids.add(action.id()));
    Ticks ticks = Ticks.of(asked, ids);
    Group shown = theme(theme, ticks);
    Trial trial = outlook.trial(ticks.chosen());
    return new WhatIfPage(
        head,
        outcome.questionnaire().themes().stream().map(it -> tab(it, shown, ticks)).toList(),
        voice.of(shown.title()),
        offered.stream()
            .filter(it -> themeOf(it).equals(shown))
            .map(it -> choice(it, ticks))
            .toList(),
        ticks.chosen().stream()
            .filter(id -> !themeOf(outcome.action(id)).equals(shown))
            .map(ActionId::value)
            .toList(),
        ticks.chosen().size(),
        notes(ticks, trial),
        then(trial));
  }

  /// The theme asked for; else that of the first tick, else the first with something to try.
  private Group theme(String asked, Ticks ticks) {
    List<Group> themes = outcome.questionnaire().themes();
    Stream<ToolboxAction> likely =
        Stream.concat(ticks.chosen().stream().map(outcome::action), offered.stream());
    return themes.stream()
        .filter(theme -> theme.id().value().equals(asked))
        .findFirst()
        .or(() -> likely.findFirst().map(this::themeOf))
        .orElse(themes.getFirst());
  }

  /// An action's theme is that of its first move.
  private Group themeOf(ToolboxAction action) {
    return outcome.questionnaire().themeOf(action.moves().getFirst().question());
  }

  private WhatIfPage.Tab tab(Group theme, Group shown, Ticks ticks) {
    int ticked =
        (int)
            ticks.chosen().stream().filter(id -> themeOf(outcome.action(id)).equals(theme)).count();
    return new WhatIfPage.Tab(
        theme.id().value(), voice.of(theme.title()), ticked, theme.equals(shown));
  }

  private WhatIfPage.Choice choice(ToolboxAction action, Ticks ticks) {
    return new WhatIfPage.Choice(
        action.id().value(),
        voice.of(action.title()),
        words.effort(action),
        ticks.chosen().contains(action.id()));
  }

  private List<String> notes(Ticks ticks, Trial trial) {
    List<String> notes = new ArrayList<>();
    if (ticks.unknown() > 0) {
      notes.add(voice.say("what-if.unknown", ticks.unknown()));
    }
    if (ticks.tooMany() > 0) {
      notes.add(voice.say("what-if.too-many", Ticks.MOST, ticks.tooMany()));
    }
    if (!trial.missing().isEmpty()) {
      notes.add(voice.say("what-if.missing", names(trial.missing())));
    }
    if (!trial.idle().isEmpty()) {
      notes.add(voice.say("what-if.idle", trial.idle().size(), names(trial.idle())));
    }
    return notes;
  }

  private String names(List<ActionId> ids) {
    return voice.list(
        ids.stream().map(id -> voice.say("quote", voice.of(outcome.action(id).title()))).toList());
  }

  private WhatIfPage.Then then(Trial trial) {
    Trial today = outlook.trial(List.of());
    List<WhatIfPage.Row> rows = new ArrayList<>();
    rows.add(
        row(
            voice.say("what-if.whole"),
            mark(today.overall(), today.maturity()),
            mark(trial.overall(), trial.maturity())));
    for (Group theme : outcome.questionnaire().themes()) {
      rows.add(row(voice.of(theme.title()), mark(today, theme), mark(trial, theme)));
    }
    Maturity then = trial.maturity();
    List<String> blocks = words.blocks(then);
    return new WhatIfPage.Then(
        summary(today.maturity(), then, trial),
        rows,
        then.next() == null ? "" : voice.say("what-if.ahead", words.levelName(then.next())),
        blocks);
  }

  private String summary(Maturity today, Maturity then, Trial trial) {
    int gates = today.blockedBy().size();
    int left = then.blockedBy().size();
    if (rank(then.level()) > rank(today.level())) {
      return voice.say("what-if.up", words.levelName(then.level()));
    }
    return trial.effort() == 0
        ? voice.say("what-if.none")
        : left < gates
            ? voice.say("what-if.gates", words.levelName(then.level()), gates - left)
            : voice.say("what-if.same", words.levelName(then.level()));
  }

  private int rank(@Nullable LevelId level) {
    return outcome.questionnaire().levels().stream().map(it -> it.id()).toList().indexOf(level);
  }

  private static WhatIfPage.Row row(String name, WhatIfPage.Mark today, WhatIfPage.Mark then) {
    return new WhatIfPage.Row(name, today, then, !today.equals(then));
  }

  private WhatIfPage.Mark mark(Trial trial, Group theme) {
    return mark(Optional.ofNullable(trial.themes().get(theme.id())), trial.of(theme.id()));
  }

  private WhatIfPage.Mark mark(Optional<BigFraction> value, Maturity maturity) {
    return value
        .map(
            it ->
                new WhatIfPage.Mark(
                    ScoreWords.of(outcome.questionnaire(), voice).of(it),
                    words.levelName(maturity.level())))
        .orElseGet(() -> new WhatIfPage.Mark("–", voice.say("theme.not-rated")));
  }
}
