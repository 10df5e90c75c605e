package org.palier.domain.statistics;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// One published line: a group and its figures. `shares` is the share of each level from 0 (below
/// the first) upward, and is empty in the tables that have none and where it is kept secret.
/// `mostly` is the level that nearly all share, when that is all that may be said.
public record Line(
    Group group,
    Figure units,
    Figure meanScore,
    Figure meanLevel,
    List<Figure> shares,
    @Nullable Integer mostly) {

  public Line {
    shares = List.copyOf(shares);
  }
}
