package org.palier.domain.analysis;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Something an author should look at. `details` are the values that its sentence needs, in the
/// order that `Kind` says.
public record Finding(Kind kind, Spot spot, List<String> details) {

  public Finding {
    details = List.copyOf(details);
  }

  static Finding of(Kind kind, Spot spot, String... details) {
    return new Finding(kind, spot, List.of(details));
  }

  /// What there is to find; the slug is what authors write in a waiver.
  public enum Kind {
    /// A group or a question that concerns nobody.
    QUESTION_UNREACHABLE,
    /// A condition that holds for everyone it is asked of.
    CONDITION_ALWAYS_TRUE,
    CONDITION_ALWAYS_FALSE,
    /// Gates that no profile can hold together.
    LEVEL_UNREACHABLE,
    /// Gates that already ask for as much as the threshold. Details: the threshold, the gate.
    THRESHOLD_IDLE,
    /// A gate that another already asks for. Details: the level of that other.
    GATE_IDLE,
    /// An action that no answer can recommend.
    ACTION_NEVER_RECOMMENDED,
    /// A move that no answer can use, in an action that has others. Details: the question.
    MOVE_NEVER_USED,
    /// Points that no action raises, for some. Details: the points, a profile.
    STEP_WITHOUT_ACTION,
    /// A rated question that changes no total. No details.
    WEIGHT_WITHOUT_INFLUENCE,
    /// Details: how many words, how many at most.
    TEXT_TOO_LONG,
    /// Details: the measure, the least.
    TEXT_HARD_TO_READ,
    /// Details: the sentence of the reader.
    TRANSLATION_MISSING,
    /// What the reader warns of. Details: its sentence.
    READING_WARNING,
    /// A question that the bound of the method left open. Details: what was to be decided.
    NOT_DECIDED;

    public String slug() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Kind> ofSlug(String slug) {
      return Stream.of(values()).filter(kind -> kind.slug().equals(slug)).findFirst();
    }
  }
}
