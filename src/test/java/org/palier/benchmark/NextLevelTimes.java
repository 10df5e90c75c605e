package org.palier.benchmark;

import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.palier.domain.evaluation.Outlook;
import org.palier.domain.evaluation.Referential;
import org.palier.domain.evaluation.Situation;
import org.palier.domain.planning.NextLevel;

/// How long the search for the next level takes over many profiles of the shipped questionnaire,
/// and which share of its answers is proven the least. Argument: how many profiles. The first
/// thousand are searched twice, to warm the machine up.
public final class NextLevelTimes {

  private static final int WARM_UP = 1000;

  private NextLevelTimes() {}

  public static void main(String[] arguments) {
    int profiles = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
    Referential referential = ScoringBenchmark.shipped();
    Random random = new Random(20261122);
    Situation[] situations =
        IntStream.range(0, profiles)
            .mapToObj(_ -> SomeProfile.of(referential.questionnaire(), random))
            .toArray(Situation[]::new);
    IntStream.range(0, Math.min(WARM_UP, profiles))
        .forEach(i -> Outlook.of(referential, situations[i]).nextLevels());
    long[] whole = new long[profiles];
    long[] all = new long[profiles];
    int[] counts = new int[Status.values().length];
    for (int i = 0; i < profiles; i++) {
      long start = processor();
      NextLevel next = Outlook.of(referential, situations[i]).nextLevel();
      whole[i] = processor() - start;
      start = processor();
      Outlook.of(referential, situations[i]).nextLevels();
      all[i] = processor() - start;
      counts[Status.of(next).ordinal()]++;
    }
    print("the whole", whole);
    print("the whole and every theme", all);
    for (Status status : Status.values()) {
      System.out.printf("%-28s %d%n", status, counts[status.ordinal()]);
    }
  }

  /// The time the processor gave to this thread: what else the machine does is left out.
  private static long processor() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private enum Status {
    FOUND_PROVEN_LEAST,
    FOUND_NOT_PROVEN,
    TOP,
    NOT_RATED,
    IMPOSSIBLE;

    static Status of(NextLevel next) {
      return switch (next) {
        case NextLevel.Found(var plan, var _) ->
            plan.proven() ? FOUND_PROVEN_LEAST : FOUND_NOT_PROVEN;
        case NextLevel.Top() -> TOP;
        case NextLevel.NotRated() -> NOT_RATED;
        case NextLevel.Impossible _ -> IMPOSSIBLE;
      };
    }
  }

  private static void print(String name, long[] nanos) {
    Arrays.sort(nanos);
    System.out.printf(
        "%-28s p50 %.2f ms, p95 %.2f ms, max %.2f ms%n",
        name,
        nanos[nanos.length / 2] / 1e6,
        nanos[nanos.length * 95 / 100] / 1e6,
        nanos[nanos.length - 1] / 1e6);
  }
}
