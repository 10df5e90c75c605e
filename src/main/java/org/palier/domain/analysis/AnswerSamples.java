package org.palier.domain.analysis;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.palier.domain.answers.Answer;
import org.palier.domain.exact.Ratio;
import org.palier.domain.questionnaire.OptionId;
import org.palier.domain.questionnaire.Question;
import org.palier.domain.questionnaire.QuestionKind;

/// One answer to a question for each way that tests on its points and options can turn out.
final class AnswerSamples {

  private static final int DECIMALS = 12;

  private AnswerSamples() {}

  /// Empty where the question has more sets of options than can be tried.
  static Optional<List<Answer>> of(
      Question question, Set<BigDecimal> points, Set<OptionId> options) {
    Optional<List<Answer>> given = given(question.kind(), points, options);
    return given.map(
        answers -> {
          List<Answer> all = new ArrayList<>(answers);
          all.add(new Answer.DontKnow());
          if (!(question.notApplicable() instanceof Question.NotApplicable.Never)) {
            all.add(new Answer.NotApplicable("-"));
          }
          return all;
        });
  }

  private static Optional<List<Answer>> given(
      QuestionKind kind, Set<BigDecimal> points, Set<OptionId> options) {
    return switch (kind) {
      case QuestionKind.Choice(List<QuestionKind.Option> offered) ->
          Optional.of(
              offered.stream().<Answer>map(option -> new Answer.Chosen(option.id())).toList());
      case QuestionKind.Multiple multiple ->
          TickedSets.of(multiple).map(sets -> apart(multiple, sets, points, options));
      case QuestionKind.Bands(_, List<QuestionKind.Band> bands) ->
          Optional.of(
              bands.stream().<Answer>map(band -> new Answer.Measured(band.from())).toList());
      case QuestionKind.Linear linear -> Optional.of(measured(linear, points));
      case QuestionKind.Percent(BigDecimal full) ->
          Optional.of(
              measured(
                  new QuestionKind.Linear(null, BigDecimal.ZERO, BigDecimal.valueOf(100), full),
                  points));
      case QuestionKind.Words() -> Optional.of(List.of());
    };
  }

  /// One set of options for each way the tests can turn out.
  private static List<Answer> apart(
      QuestionKind.Multiple kind,
      List<Set<OptionId>> sets,
      Set<BigDecimal> points,
      Set<OptionId> options) {
    Set<List<Object>> seen = new HashSet<>();
    List<Answer> answers = new ArrayList<>();
    for (Set<OptionId> set : sets) {
      BigDecimal worth = TickedSets.points(kind, set);
      Set<OptionId> tested = new HashSet<>(set);
      tested.retainAll(options);
      long reached = points.stream().filter(asked -> worth.compareTo(asked) >= 0).count();
      if (seen.add(List.of(reached, tested))) {
        answers.add(new Answer.Ticked(set));
      }
    }
    return answers;
  }

  /// A number that earns nothing, and for each of the points one that just reaches them.
  static List<Answer> measured(QuestionKind.Linear linear, Set<BigDecimal> points) {
    List<Answer> answers = new ArrayList<>();
    answers.add(new Answer.Measured(linear.zero()));
    boolean rising = linear.zero().compareTo(linear.full()) < 0;
    for (BigDecimal asked : new TreeSet<>(points)) {
      Ratio share = Ratio.of(asked).dividedBy(Ratio.of(linear.points()));
      Ratio span = Ratio.of(linear.full()).minus(Ratio.of(linear.zero()));
      Ratio x = Ratio.of(linear.zero()).plus(span.times(share));
      answers.add(
          new Answer.Measured(
              x.toDecimal(DECIMALS, rising ? RoundingMode.CEILING : RoundingMode.FLOOR)));
    }
    return answers;
  }
}
