package org.palier.domain.answers;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.palier.domain.exact.Ratio;
import org.palier.domain.questionnaire.OptionId;
import org.palier.domain.questionnaire.QuestionKind;

/// The points of an answer that fits its question, exact.
final class AnswerPoints {

  private AnswerPoints() {}

  static Ratio of(QuestionKind kind, Answer answer) {
    return switch (answer) {
      case Answer.Chosen(OptionId id) -> Ratio.of(chosen(kind, id));
      case Answer.Ticked(Set<OptionId> ticked) -> Ratio.of(ticked(kind, ticked));
      case Answer.Measured(BigDecimal x) -> measured(kind, x);
      case Answer.Written _, Answer.NotApplicable _, Answer.DontKnow _ -> Ratio.ZERO;
    };
  }

  static QuestionKind.@Nullable Option option(List<QuestionKind.Option> options, OptionId id) {
    for (QuestionKind.Option option : options) {
      if (option.id().equals(id)) {
        return option;
      }
    }
    return null;
  }

  private static BigDecimal chosen(QuestionKind kind, OptionId id) {
    QuestionKind.Option option =
        kind instanceof QuestionKind.Choice(var options) ? option(options, id) : null;
    if (option == null) {
      throw new IllegalArgumentException("no such option: " + id);
    }
    return option.points();
  }

  private static BigDecimal ticked(QuestionKind kind, Set<OptionId> ticked) {
    if (!(kind instanceof QuestionKind.Multiple(var options, BigDecimal full))) {
      throw new IllegalArgumentException("not a question of several options: " + kind);
    }
    return options.stream()
        .filter(option -> ticked.contains(option.id()))
        .map(QuestionKind.Option::points)
        .reduce(BigDecimal.ZERO, BigDecimal::add)
        .min(full);
  }

  private static Ratio measured(QuestionKind kind, BigDecimal x) {
    return switch (kind) {
      case QuestionKind.Bands(var _, List<QuestionKind.Band> bands) -> Ratio.of(band(bands, x));
      case QuestionKind.Linear linear -> Ratio.of(linear.points()).times(share(linear, x));
      case QuestionKind.Percent(BigDecimal points) ->
          Ratio.of(points).times(Ratio.of(x)).dividedBy(Ratio.HUNDRED);
      case QuestionKind.Choice _, QuestionKind.Multiple _, QuestionKind.Words _ ->
          throw new IllegalArgumentException("not a question of numbers: " + kind);
    };
  }

  /// The points of the last band reached; the first is always reached by an answer that fits.
  private static BigDecimal band(List<QuestionKind.Band> bands, BigDecimal x) {
    BigDecimal points = bands.getFirst().points();
    for (QuestionKind.Band band : bands) {
      if (band.from().compareTo(x) > 0) {
        break;
      }
      points = band.points();
    }
    return points;
  }

  private static Ratio share(QuestionKind.Linear linear, BigDecimal x) {
    Ratio zero = Ratio.of(linear.zero());
    Ratio span = Ratio.of(linear.full()).minus(zero);
    return Ratio.of(x).minus(zero).dividedBy(span).max(Ratio.ZERO).min(Ratio.ONE);
  }
}
