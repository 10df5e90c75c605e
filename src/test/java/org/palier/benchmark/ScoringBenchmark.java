package org.palier.benchmark;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.palier.domain.answers.Answer;
import org.palier.domain.answers.Answers;
import org.palier.domain.answers.Entry;
import org.palier.domain.answers.FactValue;
import org.palier.domain.answers.Facts;
import org.palier.domain.answers.Reading;
import org.palier.domain.evaluation.Evaluation;
import org.palier.domain.evaluation.Evaluator;
import org.palier.domain.evaluation.Referential;
import org.palier.domain.evaluation.Situation;
import org.palier.domain.questionnaire.Fact;
import org.palier.domain.questionnaire.Question;
import org.palier.domain.questionnaire.QuestionKind;
import org.palier.domain.questionnaire.Questionnaire;
import org.palier.domain.receipt.Receipt;
import org.palier.domain.scoring.Scoring;
import org.palier.domain.toolbox.Toolbox;
import org.palier.referential.ReadReferential;
import org.palier.referential.ReferentialReader;

/// How long one assessment of the shipped questionnaire takes on one core, over various
/// organisations. Sampled, so that the median holds on a machine that does other things too.
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class ScoringBenchmark {

  private static final int ORGANISATIONS = 64;
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  private final List<Situation> situations = new ArrayList<>();
  private final List<Reading> readings = new ArrayList<>();
  private final List<Evaluation> evaluations = new ArrayList<>();
  private final Referential referential = shipped();
  private final Referential withoutToolbox =
      new Referential(referential.questionnaire(), Toolbox.EMPTY, referential.obligations());
  private int next;

  @Setup
  public void prepare() {
    Random random = new Random(20261122);
    for (int i = 0; i < ORGANISATIONS; i++) {
      Situation situation = situation(referential.questionnaire(), random);
      situations.add(situation);
      readings.add(Reading.of(referential.questionnaire(), situation.facts(), situation.answers()));
      evaluations.add(Evaluator.evaluate(withoutToolbox, situation));
    }
  }

  /// Every node with its score and its masses.
  @Benchmark
  public void scores(Blackhole hole) {
    Situation situation = situation();
    Scoring scoring =
        Scoring.of(Reading.of(referential.questionnaire(), situation.facts(), situation.answers()));
    hole.consume(scoring.overall());
    hole.consume(scoring.scores());
  }

  /// Scores, levels with their gates, and duties.
  @Benchmark
  public Evaluation levels() {
    return Evaluator.evaluate(withoutToolbox, situation());
  }

  /// All that a result holds, with every action of the toolbox tried.
  @Benchmark
  public Evaluation recommendations() {
    return Evaluator.evaluate(referential, situation());
  }

  /// The receipt of every node, of an evaluation at hand.
  @Benchmark
  public Receipt receipts() {
    next = (next + 1) % ORGANISATIONS;
    return Receipt.of(readings.get(next), evaluations.get(next));
  }

  private Situation situation() {
    next = (next + 1) % ORGANISATIONS;
    return situations.get(next);
  }

  static Referential shipped() {
    Path folder =
        Path.of(System.getProperty("palier.home", ""), "questionnaires", "transition-ecologique");
    return switch (ReferentialReader.read(folder)) {
      case ReadReferential.Good good -> good.referential();
      case ReadReferential.Bad bad -> throw new IllegalStateException(bad.toString());
    };
  }

  private static Situation situation(Questionnaire questionnaire, Random random) {
    Facts facts = Facts.NONE;
    for (Fact fact : questionnaire.facts()) {
      facts = facts.with(fact.id(), value(fact.kind(), random));
    }
    Answers answers = Answers.NONE;
    for (Question question : questionnaire.questions().values()) {
      if (random.nextInt(100) < 85) {
        answers = answers.with(question.id(), Entry.of(answer(question.kind(), random)));
      }
    }
    return new Situation(facts, answers, TODAY, Situation.Platform.NOTHING);
  }

  private static FactValue value(Fact.Kind kind, Random random) {
    return switch (kind) {
      case Fact.Kind.Bool() -> new FactValue.Bool(random.nextBoolean());
      case Fact.Kind.Number _ -> new FactValue.Number(BigDecimal.valueOf(random.nextInt(400)));
      case Fact.Kind.Choice(List<Fact.FactOption> options) ->
          new FactValue.Word(options.isEmpty() ? "86194" : oneOf(options, random).id().value());
    };
  }

  private static Answer answer(QuestionKind kind, Random random) {
    return random.nextInt(10) == 0
        ? new Answer.DontKnow()
        : switch (kind) {
          case QuestionKind.Choice(List<QuestionKind.Option> options) ->
              new Answer.Chosen(oneOf(options, random).id());
          case QuestionKind.Multiple(List<QuestionKind.Option> options, BigDecimal _) ->
              new Answer.Ticked(Set.of(oneOf(options, random).id()));
          case QuestionKind.Bands _, QuestionKind.Linear _, QuestionKind.Percent _ ->
              new Answer.Measured(BigDecimal.valueOf(random.nextInt(101)));
          case QuestionKind.Words() -> new Answer.Written("words");
        };
  }

  private static <T> T oneOf(List<T> choices, Random random) {
    return choices.get(random.nextInt(choices.size()));
  }
}
