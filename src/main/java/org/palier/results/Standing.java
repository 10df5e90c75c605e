package org.palier.results;

import java.util.List;

/// Where one stands: the name of the level and what it means, the stairs, the score, and what keeps
/// the next level shut. `next` is empty at the top and when nothing is rated.
record Standing(
    String rank,
    String name,
    String meaning,
    String encouragement,
    List<Stair> stairs,
    String stairsWords,
    String score,
    String next,
    List<Lock> locks) {

  Standing {
    stairs = List.copyOf(stairs);
    locks = List.copyOf(locks);
  }

  /// `state` is done, here, gate (the next one) or ahead.
  record Stair(int number, String name, String state, String words) {}
}
