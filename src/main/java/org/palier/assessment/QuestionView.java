package org.palier.assessment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.palier.domain.questionnaire.Text;

/// A question as its card shows it. `kind` is one of choice, multiple, number and words.
record QuestionView(
    String assessment,
    String id,
    Text title,
    Text text,
    @Nullable FromTerritory territory,
    String kind,
    int revision,
    List<OptionView> options,
    @Nullable Text unit,
    String value,
    boolean dontKnow,
    boolean notApplicable,
    boolean notApplicableOffered,
    String reason,
    String comment,
    String evidence,
    @Nullable Text evidenceHint,
    List<DutyNote> duties,
    List<Text> advice,
    List<String> problems,
    @Nullable ConflictView conflict,
    PrefillNotes.@Nullable Note prefilled,
    boolean answered,
    boolean saved) {

  record OptionView(String id, Text label, boolean chosen) {}

  /// What the territory says here: a question of its own, or words that help to answer.
  record FromTerritory(boolean own, @Nullable Text help, List<Text> examples) {}

  /// A duty behind the question, with the day its text was last checked.
  record DutyNote(Text title, @Nullable Text reference, LocalDate checkedOn) {}

  /// What somebody else saved in between, in words.
  record ConflictView(String answer, String comment, String evidence) {}

  boolean isChoice() {
    return kind.equals("choice");
  }

  boolean isMultiple() {
    return kind.equals("multiple");
  }

  boolean isNumber() {
    return kind.equals("number");
  }

  boolean isWords() {
    return kind.equals("words");
  }

  boolean hasNotes() {
    return !comment.isEmpty() || !evidence.isEmpty();
  }

  /// The day the texts of the duties were checked; the oldest of them.
  @Nullable LocalDate checkedOn() {
    return duties.stream().map(DutyNote::checkedOn).min(LocalDate::compareTo).orElse(null);
  }

  boolean wrong() {
    return !problems.isEmpty();
  }
}
