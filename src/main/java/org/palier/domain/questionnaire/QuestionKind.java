package org.palier.domain.questionnaire;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a question takes for an answer, and what an answer is worth. Points are at least 0.
public sealed interface QuestionKind {

  /// The largest points an answer can earn; 0 for a text.
  BigDecimal fullPoints();

  /// What there is to choose from, in the order of the file; nothing where an answer is no choice.
  default List<Option> options() {
    return List.of();
  }

  /// One option of several.
  record Choice(List<Option> options) implements QuestionKind {
    public Choice {
      options = List.copyOf(options);
    }

    @Override
    public BigDecimal fullPoints() {
      return options.stream().map(Option::points).reduce(BigDecimal.ZERO, BigDecimal::max);
    }
  }

  /// Any number of options, worth min(sum of points, full).
  record Multiple(List<Option> options, BigDecimal full) implements QuestionKind {
    public Multiple {
      options = List.copyOf(options);
    }

    @Override
    public BigDecimal fullPoints() {
      return full;
    }
  }

  /// A number read against ascending bands: the points of the last band reached.
  record Bands(@Nullable Text unit, List<Band> bands) implements QuestionKind {
    public Bands {
      bands = List.copyOf(bands);
    }

    @Override
    public BigDecimal fullPoints() {
      return bands.stream().map(Band::points).reduce(BigDecimal.ZERO, BigDecimal::max);
    }
  }

  /// A number worth (x − zero)/(full − zero), kept within [0, 1]; zero > full means less is better.
  record Linear(@Nullable Text unit, BigDecimal zero, BigDecimal full, BigDecimal points)
      implements QuestionKind {
    @Override
    public BigDecimal fullPoints() {
      return points;
    }
  }

  /// A share from 0 to 100, worth x / 100.
  record Percent(BigDecimal points) implements QuestionKind {
    @Override
    public BigDecimal fullPoints() {
      return points;
    }
  }

  /// Words, never rated.
  record Words() implements QuestionKind {
    @Override
    public BigDecimal fullPoints() {
      return BigDecimal.ZERO;
    }
  }

  /// An exclusive option of a multiple question stands alone.
  record Option(OptionId id, BigDecimal points, Text label, boolean exclusive) {}

  record Band(BigDecimal from, BigDecimal points) {}
}
