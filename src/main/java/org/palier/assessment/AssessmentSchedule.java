package org.palier.assessment;

import io.micronaut.context.annotation.Requires;
import io.micronaut.scheduling.annotation.Scheduled;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDateTime;
import org.palier.jobs.Job;
import org.palier.jobs.JobRunner;
import org.palier.sql.Utc;

/// When forgotten drafts have their turn, and when a repeated request is no longer recognised.
@Singleton
@Requires(property = JobRunner.ENABLED, notEquals = "false")
final class AssessmentSchedule {

  private static final Duration RECOGNISED = Duration.ofHours(48);
  private static final Job DRAFTS =
      new Job("end-drafts", Duration.ofHours(23), Duration.ofHours(1));
  private static final Job KEYS =
      new Job("forget-keys", Duration.ofHours(1), Duration.ofMinutes(10));

  private final JobRunner jobs;
  private final DraftKeeper drafts;
  private final IdempotencyRepository keys;
  private final Clock clock;

  AssessmentSchedule(JobRunner jobs, DraftKeeper drafts, IdempotencyRepository keys, Clock clock) {
    this.jobs = jobs;
    this.drafts = drafts;
    this.keys = keys;
    this.clock = clock;
  }

  @Scheduled(initialDelay = "3m", fixedDelay = "1h")
  void endDrafts() {
    jobs.run(DRAFTS, drafts::makeRound);
  }

  @Scheduled(initialDelay = "2m", fixedDelay = "10m")
  void forgetKeys() {
    jobs.run(KEYS, () -> keys.forgetBefore(now().minus(RECOGNISED)));
  }

  private LocalDateTime now() {
    return Utc.now(clock);
  }
}
