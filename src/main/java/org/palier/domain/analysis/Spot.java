package org.palier.domain.analysis;

/// A place in the files of a referential: something with an id, and a part of it as authors write
/// paths, such as `when` or `variants[0].when`; empty for the whole.
public record Spot(Section section, String id, String part) {

  /// Where ids live.
  public enum Section {
    QUESTIONNAIRE,
    FACT,
    FLAG,
    NODE,
    LEVEL,
    THEME_LEVEL,
    ACTION,
    DUTY
  }

  static Spot of(Section section, Object id) {
    return new Spot(section, id.toString(), "");
  }

  Spot at(String newPart) {
    return new Spot(section, id, newPart);
  }
}
