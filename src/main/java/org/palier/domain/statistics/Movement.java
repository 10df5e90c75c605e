package org.palier.domain.statistics;

import org.jspecify.annotations.Nullable;

/// So many organisations whose last submitted assessment differs from the one in the last release:
/// added (no `from`), removed (no `to`), or changed, be it within one profile.
public record Movement(@Nullable Profile from, @Nullable Profile to, long units) {

  public Movement {
    if ((from == null && to == null) || units < 1) {
      throw new IllegalArgumentException("nothing moves");
    }
  }

  /// What was erased, for nobody else leaves a release.
  boolean isRemoval() {
    return to == null;
  }

  boolean touches(Group group) {
    return (from != null && group.holds(from)) || (to != null && group.holds(to));
  }
}
