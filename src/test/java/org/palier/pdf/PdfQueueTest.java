package org.palier.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class PdfQueueTest {

  @Test
  @DisplayName("ASVS 15.2.2: of 50 at once two run, eight wait, and forty are told to come back")
  void theQueueIsBounded() throws Exception {
    PdfQueue queue = PdfQueue.usual();
    CountDownLatch refused = new CountDownLatch(40);
    AtomicInteger running = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Optional<String>>> all =
          IntStream.range(0, 50)
              .mapToObj(
                  _ ->
                      threads.submit(
                          () -> {
                            Optional<String> made =
                                queue.run(
                                    () -> {
                                      most.accumulateAndGet(running.incrementAndGet(), Math::max);
                                      await(refused);
                                      running.decrementAndGet();
                                      return "fait";
                                    });
                            if (made.isEmpty()) {
                              refused.countDown();
                            }
                            return made;
                          }))
              .toList();
      int made = 0;
      for (Future<Optional<String>> one : all) {
        made += one.get().isPresent() ? 1 : 0;
      }
      assertThat(made).isEqualTo(10);
    }
    assertThat(most).hasValue(2);
  }

  @Test
  void whoWaitedTooLongIsToldToComeBack() throws Exception {
    PdfQueue queue = new PdfQueue(1, 1, Duration.ofMillis(20));
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch end = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Optional<String>> first =
          threads.submit(
              () ->
                  queue.run(
                      () -> {
                        started.countDown();
                        await(end);
                        return "fait";
                      }));
      started.await();
      assertThat(queue.run(() -> "jamais")).isEmpty();
      end.countDown();
      assertThat(first.get()).hasValue("fait");
    }
  }

  @Test
  void aFaultGivesThePlaceBack() {
    PdfQueue queue = new PdfQueue(1, 0, Duration.ZERO);

    for (int i = 0; i < 3; i++) {
      assertThatThrownBy(
              () ->
                  queue.run(
                      () -> {
                        throw new IllegalStateException("cassé");
                      }))
          .hasMessage("cassé");
    }
    assertThat(queue.run(() -> "fait")).hasValue("fait");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
