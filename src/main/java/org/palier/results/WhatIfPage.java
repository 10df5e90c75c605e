package org.palier.results;

import java.util.List;

/// « Et si… ? »: actions to tick, one theme at a time, and what they would give beside today.
/// `kept` are the ids ticked in other themes, `count` how many are ticked in all.
record WhatIfPage(
    ResultPage.Head head,
    List<Tab> tabs,
    String theme,
    List<Choice> choices,
    List<String> kept,
    int count,
    List<String> notes,
    Then then) {

  WhatIfPage {
    tabs = List.copyOf(tabs);
    choices = List.copyOf(choices);
    kept = List.copyOf(kept);
    notes = List.copyOf(notes);
  }

  /// A theme to choose from, with how many of its actions are ticked.
  record Tab(String id, String name, int ticked, boolean current) {}

  record Choice(String id, String name, String effort, boolean ticked) {}

  /// What the ticked actions would give; `blocks` what would still be in the way.
  record Then(String summary, List<Row> rows, String ahead, List<String> blocks) {
    Then {
      rows = List.copyOf(rows);
      blocks = List.copyOf(blocks);
    }
  }

  /// The whole or a theme, today and then. `changed` when its score or its level would be another.
  record Row(String name, Mark today, Mark then, boolean changed) {}

  record Mark(String score, String level) {}

  String current() {
    return tabs.stream().filter(Tab::current).map(Tab::id).findFirst().orElse("");
  }
}
