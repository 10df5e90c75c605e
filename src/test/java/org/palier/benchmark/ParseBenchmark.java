package org.palier.benchmark;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.palier.referential.ReadReferential;
import org.palier.referential.ReferentialReader;

/// Reads the shipped referential from its files: YAML, every check, domain types, hashes.
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 3, time = 2)
@Fork(1)
public class ParseBenchmark {

  private static final Path SHIPPED =
      Path.of(System.getProperty("palier.home", ""))
          .toAbsolutePath()
          .resolve("questionnaires/transition-ecologique");

  @Benchmark
  public ReadReferential reads() {
    return ReferentialReader.read(SHIPPED);
  }
}
