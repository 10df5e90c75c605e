package org.palier.assessment;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palier.domain.questionnaire.Text;

/// A fact as its field shows it. `kind` is one of yesno, number, choice and list (a long choice);
/// `problem` is empty where there is none.
record FactView(
    String id,
    String kind,
    Text label,
    @Nullable Text unit,
    String value,
    List<Option> options,
    String problem,
    boolean isNew) {

  record Option(String id, Text label, boolean chosen) {}

  FactView because(String fault) {
    return new FactView(id, kind, label, unit, value, options, fault, isNew);
  }

  boolean isYesNo() {
    return kind.equals("yesno");
  }

  boolean isNumber() {
    return kind.equals("number");
  }

  boolean isChoice() {
    return kind.equals("choice");
  }

  boolean isList() {
    return kind.equals("list");
  }

  boolean yes() {
    return value.equals("true");
  }

  boolean no() {
    return value.equals("false");
  }

  boolean wrong() {
    return !problem.isEmpty();
  }
}
