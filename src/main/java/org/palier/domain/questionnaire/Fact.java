package org.palier.domain.questionnaire;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something asked about the organisation before the questions, such as its floor area. Where
/// `when` is false every test on it is false. A built-in fact is one the platform itself asks.
public record Fact(FactId id, Kind kind, Text label, Condition when, boolean builtin) {

  public sealed interface Kind {

    record Bool() implements Kind {}

    /// `unit` is shown beside the field.
    record Number(@Nullable Text unit) implements Kind {}

    record Choice(List<FactOption> options) implements Kind {
      public Choice {
        options = List.copyOf(options);
      }
    }
  }

  public record FactOption(OptionId id, Text label) {}
}
