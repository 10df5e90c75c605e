package org.palier.domain.versions;

/// One difference between two versions. `what` is the kind of thing (`questionnaire`, `language`,
/// `fact`, `fact_option`, `flag`, `node`, `option`, `socle`, `level`, `theme_level`, `scoring`,
/// `action`, `duty`), `part` the key of the file that differs, empty where the kind says it;
/// `language` that of a translation; `before` and `after` what was and is there; empty where
/// nothing is.
public record Change(
    Kind kind, String what, String id, String part, String language, String before, String after) {

  /// What became of the thing.
  public enum Kind {
    ADDED,
    REMOVED,
    MOVED,
    REORDERED,
    REWORDED,
    REWEIGHTED,
    RESCORED,
    CONDITION_CHANGED,
    GATES_CHANGED,
    CHANGED,
    TRANSLATION_ADDED,
    TRANSLATION_CHANGED,
    /// The translation is what it was though the original says something else.
    TRANSLATION_LEFT,
    TRANSLATION_MISSING
  }

  static Change of(Kind kind, String what, String id, String part, String before, String after) {
    return new Change(kind, what, id, part, "", before, after);
  }

  /// Whether it belongs to the questionnaire, whose version then rises, and not to what has
  /// editions of its own.
  public boolean isOfTheQuestionnaire() {
    return !what.equals("action") && !what.equals("duty");
  }
}
