package org.palier.domain.versions;

/// One difference between two versions. `what` is the kind of thing (`node`, `fact`, `flag`,
/// `level`, `action`, `duty`), `before` and `after` what was and is there; empty where nothing is.
public record Change(Kind kind, String what, String id, String before, String after) {

  /// What became of the thing.
  public enum Kind {
    ADDED,
    REMOVED,
    MOVED,
    REWORDED,
    REWEIGHTED,
    RESCORED,
    CONDITION_CHANGED,
    GATES_CHANGED,
    CHANGED
  }
}
