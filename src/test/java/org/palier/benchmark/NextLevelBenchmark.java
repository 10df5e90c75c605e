package org.palier.benchmark;

import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.palier.domain.evaluation.NextLevels;
import org.palier.domain.evaluation.Outlook;
import org.palier.domain.evaluation.Referential;
import org.palier.domain.evaluation.Situation;
import org.palier.domain.planning.NextLevel;

/// How long the search for the next level takes on one core, over organisations of every level.
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(1)
public class NextLevelBenchmark {

  private static final int ORGANISATIONS = 256;

  private final Referential referential = ScoringBenchmark.shipped();
  private final List<Situation> situations = situations(referential);
  private int next;

  /// For the whole.
  @Benchmark
  public NextLevel whole() {
    return Outlook.of(referential, situation()).nextLevel();
  }

  /// For the whole and every theme.
  @Benchmark
  public NextLevels wholeAndThemes() {
    return Outlook.of(referential, situation()).nextLevels();
  }

  private Situation situation() {
    next = (next + 1) % ORGANISATIONS;
    return situations.get(next);
  }

  private static List<Situation> situations(Referential referential) {
    Random random = new Random(20261122);
    return IntStream.range(0, ORGANISATIONS)
        .mapToObj(_ -> SomeProfile.of(referential.questionnaire(), random))
        .toList();
  }
}
