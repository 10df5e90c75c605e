package org.palier.demo;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.palier.domain.answers.Answer;
import org.palier.domain.questionnaire.OptionId;
import org.palier.domain.questionnaire.QuestionKind;

/// The answer of any kind of question that lies at a share, from 0 to 1, of the way to its best.
final class AnswerAtShare {

  private AnswerAtShare() {}

  static Answer of(QuestionKind kind, double share) {
    return switch (kind) {
      case QuestionKind.Choice(List<QuestionKind.Option> options) ->
          new Answer.Chosen(at(ascending(options), share).id());
      case QuestionKind.Multiple(List<QuestionKind.Option> options, BigDecimal _) ->
          new Answer.Ticked(ticked(options, share));
      case QuestionKind.Bands bands -> new Answer.Measured(inBand(bands.bands(), share));
      case QuestionKind.Linear linear -> new Answer.Measured(between(linear, share));
      case QuestionKind.Percent _ ->
          new Answer.Measured(BigDecimal.valueOf(Math.round(100 * share)));
      case QuestionKind.Words _ -> new Answer.Written("Réponse de démonstration.");
    };
  }

  static List<QuestionKind.Option> ascending(List<QuestionKind.Option> options) {
    return options.stream()
        .sorted(
            Comparator.comparing(QuestionKind.Option::points)
                .thenComparing(QuestionKind.Option::id))
        .toList();
  }

  private static Set<OptionId> ticked(List<QuestionKind.Option> options, double share) {
    List<QuestionKind.Option> together =
        options.stream().filter(option -> !option.exclusive()).toList();
    long count = Math.round(share * together.size());
    return count == 0
        ? options.stream()
            .filter(QuestionKind.Option::exclusive)
            .limit(1)
            .map(QuestionKind.Option::id)
            .collect(Collectors.toSet())
        : together.stream().limit(count).map(QuestionKind.Option::id).collect(Collectors.toSet());
  }

  private static BigDecimal inBand(List<QuestionKind.Band> bands, double share) {
    List<QuestionKind.Band> ascending =
        bands.stream().sorted(Comparator.comparing(QuestionKind.Band::points)).toList();
    return at(ascending, share).from();
  }

  private static BigDecimal between(QuestionKind.Linear linear, double share) {
    BigDecimal way = linear.full().subtract(linear.zero());
    return linear
        .zero()
        .add(way.multiply(BigDecimal.valueOf(share), MathContext.DECIMAL64))
        .setScale(2, RoundingMode.HALF_UP);
  }

  private static <T> T at(List<T> ascending, double share) {
    return ascending.get(Math.min(ascending.size() - 1, (int) (share * ascending.size())));
  }
}
