package org.palier.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.f4b6a3.uuid.UuidCreator;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.palier.MovableClock;

@MicronautTest(transactional = false)
class JobRunnerTest {

  private static final Duration HOUR = Duration.ofHours(1);
  private static final Duration LEASE = Duration.ofMinutes(5);

  @Inject JobRepository repository;

  private final MovableClock clock = MovableClock.at("2026-11-03T10:00:00Z");
  private final AtomicInteger runs = new AtomicInteger();
  private final Job job = new Job(freshName(), HOUR, LEASE);

  /// The tests share a database: each has a job of its own.
  private static String freshName() {
    return "test-"
        + Long.toString(UuidCreator.getRandomBased().getMostSignificantBits() >>> 1, 26)
            .replaceAll("[0-9]", "z");
  }

  private JobRunner instance(String name) {
    return new JobRunner(repository, new Instance(name), clock);
  }

  private LocalDateTime now() {
    return LocalDateTime.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  @Test
  void aJobThatNeverRanIsDue() {
    assertThat(instance("one").run(job, runs::incrementAndGet)).isTrue();
    assertThat(runs).hasValue(1);
  }

  @Test
  void aJobIsNotDueAgainBeforeItsTimeOnAnyInstance() {
    instance("one").run(job, runs::incrementAndGet);
    clock.advance(HOUR.minusMillis(1));
    assertThat(instance("one").run(job, runs::incrementAndGet)).isFalse();
    assertThat(instance("two").run(job, runs::incrementAndGet)).isFalse();
  }

  @Test
  void aJobIsDueAgainAtItsTimeOnAnyInstance() {
    instance("one").run(job, runs::incrementAndGet);
    clock.advance(HOUR);
    assertThat(instance("two").run(job, runs::incrementAndGet)).isTrue();
  }

  @Test
  void aHeldJobIsLeftAloneUntilItsLeaseExpires() {
    instance("one")
        .run(
            job,
            () -> {
              clock.advance(LEASE.minusMillis(1));
              assertThat(instance("two").run(job, runs::incrementAndGet)).isFalse();
            });
  }

  @Test
  void aJobWhoseHolderDiedIsTakenOverWhenItsLeaseExpires() {
    instance("one")
        .run(
            job,
            () -> {
              clock.advance(LEASE);
              assertThat(instance("two").run(job, runs::incrementAndGet)).isTrue();
            });
    assertThat(repository.find(job.name()).orElseThrow().holder()).isEqualTo("two");
  }

  @Test
  void aHolderThatWasTakenOverDoesNotEndTheLeaseOfItsSuccessor() {
    instance("one")
        .run(
            job,
            () -> {
              clock.advance(LEASE);
              repository.take(
                  job.name(), "two", now(), now().plus(LEASE), now(), now().plusDays(1));
            });
    assertThat(instance("three").run(job, runs::incrementAndGet)).isFalse();
  }

  @Test
  void aJobThatFailedIsDueAtOnce() {
    assertThatThrownBy(
            () ->
                instance("one")
                    .run(
                        job,
                        () -> {
                          throw new IllegalStateException("the disk is full");
                        }))
        .hasMessage("the disk is full");
    assertThat(instance("two").run(job, runs::incrementAndGet)).isTrue();
  }

  @Test
  void aLeaseWrittenByAClockADayAheadBindsNoOne() {
    clock.advance(Duration.ofDays(1));
    instance("one")
        .run(
            job,
            () -> {
              clock.advance(Duration.ofDays(-1));
              assertThat(instance("two").run(job, runs::incrementAndGet)).isTrue();
            });
  }

  @Test
  void ofTwoInstancesThatAskAtOnceOneRuns() throws Exception {
    CyclicBarrier together = new CyclicBarrier(2);
    Thread[] threads = new Thread[2];
    for (int round = 0; round < 20; round++) {
      Job wanted = new Job(job.name() + "-" + (char) ('a' + round), HOUR, LEASE);
      runs.set(0);
      for (int i = 0; i < 2; i++) {
        JobRunner runner = instance("instance " + i);
        threads[i] = Thread.ofVirtual().start(() -> meetAndRun(together, runner, wanted));
      }
      for (Thread thread : threads) {
        thread.join();
      }
      assertThat(runs).hasValue(1);
    }
  }

  private void meetAndRun(CyclicBarrier together, JobRunner runner, Job wanted) {
    try {
      together.await();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
    runner.run(wanted, runs::incrementAndGet);
  }
}
