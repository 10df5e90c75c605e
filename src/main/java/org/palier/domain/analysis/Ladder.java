package org.palier.domain.analysis;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.palier.domain.answers.Answer;
import org.palier.domain.questionnaire.OptionId;
import org.palier.domain.questionnaire.Question;
import org.palier.domain.questionnaire.QuestionKind;

/// Some answers to a question by what they earn, from the least to the most that there is.
final class Ladder {

  private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
  private static final BigDecimal TWO = BigDecimal.valueOf(2);

  private Ladder() {}

  record Rung(BigDecimal points, Answer answer) {}

  static List<Rung> of(Question question) {
    return rungs(question.kind()).sorted(Comparator.comparing(Rung::points)).toList();
  }

  private static Stream<Rung> rungs(QuestionKind kind) {
    return switch (kind) {
      case QuestionKind.Choice(List<QuestionKind.Option> options) ->
          options.stream().map(option -> new Rung(option.points(), new Answer.Chosen(option.id())));
      case QuestionKind.Multiple multiple -> ticked(multiple).stream();
      case QuestionKind.Bands(_, List<QuestionKind.Band> bands) ->
          bands.stream().map(band -> new Rung(band.points(), new Answer.Measured(band.from())));
      case QuestionKind.Linear linear -> halves(linear);
      case QuestionKind.Percent(BigDecimal points) ->
          halves(new QuestionKind.Linear(null, BigDecimal.ZERO, HUNDRED, points));
      case QuestionKind.Words() -> Stream.of();
    };
  }

  /// None, the first, the first two, and so on; an option that stands alone by itself.
  private static List<Rung> ticked(QuestionKind.Multiple kind) {
    List<Rung> rungs = new ArrayList<>();
    Set<OptionId> together = new HashSet<>();
    rungs.add(rung(kind, together));
    for (QuestionKind.Option option : kind.options()) {
      if (option.exclusive()) {
        rungs.add(rung(kind, Set.of(option.id())));
      } else {
        together.add(option.id());
        rungs.add(rung(kind, together));
      }
    }
    return rungs;
  }

  private static Rung rung(QuestionKind.Multiple kind, Set<OptionId> ticked) {
    return new Rung(TickedSets.points(kind, ticked), new Answer.Ticked(ticked));
  }

  private static Stream<Rung> halves(QuestionKind.Linear linear) {
    BigDecimal middle = linear.zero().add(linear.full()).divide(TWO);
    return Stream.of(
        new Rung(BigDecimal.ZERO, new Answer.Measured(linear.zero())),
        new Rung(linear.points().divide(TWO), new Answer.Measured(middle)),
        new Rung(linear.points(), new Answer.Measured(linear.full())));
  }
}
