package org.palier.results;

import java.util.List;

/// The shortest way to the next level, in words. Without actions no set of them suffices, and
/// `blocks` says what stays in the way. `query` opens the same set on the page where actions are
/// tried.
record Climb(
    String title,
    String lead,
    List<Stride> actions,
    int more,
    List<String> blocks,
    String caution,
    String query) {

  Climb {
    actions = List.copyOf(actions);
    blocks = List.copyOf(blocks);
  }

  /// An action with what it asks.
  record Stride(String name, String effort) {}
}
