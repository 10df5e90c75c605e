package org.palier.domain.statistics;

import java.util.List;

/// How so many organisations went through the releases: the assessments of theirs that were in one,
/// each with the profile it had then.
public record Passage(List<Stay> stays, long units) {

  public Passage {
    stays = List.copyOf(stays);
  }

  /// One submitted assessment, in every release from one number up to another, not included.
  public record Stay(Profile profile, int from, int until) {

    boolean isIn(int release) {
      return from <= release && release < until;
    }
  }
}
