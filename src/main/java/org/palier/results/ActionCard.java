package org.palier.results;

import java.util.List;

/// A recommended action as it is shown: what, how much it asks, and why it is there. Texts that
/// have nothing to say are empty.
record ActionCard(
    String id,
    String name,
    List<Chip> chips,
    List<String> why,
    String how,
    String effect,
    List<String> needs,
    List<String> before,
    List<HelpLine> help,
    String indicator) {

  ActionCard {
    chips = List.copyOf(chips);
    why = List.copyOf(why);
    needs = List.copyOf(needs);
    before = List.copyOf(before);
    help = List.copyOf(help);
  }

  /// `strong` stands out: a gate, a duty.
  record Chip(String words, boolean strong) {}

  /// An aid or a resource; `url` is empty where there is none.
  record HelpLine(String words, String url, String note) {}
}
