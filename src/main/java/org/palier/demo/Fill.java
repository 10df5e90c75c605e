package org.palier.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/// One filling: while some organisations are written, other threads prepare the next.
final class Fill {

  /// As many as are written in one transaction; a first start is one of them.
  private static final int WRITTEN_AT_ONCE = 500;

  private static final int PREPARED_AT_ONCE = 25;

  private final Preparation preparation;
  private final int organisations;
  private final int threads;
  private final Clock clock;

  Fill(Preparation preparation, int organisations, int threads, Clock clock) {
    this.preparation = preparation;
    this.organisations = organisations;
    this.threads = threads;
    this.clock = clock;
  }

  Filling.Filled run(Consumer<List<Prepared>> writer) {
    Instant start = clock.instant();
    int submissions = 0;
    int drafts = 0;
    try (ExecutorService helpers = Executors.newFixedThreadPool(threads)) {
      List<CompletableFuture<List<Prepared>>> next = prepare(1, helpers);
      for (int written = 0; written < organisations; written += WRITTEN_AT_ONCE) {
        List<Prepared> prepared = join(next);
        next = prepare(written + WRITTEN_AT_ONCE + 1, helpers);
        writer.accept(prepared);
        submissions += prepared.stream().mapToInt(one -> one.submissions().size()).sum();
        drafts +=
            (int) prepared.stream().filter(one -> one.organisation().draft().isPresent()).count();
      }
    }
    return new Filling.Filled(
        organisations, submissions, drafts, Duration.between(start, clock.instant()));
  }

  private List<CompletableFuture<List<Prepared>>> prepare(int first, ExecutorService helpers) {
    int last = Math.min(organisations, first + WRITTEN_AT_ONCE - 1);
    return IntStream.iterate(first, from -> from <= last, from -> from + PREPARED_AT_ONCE)
        .mapToObj(
            from ->
                CompletableFuture.supplyAsync(
                    () ->
                        preparation.organisations(
                            from, Math.min(last, from + PREPARED_AT_ONCE - 1)),
                    helpers))
        .toList();
  }

  private static List<Prepared> join(List<CompletableFuture<List<Prepared>>> parts) {
    List<Prepared> whole = new ArrayList<>();
    parts.forEach(part -> whole.addAll(part.join()));
    return whole;
  }
}
