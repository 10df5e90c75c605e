package org.palier.domain.questionnaire;

/// The settings of the whole: the root of the tree takes its aggregate, its missing weight and its
/// least number of rated questions from here.
public record ScoringRules(
    Group.Aggregate aggregate,
    Group.MissingWeight missingWeight,
    DontKnow dontKnow,
    int minRated,
    Scale scale) {

  /// Whether a "don't know" counts as zero or is left out.
  public enum DontKnow {
    ZERO,
    EXCLUDE
  }
}
