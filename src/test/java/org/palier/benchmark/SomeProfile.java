package org.palier.benchmark;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.palier.domain.answers.Answer;
import org.palier.domain.answers.Answers;
import org.palier.domain.answers.Entry;
import org.palier.domain.answers.FactValue;
import org.palier.domain.answers.Facts;
import org.palier.domain.evaluation.Situation;
import org.palier.domain.evaluation.Situation.Platform;
import org.palier.domain.questionnaire.Fact;
import org.palier.domain.questionnaire.Question;
import org.palier.domain.questionnaire.QuestionKind;
import org.palier.domain.questionnaire.Questionnaire;

/// An organisation drawn at random, anywhere between one that does nothing and one that does
/// everything: facts, answers around its own height, evidence, a review where it is far.
final class SomeProfile {

  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private final Random random;
  private final int height;

  private SomeProfile(Random random) {
    this.random = random;
    this.height = random.nextInt(101);
  }

  static Situation of(Questionnaire questionnaire, Random random) {
    return new SomeProfile(random).situation(questionnaire);
  }

  private Situation situation(Questionnaire questionnaire) {
    Facts facts = Facts.NONE;
    for (Fact fact : questionnaire.facts()) {
      if (random.nextInt(100) < 95) {
        facts = facts.with(fact.id(), value(fact.kind()));
      }
    }
    Answers answers = Answers.NONE;
    int unanswered = random.nextInt(30);
    for (Question question : questionnaire.questions().values()) {
      if (random.nextInt(100) >= unanswered) {
        String evidence = random.nextInt(100) < height ? "a proof" : "";
        answers = answers.with(question.id(), new Entry(answer(question.kind()), "", evidence));
      }
    }
    LocalDate review = random.nextInt(100) < height ? TODAY.minusMonths(3) : null;
    return new Situation(facts, answers, TODAY, new Platform(Set.of(), review, review));
  }

  private FactValue value(Fact.Kind kind) {
    return switch (kind) {
      case Fact.Kind.Bool() -> new FactValue.Bool(random.nextBoolean());
      case Fact.Kind.Number _ -> new FactValue.Number(BigDecimal.valueOf(random.nextInt(400)));
      case Fact.Kind.Choice(List<Fact.FactOption> options) ->
          new FactValue.Word(
              options.isEmpty()
                  ? "86194"
                  : options.get(random.nextInt(options.size())).id().value());
    };
  }

  private Answer answer(QuestionKind kind) {
    int near = Math.clamp(height + random.nextInt(61) - 30, 0, 100);
    return random.nextInt(12) == 0
        ? new Answer.DontKnow()
        : switch (kind) {
          case QuestionKind.Choice(List<QuestionKind.Option> options) ->
              new Answer.Chosen(atHeight(options, near).id());
          case QuestionKind.Multiple(List<QuestionKind.Option> options, BigDecimal _) ->
              new Answer.Ticked(Set.of(atHeight(options, near).id()));
          case QuestionKind.Bands _, QuestionKind.Linear _, QuestionKind.Percent _ ->
              new Answer.Measured(BigDecimal.valueOf(near));
          case QuestionKind.Words() -> new Answer.Written("words");
        };
  }

  private static QuestionKind.Option atHeight(List<QuestionKind.Option> options, int near) {
    List<QuestionKind.Option> sorted =
        options.stream().sorted(Comparator.comparing(QuestionKind.Option::points)).toList();
    int rank =
        BigDecimal.valueOf((long) near * (sorted.size() - 1))
            .divide(BigDecimal.valueOf(100), 0, RoundingMode.HALF_UP)
            .intValue();
    return sorted.get(rank);
  }
}
