package org.palier.domain.statistics;

import java.util.List;

/// The groups that one release showed.
public record Shown(int release, List<Group> groups) {

  public Shown {
    groups = List.copyOf(groups);
  }
}
