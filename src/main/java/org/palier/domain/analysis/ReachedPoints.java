package org.palier.domain.analysis;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.palier.domain.questionnaire.OptionId;
import org.palier.domain.questionnaire.QuestionKind;
import org.palier.domain.toolbox.ToolboxAction.Move;

/// The points that answers to a question can earn, ascending; 0 is always among them, for a
/// question without an answer. Where any number of points can be earned, one of each stretch that
/// the moves tell apart.
final class ReachedPoints {

  private ReachedPoints() {}

  /// Empty where there are too many sets of options to try.
  static Optional<List<BigDecimal>> of(QuestionKind kind, Collection<Move> moves) {
    Set<BigDecimal> points = new TreeSet<>();
    points.add(BigDecimal.ZERO);
    switch (kind) {
      case QuestionKind.Choice(List<QuestionKind.Option> options) ->
          options.forEach(option -> points.add(plain(option.points())));
      case QuestionKind.Bands(_, List<QuestionKind.Band> bands) ->
          bands.forEach(band -> points.add(plain(band.points())));
      case QuestionKind.Multiple multiple -> {
        Optional<List<Set<OptionId>>> sets = TickedSets.of(multiple);
        if (sets.isEmpty()) {
          return Optional.empty();
        }
        sets.get().forEach(set -> points.add(plain(TickedSets.points(multiple, set))));
      }
      case QuestionKind.Linear linear -> points.addAll(stretches(linear.points(), moves));
      case QuestionKind.Percent(BigDecimal full) -> points.addAll(stretches(full, moves));
      case QuestionKind.Words() -> {}
    }
    return Optional.of(List.copyOf(points));
  }

  private static List<BigDecimal> stretches(BigDecimal full, Collection<Move> moves) {
    Set<BigDecimal> bounds = new TreeSet<>(List.of(BigDecimal.ZERO, plain(full)));
    moves.stream()
        .flatMap(move -> Stream.of(move.from(), move.to()))
        .forEach(bound -> bounds.add(plain(bound)));
    return FactSamples.between(bounds).stream()
        .filter(value -> value.signum() >= 0 && value.compareTo(full) <= 0)
        .map(ReachedPoints::plain)
        .toList();
  }

  private static BigDecimal plain(BigDecimal value) {
    return value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
  }
}
