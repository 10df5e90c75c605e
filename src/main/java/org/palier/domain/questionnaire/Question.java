package org.palier.domain.questionnaire;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A question of the questionnaire. `socle` is the condition under which it belongs to the base
/// that everyone concerned must reach (null: never).
public record Question(
    NodeId id,
    Text title,
    Text text,
    Condition when,
    Weight weight,
    List<Reduction> reductions,
    @Nullable NodeId capBy,
    @Nullable Scale scale,
    @Nullable Condition socle,
    boolean rated,
    QuestionKind kind,
    NotApplicable notApplicable,
    boolean optional,
    List<Variant> variants,
    List<Check> checks,
    Duties obligations,
    Map<String, List<String>> references,
    @Nullable Text evidence)
    implements Node {

  public Question {
    reductions = List.copyOf(reductions);
    variants = List.copyOf(variants);
    checks = List.copyOf(checks);
    references = Map.copyOf(references);
  }

  /// Whether the respondent may declare the question without object, always with a reason.
  public sealed interface NotApplicable {

    record Never() implements NotApplicable {}

    record Justified() implements NotApplicable {}

    record Only(Condition when) implements NotApplicable {}
  }

  /// Other words for some options, for those of whom the condition is true; points unchanged.
  public record Variant(Condition when, Map<OptionId, Text> options) {
    public Variant {
      options = Map.copyOf(options);
    }
  }

  /// Advice to the respondent, which never blocks.
  public record Check(Condition when, boolean withoutEvidence, Text text) {}

  /// The duties a question answers to: some, or every one in the register.
  public sealed interface Duties {

    record All() implements Duties {}

    record Some(List<ObligationId> ids) implements Duties {
      public Some {
        ids = List.copyOf(ids);
      }
    }
  }
}
