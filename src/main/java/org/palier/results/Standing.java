package org.palier.results;

import java.util.List;
import org.palier.web.Stairs;

/// Where one stands: the name of the level and what it means, the stairs, the score, and what keeps
/// the next level shut. `next` is empty at the top and when nothing is rated.
record Standing(
    String rank,
    String name,
    String meaning,
    String encouragement,
    Stairs stairs,
    String score,
    String next,
    List<Lock> locks) {

  Standing {
    locks = List.copyOf(locks);
  }
}
